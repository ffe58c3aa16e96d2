import type { Instant } from '../../../shared/calendar/instant.ts';
import { possibleZones } from '../../../shared/calendar/zones.ts';
import { withPendingWrites } from '../../../shared/compliance/customer/with-pending-writes.ts';
import { hiddenStopsOf } from '../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import { stopsOf } from '../../../shared/compliance/stops.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { MyDay } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { CompanyRules } from '../../settings/company-rules.ts';
import { statusOfNumber } from '../during/status-of-number.ts';
import { entriesOf } from '../models/outbox-model.ts';
import { recordKey } from '../models/same-record.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { decisionsInForce } from '../verdict/decisions.ts';
import { withCallsMissing } from '../verdict/grounds.ts';
import { heardIn } from '../verdict/heard.ts';
import type { Grounds } from '../verdict/judge.ts';
import { pendingFor } from '../verdict/pending-for.ts';
import type { Judged } from './day-rows.ts';
import { judgeRow } from './row-standing.ts';

/** A customer with what was saved here, before time and rules come to it. */
export interface Prepared {
  readonly id: string;
  /** As it was read. */
  readonly snapshot: CustomerSnapshot;
  readonly current: CustomerSnapshot;
  readonly pending: Grounds['pending'];
  readonly heard: Grounds['heard'];
  readonly logged: ReturnType<typeof entriesOf>;
}

/** All that stays the same while time passes. */
export function prepareDay(
  day: MyDay,
  entries: readonly OutboxEntry[],
  isOutboxUnreadable: boolean,
): Prepared[] {
  return itemsOf(day.customers).map(({ snapshot: read }) => {
    const snapshot = isOutboxUnreadable ? withCallsMissing(read) : read;
    const pending = pendingFor(snapshot, entries);
    const current = withPendingWrites(snapshot, pending);
    return {
      id: recordKey(read.customer.ref),
      snapshot,
      current,
      pending,
      heard: heardIn(hiddenStopsOf(current)),
      logged: entriesOf(entries, read.customer.ref),
    };
  });
}

/** Every customer of the day by the rules, as their record would be judged. */
export function judgeDay(
  prepared: readonly Prepared[],
  rules: CompanyRules,
  at: Instant,
): ReadonlyMap<string, Judged> {
  return new Map(
    prepared.map(({ id, snapshot, current, pending, heard, logged }) => {
      const decided = decisionsInForce(current, at);
      const grounds: Grounds = { snapshot, pending, heard, possibleZones, stopsOf, rules, decided };
      const phones = itemsOf(current.phones).map((phone) => ({
        ...phone,
        status: statusOfNumber(phone, logged),
      }));
      return [id, { snapshot: current, ...judgeRow(grounds, phones, at) }] as const;
    }),
  );
}
