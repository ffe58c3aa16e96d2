import type { Instant } from '../../../shared/calendar/instant.ts';
import { ownPartyId } from '../../../shared/compliance/customer/about.ts';
import { knownOrNull } from '../../../shared/compliance/customer/known-or-null.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { RunningCall } from './running-call.ts';

/** They called from a number that is not on record, as it was typed; `''`: nobody has said which. */
export interface UnlistedNumber {
  readonly unlisted: string;
}

/** A call to one number of a customer about some debts, begun at `startedAt`. */
export function callTo(
  phone: Phone | UnlistedNumber,
  snapshot: CustomerSnapshot,
  begun: {
    key: string;
    debtIds: readonly string[];
    startedAt: Instant;
    direction?: RunningCall['direction'];
    judged?: RunningCall['judged'];
  },
): RunningCall {
  const { customer, org } = snapshot;
  const {
    number,
    id: phoneId,
    partyId,
  } = 'unlisted' in phone ? { number: phone.unlisted, id: '', partyId: ownPartyId(snapshot) } : phone;
  const party = itemsOf(snapshot.parties).find(({ id }) => id === partyId);
  return {
    v: 1,
    key: begun.key,
    customer: customer.ref,
    customerName: customer.name,
    orgId: org.orgId,
    orgName: org.orgName,
    userId: org.userId,
    zone: org.zone,
    language: (party && knownOrNull(party.language)) ?? knownOrNull(customer.language),
    number,
    phoneId,
    partyId,
    partyName: party?.name ?? null,
    debtIds: [...begun.debtIds],
    startedAt: begun.startedAt,
    direction: begun.direction ?? 'out',
    channel: 'call',
    judged: begun.judged ?? null,
    guided: null,
  };
}
