import type { CallSession } from '../../../shared/call-guide/session.ts';
import { withPendingWrites } from '../../../shared/compliance/customer/with-pending-writes.ts';
import type { Facts } from '../../../shared/compliance/facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PlanMatter } from '../../../shared/plans/offer.ts';
import { holdsOfFacts } from '../../../shared/wrap-up/holds-of-facts.ts';
import { matterOfWrapUp } from '../../../shared/wrap-up/wrap-up-matter.ts';
import { carefulWrapUp } from '../../../shared/wrap-up/wrap-up-policy.ts';
import type { RunningCall } from '../during/running-call.ts';
import { contactOfCall } from '../wrap-up/contact-of-call.ts';

/** The customer as this call has them know: what is disputed, and whether anything may be demanded. */
export interface Heard {
  readonly snapshot: CustomerSnapshot;
  readonly gentle: PlanMatter['gentle'];
}

/** Facts after which nothing is demanded, the weightiest first. A dispute counts by what it leaves undisputed. */
const gentleFacts = [
  ['VUL', 'vulnerable'],
  ['HARD', 'hardship'],
] as const;

/** What was heard and is on no record yet, as if it were: a disputed invoice is out of every offer from that moment. */
export function heardIn(
  session: CallSession,
  snapshot: CustomerSnapshot,
  call: RunningCall,
  facts: Facts,
): Heard {
  const standing = session.facts.filter(({ takenBack }) => takenBack === null);
  const gentle = gentleFacts.find(([code]) => standing.some((fact) => fact.code === code))?.[1] ?? null;
  if (!standing.some(({ code }) => code === 'DSP')) return { snapshot, gentle };
  const matter = matterOfWrapUp({
    session,
    snapshot,
    contact: contactOfCall(call),
    guide: null,
    facts,
    policy: carefulWrapUp,
    at: call.startedAt,
  });
  const { orgId, userId, customer, customerName, startedAt: madeAt } = call;
  const madeBy = { v: 1, orgId, userId, customer, customerName, madeAt } as const;
  const disputes = holdsOfFacts(matter)
    .filter(({ hold }) => hold.kind === 'dispute')
    .map(({ key, hold }) => ({ ...madeBy, kind: 'record-hold' as const, key, hold }));
  return { snapshot: withPendingWrites(snapshot, disputes), gentle };
}
