import { type BusinessCalendar, rollDate, shiftBusinessDays } from '../calendar/business-day.ts';
import { localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { isLeftOpen } from '../domain/agreement.ts';
import type { NoteLanguage } from '../notes/note-words.ts';
import type { Disposition, FollowUpRule, Label } from './disposition.ts';
import { nextCallDay } from './next-call-day.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

/** The next step of the associate; null: none is due. */
export type FollowUp = { readonly due: PlainDate; readonly subject: string } | null;

/** The follow-up of a result: the day chosen by hand, else by the company's policy, else by the table. */
export function followUpOf(disposition: Disposition, matter: WrapUpMatter, language: NoteLanguage): FollowUp {
  const { session, policy, contact } = matter;
  const rule = policy.followUps[disposition.code] ?? disposition.followUp;
  const due =
    session.wrapUp.followUpOn ?? notBeforeWait(dueOf(rule, disposition, matter), disposition, matter);
  if (due === null) return null;
  const subject = `${subjectOf(rule, disposition.label, matter)[language]}: ${contact.customerName}`;
  return { due, subject: subject.slice(0, 255) };
}

const manila = 'Asia/Manila';

/** Days on which an associate works: who is in the Philippines is off on the days of both countries. */
export const followUpCalendar = ({
  policy,
  contact,
}: {
  readonly policy: Pick<WrapUpMatter['policy'], 'calendar'>;
  readonly contact: Pick<WrapUpMatter['contact'], 'zone'>;
}): BusinessCalendar => policy.calendar ?? (contact.zone === manila ? 'agent' : 'us-bank');

/** No call is put on a day closed by this very talk, unless the customer agreed with us to be called then. */
function notBeforeWait(
  due: PlainDate | null,
  disposition: Disposition,
  matter: WrapUpMatter,
): PlainDate | null {
  const isAgreed = disposition.code === 'RPC-CB' && isConsented(callBackOf(matter));
  const open = due === null || isAgreed ? null : nextCallDay(disposition, matter);
  return due !== null && open !== null && due < open
    ? rollDate(open, 'following', followUpCalendar(matter))
    : due;
}

/** Direct consent opens its own day (12 CFR 1006.14(b)(3)(i)); a wish alone does not. */
const isConsented = (callBack: ReadFact | undefined): boolean =>
  callBack?.reading.tick('consent') === true && callBack.reading.date('date') !== null;

/** A call-back says when, so that the task alone tells it. */
function subjectOf(rule: FollowUpRule, label: Label, matter: WrapUpMatter): Label {
  const time = rule.is === 'call-back' ? (callBackOf(matter)?.reading.text('time') ?? null) : null;
  return time === null ? label : { en: `Call back at ${time}`, es: `Devolver la llamada a las ${time}` };
}

const callBackOf = ({ standing }: WrapUpMatter): ReadFact | undefined =>
  standing.find(({ fact }) => fact.code === 'CB');

function dueOf(rule: FollowUpRule, disposition: Disposition, matter: WrapUpMatter): PlainDate | null {
  const { today } = matter;
  const working = (from: PlainDate, days: number) => shiftBusinessDays(from, days, followUpCalendar(matter));
  switch (rule.is) {
    case 'none':
      return null;
    case 'business-days':
      return rule.days === 0 ? today : working(today, rule.days);
    case 'call-back':
      return notOver(callBackOf(matter)?.reading.date('date') ?? working(today, 1), matter);
    case 'after-agreement':
      return notOver(dayAfterFirstPayment(matter) ?? working(today, 1), matter);
    case 'before-expiry':
      return notOver(beforeExpiry(matter) ?? working(today, 1), matter);
    case 'review-date': {
      const stated = latestStated(disposition, matter, 'until');
      return notOver(stated ?? plusDays(today, matter.policy.forbearanceDays), matter);
    }
    case 'after-stated-date': {
      const stated = latestStated(disposition, matter, 'date');
      // What was sent long ago may be here by now: it is looked for on the next day.
      return working(stated === null ? working(today, 1) : notOver(stated, matter), 1);
    }
  }
}

/** Never a day that is over: plain dates compare as text. */
const notOver = (day: PlainDate, { today }: WrapUpMatter): PlainDate => (day < today ? today : day);

/** The first day on which the next payment would be late: its expected day, the grace, and one more. */
function dayAfterFirstPayment(matter: WrapUpMatter): PlainDate | null {
  // What is said to be paid is searched for, not waited for.
  const days = matter.session.agreements
    .filter(({ terms }) => terms.kind !== 'claimed' && !isLeftOpen(terms))
    .flatMap(({ terms }) => terms.payments.map(({ expected }) => plusDays(expected, terms.graceDays + 1)));
  const first = days.toSorted()[0];
  return first === undefined ? null : rollDate(first, 'following', followUpCalendar(matter));
}

function beforeExpiry(matter: WrapUpMatter): PlainDate | null {
  const { session, contact } = matter;
  const ends = session.agreements.flatMap(({ terms }) => terms.expiresAt ?? []).toSorted()[0];
  if (ends === undefined) return null;
  return shiftBusinessDays(localDate(ends, contact.zone), -2, followUpCalendar(matter));
}

/** The last day stated with the facts that gave the result its name; a date of another fact is another matter. */
const latestStated = ({ facts }: Disposition, { standing }: WrapUpMatter, id: string): PlainDate | null =>
  standing
    .flatMap(({ fact, reading }) => (facts.includes(fact.code) ? (reading.date(id) ?? []) : []))
    .toSorted()
    .at(-1) ?? null;

const plusDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();
