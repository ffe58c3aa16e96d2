import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Guide, GuideLanguage } from '../../../shared/call-guide/guide.ts';
import type { GuideContext } from '../../../shared/call-guide/lines-for.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import type { CompanyFacts } from '../../settings/company-rules.ts';
import { companyOnCalls, noGuideSettings, spokenBy } from '../../settings/guide-settings.ts';
import type { GuideNeeds } from '../models/guide-model.ts';
import { recordKey } from '../models/same-record.ts';
import { agreedValues } from './agreed-values.ts';
import { callBackValues } from './call-back-values.ts';
import { circumstancesOf, profileOf } from './circumstances-of-call.ts';
import { companyGuide } from './company-guide.ts';
import { lineValues } from './line-values.ts';
import { readSession } from './stored-session.ts';

/** What a walk through the guide stands on. */
export interface GuideGround {
  /** Null before the company's lines are read. */
  readonly guide: ReadonlySignal<Guide | null>;
  readonly context: ReadonlySignal<GuideContext>;
  /** The customer on the line is the one on screen, and the rules have been asked. */
  readonly isHere: ReadonlySignal<boolean>;
  readonly profile: ReadonlySignal<Profile>;
  /** Languages the associate is marked for. */
  readonly spoken: ReadonlySignal<readonly GuideLanguage[]>;
  /** Language the lines begin in. */
  readonly firstLanguage: ReadonlySignal<GuideLanguage>;
  /** What the company chose of the wrap-up, as read for this call. */
  readonly wrapUpChoices: ReadonlySignal<CompanyFacts['wrapUp']>;
  /** Why the company's script pack is not in use; null: it is, or there is none. */
  readonly packRefused: ReadonlySignal<string | null>;
  /** What is said of the company was set anew: that alone takes effect in a running call. */
  readonly rereadCompany: () => Promise<void>;
}

export function guideGround({ ports, call, snapshot, verdict, language }: GuideNeeds): GuideGround {
  const { settings, guide, packRefused, rereadCompany } = companyGuide(ports, call);
  const known = computed(() => settings.value ?? noGuideSettings);
  const isHere = computed(() => {
    const running = call.running.value;
    return (
      running !== null &&
      verdict.current.value !== null &&
      snapshot.value !== null &&
      recordKey(running.customer) === recordKey(snapshot.value.customer.ref)
    );
  });
  const session = computed(() => {
    const stored = readSession(call.running.value?.guided?.session);
    return stored.is === 'session' ? stored.session : null;
  });
  const context = lastHere(isHere, () => {
    const company = companyOnCalls(known.value);
    const running = call.running.value;
    const shown = snapshot.value;
    const values = (spokenIn: GuideLanguage) =>
      running && shown
        ? {
            ...lineValues(running, shown, company, spokenIn),
            ...agreedValues(session.value, spokenIn, shown.org.zone),
            ...callBackValues(session.value, spokenIn),
          }
        : {};
    return {
      ...circumstancesOf(verdict.current.value, company, shown?.org.zone ?? 'UTC'),
      values: { en: values('en'), es: values('es') },
    };
  });
  const spoken = computed(() => spokenBy(known.value, snapshot.value?.org.login ?? '', language));
  return {
    guide,
    packRefused,
    wrapUpChoices: computed(() => known.value.company.wrapUp),
    rereadCompany,
    isHere,
    profile: computed(() => profileOf(verdict.current.value)),
    spoken,
    firstLanguage: computed((): GuideLanguage => {
      const wanted = call.running.value?.language?.slice(0, 2).toLowerCase();
      const theirs = spoken.value.find((one) => one === wanted);
      return theirs ?? (spoken.value.includes(language) ? language : (spoken.value[0] ?? language));
    }),
    context,
  };
}

/** As it was when the customer on the line was last on screen: of another customer it must know nothing. */
function lastHere(isHere: ReadonlySignal<boolean>, find: () => GuideContext): ReadonlySignal<GuideContext> {
  const context = signal<GuideContext>({ ...circumstancesOf(null, {}, 'UTC'), values: { en: {}, es: {} } });
  effect(() => {
    if (isHere.value) context.value = find();
  });
  return context;
}
