import { dateFromDay, dayFromDate } from '../../calendar/epoch-day.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { decimalFromMoney, type Money, sumMoney } from '../../money/money.ts';
import { cite } from '../citation.ts';
import type { ContactEvent, Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { concerns, type Matter, momentOfIso } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import type { Stop } from '../stop.ts';
import { isUnderAmendedCityRule } from './new-york-city.ts';

export type DisputeStop = Extract<Stop, { kind: 'dispute' | 'original-creditor' }>;

/**
 * 12 CFR 1006.38(c), (d)(2): a dispute or a request for the original creditor, submitted in writing within the validation
 * period, stops collection of the debt or its disputed part, from receipt until the answer is sent: verification or a copy
 * of the judgment, the creditor's name and address, or, for a dispute repeated without anything new, a notice with the
 * reasons. Writing: mail, hand delivery, the notice's form, or a medium in which the collector takes messages (cmt 38-1).
 * Where no validation period is on file a dispute counts as made within it. Oral and late disputes stop nothing but must be
 * told to anybody the debt is reported to (18(c)(2)); New York City from 2027 knows no time limit.
 */
export const disputes: ContactRule = {
  id: 'dispute',
  citation: cite('12 CFR 1006.38(d)(2); Supp. I, cmt 38-1', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    const open = openDisputes(matter, t);
    for (const stop of open) report.hit(hitOf(stop, open, matter, t));
    const flagged = matter.debts.filter(({ disputed, status }) => disputed && status !== 'paid');
    if (open.length > 0 || flagged.length === 0) return;
    const reason = 'The debt is flagged as disputed; whether in writing and in time is not on record';
    const values = { debts: flagged.map(({ id }) => id) };
    report.hit({ ruleId: this.id, effect: 'caution', reason, citation: this.citation, values });
  },
};

function hitOf(stop: DisputeStop, open: readonly DisputeStop[], matter: Matter, t: number): Hit {
  const values = {
    words: stop.words,
    received: dateFromDay(stop.receivedDay),
    submitted: dateFromDay(stop.submittedDay),
    written: stop.written,
    validationEndsOn: matter.facts.validationEndsOn,
  };
  if (!stopsCollection(stop, matter, t)) {
    const reason = `Disputed ${stop.written ? 'outside the validation period' : 'by mouth'}: do not press, and never report it as undisputed`;
    const citation = cite('12 CFR 1006.38; 1006.18(c)(2)', 'V');
    return { ruleId: 'dispute', effect: 'caution', reason, citation, values };
  }
  if (matter.question.purpose === 'required-by-law') {
    const reason = 'The answer to the dispute itself, or another message the law requires';
    return { ruleId: 'dispute', effect: 'permit', reason, citation: disputes.citation, values };
  }
  const rest =
    stop.kind === 'dispute'
      ? undisputed(
          matter,
          open.filter((one) => stopsCollection(one, matter, t)),
        )
      : null;
  const asked = matter.question.amount;
  if (rest !== null && asked !== null && asked.minor <= rest.minor) {
    const reason = 'Only the part that is not disputed is asked for';
    return { ruleId: 'dispute', effect: 'note', reason, citation: disputes.citation, values };
  }
  if (rest !== null && asked === null && rest.minor > 0 && stop.invoiceId !== undefined) {
    const part = decimalFromMoney(rest);
    const reason = `Single invoices are disputed in writing: ask for the rest alone, ${part} ${rest.currency}`;
    const read = { ...values, undisputed: `${part} ${rest.currency}` };
    return { ruleId: 'dispute', effect: 'caution', reason, citation: disputes.citation, values: read };
  }
  const citation = stop.kind === 'dispute' ? disputes.citation : cite('12 CFR 1006.38(c)', 'V');
  return { ruleId: 'dispute', effect: 'block', reason: reasonOf(stop), citation, values };
}

/** Written and in time under Regulation F, or written at any time where New York City's amended rule holds. */
const stopsCollection = (stop: DisputeStop, matter: Matter, t: number): boolean =>
  (matter.coverage.regF !== false && isTimely(stop, matter.facts)) ||
  (stop.written && isUnderAmendedCityRule(matter, t));

const reasonOf = ({ kind, receivedDay }: DisputeStop): string =>
  kind === 'dispute'
    ? `A written dispute received on ${dateFromDay(receivedDay)} stops collection until verification or a copy of the judgment is sent`
    : `A written request for the original creditor received on ${dateFromDay(receivedDay)} stops collection until it is answered`;

/** Submitted in writing by the end of the validation period; no period on file counts as in time. */
export const isTimely = (stop: DisputeStop, { validationEndsOn }: Facts): boolean =>
  stop.written && (validationEndsOn === null || stop.submittedDay <= dayFromDate(validationEndsOn));

/** Disputes and requests received by `t` about these debts that no answer has closed. */
function openDisputes(matter: Matter, t: number): DisputeStop[] {
  const { stops, debts, dayZones } = matter;
  const heard = stops.filter(
    (stop): stop is DisputeStop => stop.kind === 'dispute' || stop.kind === 'original-creditor',
  );
  if (heard.length === 0) return [];
  const today = localDay(t, dayZones[0] ?? 'America/New_York');
  return heard.filter((stop) => {
    if (today < stop.receivedDay) return false;
    if (stop.debtIds !== null && debts.length > 0 && !debts.some(({ id }) => stop.debtIds?.includes(id)))
      return false;
    return !isAnswered(stop, matter, t);
  });
}

/** Every debt asked about that the dispute names has its own answer: verifying one of two debts reopens that one alone. */
function isAnswered(stop: DisputeStop, { facts, debts }: Matter, t: number): boolean {
  const sent = facts.events.filter((event) => answers(event, stop, t));
  if (sent.length === 0 || stop.debtIds === null) return sent.length > 0;
  const named = stop.debtIds;
  const asked = debts.map(({ id }) => id).filter((id) => named.includes(id));
  return (asked.length > 0 ? asked : named).every((id) => sent.some((event) => concerns(event, [id])));
}

function answers(event: ContactEvent, stop: DisputeStop, t: number): boolean {
  const closes =
    stop.kind === 'dispute'
      ? event.kind === 'verification-sent' || event.kind === 'duplicate-dispute-answered'
      : event.kind === 'original-creditor-sent';
  if (!closes) return false;
  const ms = momentOfIso(event.at);
  return ms >= stop.at && ms <= t && (stop.debtIds === null || concerns(event, stop.debtIds));
}

/**
 * What is left of what is asked about when every disputed part is taken off; null: not known. Of several debts it is known
 * only where single invoices are disputed.
 */
function undisputed({ debts }: Matter, open: readonly DisputeStop[]): Money | null {
  if (debts.length !== 1 && open.some(({ invoiceId }) => invoiceId === undefined)) return null;
  const amounts = [...debts.map(({ amount }) => amount), ...disputedAmounts(open)];
  const currency = amounts[0]?.currency;
  if (currency === undefined || amounts.some((amount) => amount?.currency !== currency)) return null;
  return sumMoney(
    amounts.flatMap((amount, index) =>
      amount === null ? [] : index < debts.length ? amount : { ...amount, minor: -amount.minor },
    ),
    currency,
  );
}

/** One amount for each part: an invoice disputed twice is disputed once, by the larger amount. */
function disputedAmounts(open: readonly DisputeStop[]): (Money | null)[] {
  const parts = new Map<string, Money | null>();
  for (const [index, { kind, amount, invoiceId }] of open.entries()) {
    if (kind === 'original-creditor') continue;
    const part = invoiceId ?? `stop ${index}`;
    const other = parts.get(part);
    if (other === undefined || (other !== null && amount !== null && amount.minor > other.minor))
      parts.set(part, amount);
  }
  return [...parts.values()];
}
