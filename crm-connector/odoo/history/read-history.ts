import type { Zone } from '../../../shared/calendar/instant.ts';
import type { AccountStatus } from '../../../shared/domain/conversation.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { factOf } from './fact-of.ts';
import type { Chatter } from './messages.ts';
import { plansOf, promisesOf, recordedAgreements } from './read-agreements.ts';
import { approvalsOf } from './read-approvals.ts';
import { decisionsOf, profileOf } from './read-decisions.ts';
import { holdsOf, preferencesOf } from './read-stops.ts';

/** Where Parley last left the account, and whether to ask before calling. */
function lastSaid<T>(
  records: readonly ReadRecord[],
  take: (said: { accountStatus: AccountStatus | null; sensitive: boolean | null }) => T | null,
): T | undefined {
  const all = records.flatMap(({ command }) =>
    command.kind === 'log-attempt' && command.conversation ? [command.conversation] : [],
  );
  return all.flatMap((conversation) => take(conversation) ?? []).at(-1);
}

type History = Pick<
  CustomerSnapshot,
  'holds' | 'preferences' | 'decisions' | 'promises' | 'plans' | 'approvals'
>;

/** All that Parley has on record of a customer, but for the contacts themselves. */
export function readHistory(chatter: Chatter, zone: Zone): History {
  const { records } = chatter;
  // One that somebody damaged may be any of these.
  const complete = chatter.contactsComplete && chatter.unreadable.length === 0;
  const allAgreed = complete && !records.some(({ lacksAmounts }) => lacksAmounts);
  const part = <T>(items: T[], isWhole = complete): Part<T> => ({
    is: 'read',
    items,
    complete: isWhole,
    total: isWhole ? items.length : null,
  });
  const agreements = recordedAgreements(records);
  return {
    holds: part(holdsOf(records)),
    preferences: part(preferencesOf(records)),
    decisions: part(decisionsOf(records)),
    promises: part(promisesOf(agreements, zone), allAgreed),
    plans: part(plansOf(agreements, zone), allAgreed),
    // Which of them are used, the agreements say.
    approvals: part(approvalsOf(records), allAgreed),
  };
}

/** What of the customer itself Parley has on record. */
export const accountFacts = ({ records }: Chatter) => ({
  profile: profileOf(records),
  sensitive: factOf(lastSaid(records, ({ sensitive }) => sensitive)),
  accountStatus: factOf<string>(lastSaid(records, ({ accountStatus }) => accountStatus)),
});
