import { shiftCountedDays } from '../calendar/bank-holidays.ts';
import { localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { NoteLanguage } from '../notes/note-words.ts';
import type { Disposition, FollowUpRule, Label } from './disposition.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

/** The next step of the associate; null: none is due. */
export type FollowUp = { readonly due: PlainDate; readonly subject: string } | null;

/** The follow-up of a result: the day chosen by hand, else by the company's policy, else by the table. */
export function followUpOf(disposition: Disposition, matter: WrapUpMatter, language: NoteLanguage): FollowUp {
  const { session, policy, contact } = matter;
  const rule = policy.followUps[disposition.code] ?? disposition.followUp;
  const due = session.wrapUp.followUpOn ?? dueOf(rule, matter);
  if (due === null) return null;
  const subject = `${subjectOf(rule, disposition.label, matter)[language]}: ${contact.customerName}`;
  return { due, subject: subject.slice(0, 255) };
}

/** A call-back says when, so that the task alone tells it. */
function subjectOf(rule: FollowUpRule, label: Label, matter: WrapUpMatter): Label {
  const time = rule.is === 'call-back' ? (callBackOf(matter)?.reading.text('time') ?? null) : null;
  return time === null ? label : { en: `Call back at ${time}`, es: `Devolver la llamada a las ${time}` };
}

const callBackOf = ({ standing }: WrapUpMatter): ReadFact | undefined =>
  standing.find(({ fact }) => fact.code === 'CB');

function dueOf(rule: FollowUpRule, matter: WrapUpMatter): PlainDate | null {
  const { today } = matter;
  switch (rule.is) {
    case 'none':
      return null;
    case 'business-days':
      return rule.days === 0 ? today : shiftCountedDays(today, rule.days);
    case 'call-back':
      return callBackOf(matter)?.reading.date('date') ?? shiftCountedDays(today, 1);
    case 'after-agreement':
      return dayAfterFirstPayment(matter) ?? shiftCountedDays(today, 1);
    case 'before-expiry':
      return beforeExpiry(matter) ?? shiftCountedDays(today, 1);
    case 'review-date':
      return latestStated(matter, 'until') ?? plusDays(today, matter.policy.forbearanceDays);
    case 'after-stated-date': {
      const stated = latestStated(matter, 'date');
      return stated === null ? shiftCountedDays(today, 2) : shiftCountedDays(stated, 1);
    }
  }
}

/** The first day on which the next payment would be late: its expected day, the grace, and one more. */
function dayAfterFirstPayment({ session }: WrapUpMatter): PlainDate | null {
  const days = session.agreements.flatMap(({ terms }) =>
    terms.payments.map(({ expected }) => plusDays(expected, terms.graceDays + 1)),
  );
  const first = days.toSorted()[0];
  return first === undefined ? null : shiftCountedDays(plusDays(first, -1), 1);
}

function beforeExpiry({ session, contact, today }: WrapUpMatter): PlainDate | null {
  const ends = session.agreements.flatMap(({ terms }) => terms.expiresAt ?? []).toSorted()[0];
  if (ends === undefined) return null;
  const due = shiftCountedDays(localDate(ends, contact.zone), -2);
  return due < today ? today : due;
}

const latestStated = ({ standing }: WrapUpMatter, id: string): PlainDate | null =>
  standing
    .flatMap(({ reading }) => reading.date(id) ?? [])
    .toSorted()
    .at(-1) ?? null;

const plusDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();
