import { dateFromDay, dayFromDate } from '../../../shared/calendar/epoch-day.ts';
import type {
  ActivityAttempt,
  ActivityDecision,
  ActivityHold,
  ActivityPromise,
} from '../../../shared/domain/activity.ts';
import { agreementKindSchema } from '../../../shared/domain/agreement.ts';
import { decisionKindSchema } from '../../../shared/domain/compliance-decision.ts';
import { callResultSchema, channelSchema } from '../../../shared/domain/contact-attempt.ts';
import { disclosureMadeSchema } from '../../../shared/domain/conversation.ts';
import { holdKindSchema } from '../../../shared/domain/hold.ts';
import { type Known, valueOr } from '../../../shared/domain/known.ts';
import { promiseStatusSchema } from '../../../shared/domain/promise-to-pay.ts';
import { z } from '../../../shared/schema.ts';
import { jsonAs } from '../customer/json-text.ts';
import { instantOf, type RowReader } from '../customer/row-reader.ts';
import { parentRow } from '../rest/query-answer.ts';

const listSchema = z.array(z.string());
const directionSchema = z.enum(['out', 'in']);

export function activityAttempt(row: RowReader): ActivityAttempt | undefined {
  const startedAt = row.instant('Started_At__c');
  if (startedAt === undefined) return undefined;
  const owner = parentRow(row.row, 'Account__r')?.OwnerId;
  return {
    id: row.id,
    key: row.plain('Key__c'),
    customerId: row.plain('Account__c') ?? row.plain('Lead__c'),
    isOwnCustomer: typeof owner === 'string' ? owner === row.schema.identity.userId : null,
    direction: directionSchema.safeParse(row.row.Direction__c).data ?? null,
    channel: channelSchema.safeParse(row.row.Channel__c).data ?? null,
    result: callResultSchema.safeParse(row.row.Result__c).data ?? null,
    disposition: row.plain('Disposition__c'),
    startedAt,
    endedAt: row.instant('Ended_At__c') ?? null,
    loggedAt: row.instant('CreatedDate') ?? null,
    disclosure: disclosureMadeSchema.safeParse(row.row.Disclosure__c).data ?? null,
    delinquencyReason: row.plain('Delinquency_Reason__c'),
  };
}

/** Grace and tolerance where the record says nothing: none, so that nobody's promise is called broken too late. */
export function activityPromise(row: RowReader): ActivityPromise | undefined {
  const [amount, due] = [row.money('Amount__c'), row.date('Due__c')];
  const at = instantOf(parentRow(row.row, 'Attempt__r')?.Started_At__c) ?? row.instant('CreatedDate');
  if (amount.is !== 'known' || due.is !== 'known' || at === undefined) return undefined;
  const expected = valueOr(row.date('Expected__c'), due.value);
  const grace = valueOr(row.number('Grace_Days__c'), 0);
  return {
    id: row.id,
    key: row.plain('Key__c'),
    planId: row.plain('Plan__c'),
    at,
    kind: row.word('Kind__c', agreementKindSchema.options),
    amount: amount.value,
    paid: row.money('Paid__c'),
    lastDay: dateFromDay(dayFromDate(expected) + (Number.isInteger(grace) ? grace : 0)),
    tolerance: decimal(row.text('Tolerance__c')),
    status: row.word('Status__c', promiseStatusSchema.options),
  };
}

const decimal = (text: Known<string>): string =>
  text.is === 'known' && /^\d+(\.\d+)?$/.test(text.value) ? text.value : '0';

export function activityDecision(row: RowReader): ActivityDecision | undefined {
  const at = row.instant('CreatedDate');
  if (at === undefined) return undefined;
  return {
    id: row.id,
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', decisionKindSchema.options),
    at,
    ruleIds: jsonAs(listSchema, row.plain('Rules__c') ?? '') ?? [],
  };
}

export function activityHold(row: RowReader): ActivityHold | undefined {
  const at = row.instant('CreatedDate');
  if (at === undefined) return undefined;
  return {
    id: row.id,
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', holdKindSchema.options),
    reason: row.plain('Reason__c'),
    amount: valueOr(row.money('Disputed_Amount__c'), null),
    at,
  };
}
