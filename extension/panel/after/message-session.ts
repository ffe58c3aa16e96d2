import type { Instant } from '../../../shared/calendar/instant.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { RunningCall } from '../during/running-call.ts';

export type MessageChannel = Exclude<CallSession['channel'], 'call'>;
export type Direction = CallSession['direction'];

/** What is known of a message when its logging begins. */
export interface Message {
  readonly key: string;
  readonly channel: MessageChannel;
  readonly direction: Direction;
  /** The number of a text; null: it went to, or came from, no number. */
  readonly phone: Phone | null;
  readonly partyId: string | null;
  readonly debtIds: readonly string[];
  readonly at: Instant;
  readonly profile: Profile;
  readonly language: CallSession['language'];
  readonly judged: RunningCall['judged'];
}

/** A message on the desk: kept and pinned to its customer like a call, with nothing but its wrap-up to work on. */
export function messageOf(message: Message, { customer, org, parties }: CustomerSnapshot): RunningCall {
  const { key, channel, direction, phone, debtIds, at, judged } = message;
  const partyId = phone?.partyId ?? message.partyId;
  return {
    v: 1,
    key,
    customer: customer.ref,
    customerName: customer.name,
    ...{ orgId: org.orgId, orgName: org.orgName, userId: org.userId, zone: org.zone },
    language: customer.language.is === 'known' ? customer.language.value : null,
    number: phone?.number ?? '',
    phoneId: phone?.id ?? '',
    partyId,
    partyName: itemsOf(parties).find(({ id }) => id === partyId)?.name ?? null,
    debtIds: [...debtIds],
    startedAt: at,
    direction,
    channel,
    judged,
    guided: { view: 'wrap-up', isCovered: false, ticked: [], session: sessionOf(message) },
  };
}

/** No guide is walked with a message. */
function sessionOf({ channel, direction, profile, language }: Message): CallSession {
  return {
    v: 1,
    guideVersion: 'none',
    profile,
    direction,
    channel,
    language,
    node: null,
    anchor: null,
    path: [],
    verified: null,
    said: [],
    facts: [],
    agreements: [],
    rungs: {},
    wrapUp: {
      disposition: null,
      note: null,
      added: '',
      followUpOn: null,
      accountStatus: null,
      sensitive: null,
      tasks: [],
      invoiceIds: [],
    },
  };
}
