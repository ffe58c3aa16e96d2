import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { sameNumber } from '../../../shared/compliance/customer/about.ts';
import type { CallInProgress } from '../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';

/** A softphone closes its task when it hangs up: one that has been open for longer was forgotten. */
const LONGEST_CALL_MS = 2 * 60 * 60_000;

/**
 * The call to a number that this user's own softphone shows as running, the latest if there are several.
 * @param taken starts of attempts logged already: a task stays in the snapshot until the next read, and is one call
 */
export function ownSoftphoneCall(
  snapshot: CustomerSnapshot,
  phone: Phone,
  { at, taken }: { at: Instant; taken: ReadonlySet<Instant> },
): CallInProgress | null {
  const isThisCall = (call: CallInProgress) => {
    const age = millisecondsBetween(call.startedAt, at);
    return (
      call.isOwn && isTo(phone, call) && age >= 0 && age <= LONGEST_CALL_MS && !taken.has(call.startedAt)
    );
  };
  const calls = itemsOf(snapshot.callsInProgress).filter(isThisCall);
  return calls.reduce<CallInProgress | null>(
    (last, call) => (last === null || millisecondsBetween(last.startedAt, call.startedAt) > 0 ? call : last),
    null,
  );
}

/** By the number where the task has one; a person may have several numbers. */
function isTo(phone: Phone, { number, partyId }: CallInProgress): boolean {
  if (number !== null) return sameNumber(number, phone.number);
  return partyId !== null && partyId === phone.partyId;
}
