import { localDate, type Zone } from '../../../shared/calendar/instant.ts';
import { type AgreedPayment, type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import { absent, known } from '../../../shared/domain/known.ts';
import type { PaymentPlan, PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { factOf, OBJECT } from './fact-of.ts';

/** An agreement with the note it stands in. */
export interface RecordedAgreement {
  readonly agreement: AgreementDraft;
  readonly record: ReadRecord;
  /** When the call began in which it was made. */
  readonly startedAt: string;
}

export const recordedAgreements = (records: readonly ReadRecord[]): RecordedAgreement[] =>
  records.flatMap((record) => {
    const { command } = record;
    if (command.kind !== 'log-attempt') return [];
    const { startedAt } = command.attempt;
    return (command.conversation?.agreements ?? []).map((agreement) => ({ agreement, record, startedAt }));
  });

/** Several payments, or something forgiven, need a plan over them; one payment is a promise of its own. */
const isPlan = ({ terms }: AgreementDraft): boolean =>
  terms.payments.length > 1 || terms.kind === 'plan' || terms.kind === 'settlement';

/** Why an earlier promise or plan no longer stands, and what took its place. */
interface Replaced {
  readonly reason: string;
  readonly by: string;
}

/** By the id of the promise or plan; a plan takes its payments with it. */
function replacements(all: readonly RecordedAgreement[]): ReadonlyMap<string, Replaced> {
  const replaced = new Map<string, Replaced>();
  // One left open replaces nothing, though those of earlier versions say so.
  for (const { agreement } of all.filter(({ agreement: { terms } }) => !isLeftOpen(terms))) {
    for (const { id, planId, reason } of agreement.supersedes) {
      for (const gone of planId === undefined ? [id] : [id, planId]) {
        replaced.set(gone, { reason, by: agreement.key });
      }
    }
  }
  return replaced;
}

const standing = (replaced: Replaced | undefined) => ({
  status: known(replaced ? ('superseded' as const) : ('active' as const)),
  statusReason: factOf(replaced?.reason),
});

function promiseOf(
  payment: AgreedPayment,
  { agreement, record, startedAt }: RecordedAgreement,
  replaced: Replaced | undefined,
  zone: Zone,
): PromiseToPay {
  const { terms, key, reference } = agreement;
  const [debtId = null, ...others] = terms.debtIds;
  return {
    ...{ id: payment.key, object: OBJECT, key: payment.key, kind: known(terms.kind) },
    debtId: others.length === 0 ? debtId : null,
    amount: payment.amount,
    paid: absent,
    made: localDate(startedAt, zone),
    due: payment.due,
    method: factOf(terms.method),
    by: record.by?.name ?? null,
    planId: isPlan(agreement) ? key : null,
    sequence: payment.sequence,
    expected: known(payment.expected),
    graceDays: known(terms.graceDays),
    tolerance: known(terms.tolerance),
    invoiceIds: terms.invoices.map(({ id }) => id),
    reference: factOf(reference),
    ...standing(replaced),
  };
}

/** Promises to pay, the latest due first; the payments of a plan are among them. */
export function promisesOf(all: readonly RecordedAgreement[], zone: Zone): PromiseToPay[] {
  const replaced = replacements(all);
  return all
    .filter(({ agreement }) => !isLeftOpen(agreement.terms))
    .flatMap((recorded) =>
      recorded.agreement.terms.payments.map((payment) => {
        const gone = replaced.get(payment.key) ?? replaced.get(recorded.agreement.key);
        return promiseOf(payment, recorded, gone, zone);
      }),
    )
    .sort((one, other) => other.due.localeCompare(one.due));
}

/** Agreements of several payments, or with a part forgiven, the latest first. */
export function plansOf(all: readonly RecordedAgreement[], zone: Zone): PaymentPlan[] {
  const replaced = replacements(all);
  const plans = all.filter(({ agreement }) => isPlan(agreement));
  return plans
    .map(({ agreement, record, startedAt }): PaymentPlan => {
      const gone = replaced.get(agreement.key);
      return {
        ...{ id: agreement.key, object: OBJECT, key: agreement.key, name: null },
        made: localDate(startedAt, zone),
        by: record.by?.name ?? null,
        terms: known(agreement.terms),
        fingerprint: known(agreement.fingerprint),
        readBack: factOf(agreement.readBack?.text),
        supersededById: gone?.by ?? null,
        ...standing(gone),
      };
    })
    .reverse();
}
