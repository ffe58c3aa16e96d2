import { describe, expect, it } from 'vitest';
import { customerAnswer } from '../../../../crm-connector/salesforce/customer/customer-answer.ts';
import { ATTEMPT_FIELDS, TASK_FIELDS } from '../../../../crm-connector/salesforce/customer/fields.ts';
import { readAttempts } from '../../../../crm-connector/salesforce/customer/read-attempts.ts';
import type { OrgSchema } from '../../../../crm-connector/salesforce/schema/org-schema.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import { schemaOf } from './schema-of.ts';

const attemptFields = [...ATTEMPT_FIELDS, 'Account__c'];
const withPackage = (change: Partial<OrgSchema> = {}) =>
  schemaOf(
    { Account: ['Id'], Contact_Attempt__c: attemptFields, Task: TASK_FIELDS },
    { children: { Account: { 'Contact_Attempt__c.Account__c': 'Contact_Attempts__r' } }, ...change },
  );

const atHour = (hour: number) =>
  Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours: hour }).toString();
const attempt = (hour: number) => ({
  Id: `a${hour}`,
  Key__c: `k${hour}`,
  Started_At__c: atHour(hour),
  Revision__c: 1,
});
const task = (hour: number, more = {}) => ({
  Id: `t${hour}`,
  TaskSubtype: 'Call',
  CreatedDate: atHour(hour),
  ...more,
});

const rows = (records: object[], done = true) => ({ totalSize: records.length, done, records });

function attemptsOf(schema: OrgSchema, own: object | null, tasks: object) {
  const customer = { Id: '001', Contact_Attempts__r: own };
  const answer = { status: 200, body: tasks, errors: [] };
  return readAttempts(customerAnswer(schema, 'Account', customer, new Map([['tasks', answer]])), undefined);
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => to - 1 - index);

describe('attempts and tasks as one list', () => {
  it('is newest first and provably whole', () => {
    const part = attemptsOf(withPackage(), rows([attempt(5), attempt(1)]), rows([task(3)]));
    expect(itemsOf(part).map((item) => item.id)).toEqual(['a5', 't3', 'a1']);
    expect(part).toMatchObject({ complete: true, total: 3 });
  });

  it('proves nothing where others’ attempts may be hidden', () => {
    expect(attemptsOf(withPackage({ attemptsShared: false }), null, rows([]))).toMatchObject({
      is: 'read',
      complete: false,
    });
  });

  it('ends where the shorter of two cut lists ends', () => {
    // 200 tasks reach back to hour 100, the attempts further.
    const tasks = rows(range(100, 300).map((hour) => task(hour)));
    const part = attemptsOf(withPackage(), rows([attempt(299), attempt(150), attempt(50)]), tasks);
    const hours = itemsOf(part).map((item) => Number(item.id.slice(1)));
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(100);
    expect(hours).not.toContain(50);
    expect(part).toMatchObject({ complete: false, total: null });
  });

  it('holds at most 200', () => {
    const part = attemptsOf(
      withPackage(),
      rows(range(0, 150).map(attempt)),
      rows(range(0, 150).map((hour) => task(hour))),
    );
    expect(itemsOf(part)).toHaveLength(200);
    expect(part).toMatchObject({ complete: false });
  });

  it('is cut where the org cut it', () => {
    expect(attemptsOf(withPackage(), rows([attempt(1)], false), rows([]))).toMatchObject({ complete: false });
  });

  it('an attempt without its moment is missed, and said to be', () => {
    const part = attemptsOf(
      withPackage(),
      rows([attempt(1), { Id: 'a0', Key__c: 'k', Started_At__c: null }]),
      rows([]),
    );
    expect(itemsOf(part)).toHaveLength(1);
    expect(part).toMatchObject({ complete: false, total: null });
  });
});

describe('a task somebody else logged', () => {
  const first = (fields: object) => itemsOf(attemptsOf(withPackage(), null, rows([task(0, fields)])))[0];

  it('happened at an unknown time of its day', () => {
    expect(first({ CreatedDate: '2026-11-20T15:00:00.000+0000', ActivityDate: '2026-11-18' })).toMatchObject({
      startedAt: '2026-11-18T17:00:00.000Z',
      startedAtExact: false,
    });
    expect(first({ CreatedDate: '2026-11-20T15:00:00.000+0000', ActivityDate: '2026-11-20' })).toMatchObject({
      startedAt: '2026-11-20T15:00:00.000Z',
      startedAtExact: false,
    });
  });

  it('does not tell its result in words of its own', () => {
    expect(first({ CallDisposition: 'Contacted', CallType: 'Outbound' })).toMatchObject({
      result: null,
      disposition: 'Contacted',
      direction: 'out',
    });
    expect(first({ CallType: 'Internal' })).toMatchObject({ direction: null });
    expect(first({ TaskSubtype: 'Email' })).toMatchObject({ channel: 'email', result: null });
  });

  it('tells it in ours', () => {
    expect(first({ CallDisposition: 'Left voicemail' })).toMatchObject({
      result: 'voicemail_lcm',
      disposition: 'VM-L',
    });
  });

  it('a softphone that wrote the moment down is believed', () => {
    const facts = {
      Parley_Started_At__c: '2026-11-18T17:02:11.000+0000',
      Parley_Number__c: '(614) 555-0142',
      CallDurationInSeconds: 61,
    };
    expect(first(facts)).toMatchObject({
      startedAt: '2026-11-18T17:02:11.000Z',
      startedAtExact: true,
      endedAt: '2026-11-18T17:03:12.000Z',
      number: '(614) 555-0142',
    });
  });
});
