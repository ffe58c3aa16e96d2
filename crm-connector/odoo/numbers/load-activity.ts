import { dateFromDay, dayFromDate } from '../../../shared/calendar/epoch-day.ts';
import { type Instant, localDate, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import type {
  Activity,
  ActivityAttempt,
  ActivityHold,
  ActivityPromise,
  ActivityRange,
} from '../../../shared/domain/activity.ts';
import { known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';
import { z } from '../../../shared/schema.ts';
import { allOf, anyOf } from '../answer/domain.ts';
import { odooTime } from '../answer/field-values.ts';
import { promisesOf, recordedAgreements } from '../history/read-agreements.ts';
import { type LoggedAttempt, loggedAttempts } from '../history/read-attempts.ts';
import { decisionsOf } from '../history/read-decisions.ts';
import { recordedHolds } from '../history/read-stops.ts';
import {
  AGREEMENT_DAYS,
  type CompanyRecords,
  ofKind,
  recordsOfCompany,
  WITH_AGREEMENT,
} from '../history/records-of-company.ts';
import type { OdooContext } from '../http/odoo-context.ts';

const DAY = 86_400_000;

const isIn = (at: Instant, { from, to }: ActivityRange): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);

function attempt(
  { first, latest }: LoggedAttempt,
  owners: CompanyRecords['owners'],
  userId: string,
): ActivityAttempt {
  const { attempt: made, conversation } = { ...latest.command, conversation: first.command.conversation };
  const owner = owners.get(first.id);
  return {
    id: first.id,
    key: first.key,
    customerId: owner?.id ?? first.partnerId,
    isOwnCustomer: owner ? owner.userId === null || String(owner.userId) === userId : null,
    direction: made.direction,
    channel: made.channel,
    result: made.result,
    disposition: made.disposition,
    startedAt: made.startedAt,
    endedAt: made.endedAt,
    loggedAt: first.at,
    disclosure: conversation?.disclosure ?? null,
    delinquencyReason: conversation?.delinquencyReason ?? null,
  };
}

const lastDayOf = ({ expected, due, graceDays }: PromiseToPay): string => {
  const day = expected.is === 'known' ? expected.value : due;
  return dateFromDay(dayFromDate(day) + (graceDays.is === 'known' ? graceDays.value : 0));
};

/** Promises given in the range, or with their last day in it. */
function promises({ records }: CompanyRecords, range: ActivityRange, zone: string): ActivityPromise[] {
  const agreements = recordedAgreements(records);
  const givenAt = new Map(
    agreements.flatMap(({ agreement, startedAt }) =>
      agreement.terms.payments.map(({ key }) => [key, startedAt] as const),
    ),
  );
  const [from, to] = [localDate(range.from, zone), localDate(range.to, zone)];
  return promisesOf(agreements, zone).flatMap((promise): ActivityPromise[] => {
    const at = givenAt.get(promise.id);
    const lastDay = lastDayOf(promise);
    if (at === undefined || !(isIn(at, range) || (lastDay >= from && lastDay <= to))) return [];
    const { id, key, planId, kind, amount, paid, tolerance, status } = promise;
    const share = tolerance.is === 'known' ? tolerance.value : '0';
    return [{ ...{ id, key, planId, at, kind, amount, paid, lastDay }, tolerance: share, status }];
  });
}

const holds = ({ records }: CompanyRecords, range: ActivityRange): ActivityHold[] =>
  recordedHolds(records)
    .filter(({ record }) => isIn(record.at, range))
    .map(({ key, draft, record }) => ({
      ...{ id: key, key, kind: known(draft.kind), reason: draft.reason },
      amount: draft.disputedAmount,
      at: record.at,
    }));

/** What the signed-in user did in a range: two requests at once, and one for each 2,000 more notes. @throws CallFailure */
export async function loadActivity(context: OdooContext, range: ActivityRange): Promise<Activity> {
  const readAt = context.clock.now();
  const { userId, zone } = await context.identity();
  const back = (days: number) => odooTime(plusMilliseconds(range.from, -days * DAY));
  // A call may be logged before midnight of a range it ends in, and be corrected later.
  const near = allOf([['date', '>=', back(1)]], ofKind('%'));
  const agreed = allOf(ofKind('log-attempt'), [['date', '>=', back(AGREEMENT_DAYS)]], WITH_AGREEMENT);
  const mine = [['create_uid', '=', Number(userId)]];
  const [read, assigned] = await Promise.all([
    recordsOfCompany(context.client, allOf(mine, anyOf(near, agreed))),
    context.client.call(
      'res.partner',
      'search_count',
      {
        domain: [
          ['user_id', '=', Number(userId)],
          ['parent_id', '=', false],
        ],
      },
      z.int(),
    ),
  ]);
  const part = <T>(items: T[]): Part<T> => ({
    ...{ is: 'read', items, complete: read.complete },
    total: read.complete ? items.length : null,
  });
  const attempts = loggedAttempts(read.records)
    .filter(({ latest }) => isIn(latest.command.attempt.startedAt, range))
    .map((logged) => attempt(logged, read.owners, userId));
  const decisions = decisionsOf(read.records)
    .filter(({ at }) => isIn(at, range))
    .map(({ id, key, kind, at, ruleIds }) => ({
      ...{ id, key, kind, at },
      ruleIds: ruleIds.is === 'known' ? ruleIds.value : [],
    }));
  return {
    v: 1,
    range,
    readAt,
    zone,
    attempts: part(attempts),
    promises: part(promises(read, range, zone)),
    decisions: part(decisions),
    holds: part(holds(read, range)),
    assigned: known(assigned),
  };
}
