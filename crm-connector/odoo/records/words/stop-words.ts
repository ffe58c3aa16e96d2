import type { Zone } from '../../../../shared/calendar/instant.ts';
import type { PreferenceDraft } from '../../../../shared/domain/contact-preference.ts';
import type { HoldDraft } from '../../../../shared/domain/hold.ts';
import { amountWords, codeWords, labelled, momentWords, quoted } from './labelled.ts';
import type { Named } from './named.ts';

type Names = Named['people'];

const nameOf = (partyId: string | null, names: Names) => partyId && names.get(partyId);

export function holdWords(hold: HoldDraft, names: Names): string {
  const { attorney, bankruptcy } = hold;
  return labelled(`Hold: ${codeWords(hold.kind)}`, [
    ['Words', quoted(hold.words)],
    ['Reason', hold.reason],
    ['Invoice', hold.invoiceNumber],
    ['In dispute', hold.disputedAmount && amountWords(hold.disputedAmount)],
    ['Person', nameOf(hold.partyId, names)],
    ['Debt', hold.debtId],
    ['Medium', hold.medium],
    ['Number', hold.number],
    ['In writing', hold.written],
    ['Received', hold.receivedOn],
    ['From', hold.effectiveFrom],
    ['Until', hold.effectiveTo],
    ['Answered', hold.answeredOn],
    ['Attorney', attorney?.name],
    ['Attorney’s number', attorney?.phone],
    ['Attorney can be reached', attorney?.reachable],
    ['Attorney contacted', attorney?.contactedOn],
    ['Attorney answered', attorney?.responded],
    ['Attorney consents to direct contact', attorney?.consentsToDirectContact],
    ['Bankruptcy chapter', bankruptcy?.chapter],
    ['Filed', bankruptcy?.filedOn],
    ['Debt from before it', bankruptcy?.prepetition],
    ['Discharged', bankruptcy?.dischargedOn],
    ['Ended', bankruptcy?.endedOn],
    ['Learnt from', hold.source],
  ]);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function minuteWords(minute: number | null): string | null {
  if (minute === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export function preferenceWords(preference: PreferenceDraft, zone: Zone, names: Names): string {
  return labelled(`Preference: ${codeWords(preference.kind)}`, [
    ['Words', quoted(preference.words)],
    ['Person', nameOf(preference.partyId, names)],
    ['Days', preference.days?.map((day) => DAYS[day] ?? '').join(', ')],
    ['From', minuteWords(preference.fromMinute)],
    ['To', minuteWords(preference.toMinute)],
    ['Place', preference.place],
    ['Medium', preference.medium],
    ['Number', preference.number],
    ['Said aloud', preference.oral],
    ['Given', momentWords(preference.givenAt, zone)],
    ['Given to', preference.givenTo],
    ['Given in a contact that kept the rules', preference.inCompliantCommunication],
    ['Through', preference.through],
  ]);
}
