import { batch, computed, effect, type ReadonlySignal } from '@preact/signals';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import { fingerprintOf } from '../../../shared/plans/fingerprint.ts';
import { currenciesOwed } from '../../../shared/plans/matter-of-customer.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { livePolicy } from '../models/policy-in-force.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { dayOf } from './contact-of-call.ts';
import type { Desk } from './desk-sight.ts';
import {
  draftOf,
  type PromiseGround,
  type PromiseText,
  promiseGround,
  promiseOfText,
  type TypedPromise,
} from './typed-promise.ts';

/** A promise typed into the wrap-up: an agreement like any other as soon as it is whole. */
export interface PromiseDesk {
  readonly currencies: ReadonlySignal<readonly string[]>;
  /** Null: nothing is owed, or what is owed could not be read. */
  readonly ground: ReadonlySignal<PromiseGround | null>;
  readonly typed: ReadonlySignal<TypedPromise>;
  type(change: Partial<Omit<PromiseText, 'key'>>): void;
  clear(): void;
  /** Resolves when what is typed is among the agreements. */
  settled(): Promise<void>;
}

/** The promise of a wrap-up, typed and kept with the call at every key. */
export function promiseDesk(
  model: PanelModel,
  walk: GuideWalk,
  ports: Pick<PanelPorts, 'planPolicy'>,
  now: ReadonlySignal<Desk | null>,
): PromiseDesk {
  let settling: Promise<void> = Promise.resolve();
  const { text, currency, currencies, ground, typed } = promiseSight(model, ports, now);

  const put = async (key: string, terms: AgreementTerms) => {
    const fingerprint = await fingerprintOf(terms);
    const desk = now.peek();
    // Typed on meanwhile: the later text has its own turn.
    if (!desk || desk.session.wrapUp.promise?.key !== key || typed.peek().is !== 'terms') return;
    const before = desk.session.agreements.find((one) => one.key === key);
    if (before?.fingerprint === fingerprint) return;
    const today = dayOf(desk.contact);
    const draft = draftOf({ key, terms, fingerprint }, desk.snapshot, today, before);
    walk.change((session) => ({
      ...session,
      agreements: [...session.agreements.filter((one) => one.key !== key), draft],
    }));
  };
  const takeOut = (key: string) => {
    if (!now.peek()?.session.agreements.some((one) => one.key === key)) return;
    walk.change((session) => ({
      ...session,
      agreements: session.agreements.filter((one) => one.key !== key),
    }));
  };
  effect(() => {
    const key = text.value?.key;
    const built = typed.value;
    if (key === undefined) return;
    if (built.is === 'terms') settling = put(key, built.terms);
    else takeOut(key);
  });

  return {
    currencies,
    ground,
    typed,
    type: (change) => {
      const blank = {
        key: walk.moment().newKey(),
        currency: currency.peek() ?? '',
        amount: '',
        date: '',
        method: '',
      };
      walk.change((session) => ({
        ...session,
        wrapUp: { ...session.wrapUp, promise: { ...(session.wrapUp.promise ?? blank), ...change } },
      }));
    },
    clear: () =>
      batch(() => {
        const key = text.peek()?.key;
        if (key !== undefined) takeOut(key);
        walk.change((session) => ({ ...session, wrapUp: { ...session.wrapUp, promise: null } }));
      }),
    settled: () => settling,
  };
}

/** What is typed, as typed last in this panel or before it was closed, and what it comes to. */
function promiseSight(
  model: PanelModel,
  ports: Pick<PanelPorts, 'planPolicy'>,
  now: ReadonlySignal<Desk | null>,
) {
  const policy = livePolicy(ports);
  const text = computed(() => now.value?.session.wrapUp.promise ?? null);
  const currencies = computed(() =>
    now.value ? currenciesOwed(now.value.snapshot, now.value.contact.debtIds) : [],
  );
  const currency = computed(() => text.value?.currency ?? currencies.value[0] ?? null);
  const disputes = computed(() =>
    JSON.stringify((now.value?.wrapUp.holds ?? []).filter(({ hold }) => hold.kind === 'dispute')),
  );
  const ground = computed(() => {
    const snapshot = model.verdict.judged.value;
    const contact = model.call.running.value;
    if (!snapshot || !contact || currency.value === null) return null;
    const heard = JSON.parse(disputes.value) as Desk['wrapUp']['holds'];
    return promiseGround(snapshot, heard, currency.value, contact.startedAt, policy.value, contact.debtIds);
  });
  const typed = computed(
    (): TypedPromise =>
      text.value && ground.value ? promiseOfText(text.value, ground.value) : { is: 'none' },
  );
  return { text, currencies, currency, ground, typed };
}
