import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../crm-connector/local-org/schema/field-builders.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import { connectTo, lookInto, noAnswerAt, startSalesforce } from './salesforce-harness.ts';

const RULES = {
  Task: [
    {
      name: 'No_Letters',
      formula: 'CONTAINS(Subject, "Letter")',
      message: 'Letters are logged by the mail room.',
      field: null,
    },
  ],
};

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce({ customisation: { extraRules: RULES } });
}, 60_000);
afterAll(() => org?.close());

const logged = (change: Partial<LogAttempt['attempt']> = {}) => noAnswerAt(org, change);
const descriptionOf = (key: string) =>
  lookInto(org, `SELECT Description FROM Task WHERE Parley_Key__c = '${key}'`)[0]?.Description;

describe('what the org refuses', () => {
  it('is refused in its own words, and nothing of it stays', async () => {
    const command = logged({ channel: 'letter' });
    expect(await connectTo(org).connect().submit(command)).toEqual({
      is: 'refused',
      code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      words: 'Letters are logged by the mail room.',
    });
    expect(
      lookInto(org, `SELECT Id FROM Contact_Attempt__c WHERE Key__c = '${command.attempt.key}'`),
    ).toEqual([]);
    expect(await connectTo(org).connect().reconcile(command)).toMatchObject({ is: 'not-written' });
  });

  it('a required field nobody fills is named', async () => {
    const required = text('Region__c', 40, { required: true });
    const strict = await startSalesforce({
      seed: 'small',
      customisation: { extraFields: { Task: [required] } },
    });
    const command = noAnswerAt(strict);
    expect(await connectTo(strict).connect().submit(command)).toMatchObject({
      is: 'refused',
      code: 'REQUIRED_FIELD_MISSING',
      words: expect.stringContaining('Region__c'),
    });
    await strict.close();
  });

  it('a follow-up with too long a name is refused before sending', async () => {
    const { connect } = connectTo(org);
    await connect().capabilities();
    const before = org.calls().length;
    const command = { ...logged(), followUp: { due: '2026-11-24', subject: 'x'.repeat(256) } };
    expect(await connect().submit(command)).toMatchObject({ is: 'refused', code: 'follow-up-too-long' });
    expect(org.calls().length).toBe(before);
    const fits = { ...logged(), followUp: { due: '2026-11-24', subject: 'x'.repeat(255) } };
    expect(await connect().submit(fits)).toMatchObject({ is: 'applied' });
  });

  it('the longest note fits', async () => {
    const command = logged({ note: 'n'.repeat(32_000) });
    expect(await connectTo(org).connect().submit(command)).toMatchObject({ is: 'applied' });
    expect(String(descriptionOf(command.attempt.key))).toHaveLength(32_000);
  });
});

it('a question by key that the org refuses says so, and nothing of what is there', async () => {
  const words = 'insufficient access rights on object id';
  let isClosed = false;
  const noAccess = () =>
    Response.json([{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: words }], { status: 403 });
  const closing: typeof fetch = async (...request) => (isClosed ? noAccess() : fetch(...request));
  const connector = connectTo(org, { fetch: closing }).connect();
  const command = logged();
  expect(await connector.submit(command)).toMatchObject({ is: 'applied' });
  isClosed = true;
  expect(await connector.reconcile(command)).toEqual({
    ...{ is: 'unknown', code: 'INSUFFICIENT_ACCESS_OR_READONLY', words },
    isRefused: true,
  });
});

it('offline or signed out nothing is sent, and that is known', async () => {
  const offline = connectTo(org, { online: () => false }).connect();
  expect(await offline.submit(logged())).toMatchObject({
    is: 'not-written',
    code: 'offline',
    retryAfterMs: null,
  });
  expect(await offline.reconcile(logged())).toMatchObject({ is: 'unknown', code: 'offline' });
  const tokens = { accessToken: async () => null, refresh: async () => null };
  const signedOut = connectTo(org, { tokens }).connect();
  expect(await signedOut.submit(logged())).toMatchObject({
    is: 'not-written',
    code: 'signed-out',
    retryAfterMs: null,
  });
});
