import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Offering } from '../../../shared/call-guide/session.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { Rung } from '../../../shared/plans/offer.ts';
import type { PlanPolicySetting } from '../../settings/plan-policy.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { agreeSteps } from './agree-steps.ts';
import { cardSteps } from './card-steps.ts';
import { noOffering, type OpenTable, offerTable } from './offer-table.ts';
import { wishLine } from './wish-line.ts';
import { type Typed, withoutAmounts } from './wish-typed.ts';

/** Said once to a screen reader. */
export type Said =
  | { readonly is: 'on-card' | 'void' | 'agreed' | 'left-open' | 'parked' | 'removed' }
  | { readonly is: 'refused' | 'not-asked'; readonly rung: Rung };

/** What the steps at the desk act on. */
export interface DeskGround {
  readonly model: PanelModel;
  readonly walk: GuideWalk;
  /** Null while offers may not be spoken of. */
  readonly open: () => OpenTable | null;
  readonly offer: (change: Partial<Offering>) => void;
  readonly say: (said: Said | null) => void;
  readonly unfold: (offerId: string | null) => void;
}

/** What a person does with offers: wish, choose, read back, agree. All of it is kept with the call at every step. */
export const OffersDesk = createModel(
  (model: PanelModel, walk: GuideWalk, policy: ReadonlySignal<PlanPolicySetting | null>) => {
    const table = offerTable(model, walk, policy);
    const opened = signal<string | null>(null);
    const said = signal<Said | null>(null);
    const open = (): OpenTable | null => {
      const now = table.peek();
      return now.is === 'open' ? now : null;
    };
    const offer = (change: Partial<Offering>) =>
      walk.change((before) => ({
        ...before,
        offering: { ...noOffering, ...before.offering, ...change },
      }));
    const say = (what: Said | null) => {
      said.value = what;
    };
    const unfold = (offerId: string | null) => {
      opened.value = offerId;
    };
    const ground: DeskGround = { model, walk, open, offer, say, unfold };

    return {
      table,
      policy,
      /** Id of the offer that is unfolded. */
      opened: opened as ReadonlySignal<string | null>,
      said: said as ReadonlySignal<Said | null>,
      unfold,
      /** A field of the wish. One line in the amount fills the others too. */
      type: (field: string, text: string) => {
        const now = open();
        const line = field === 'amount' && now ? wishLine(text, now.today) : null;
        offer({ typed: { ...now?.offering.typed, [field]: line ? '' : text, ...line } });
      },
      /** A whole wish in place of what was typed. */
      wish: (typed: Typed) => offer({ typed: { ...typed } }),
      clearWish: () => offer({ typed: {} }),
      useCurrency: (currency: string) => {
        const now = open();
        if (!now || now.currency === currency) return;
        offer({ currency, card: null, typed: withoutAmounts(now.offering.typed) });
      },
      /** The most a month may be asked for; null: taken back. */
      bear: (maxMonthly: Money | null) => offer({ maxMonthly }),
      answerRung: (rung: Rung, answer: 'refused' | 'not-asked' | null) => {
        walk.change(({ rungs, ...before }) => {
          const { [rung]: _, ...others } = rungs;
          return { ...before, rungs: answer === null ? others : { ...others, [rung]: answer } };
        });
        say(answer && { is: answer, rung });
      },
      ...cardSteps(ground),
      ...agreeSteps(ground),
    };
  },
);
export type OffersDesk = InstanceType<typeof OffersDesk>;
