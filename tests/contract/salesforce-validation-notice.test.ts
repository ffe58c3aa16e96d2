import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { CustomerChange } from '../../shared/domain/conversation.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { deliver } from './connector/commands.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, orgOptions, post, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const SENT = 'Validation_Sent_On__c';
const sent = (debtId: string, on: string): CustomerChange => ({ is: 'validation-sent', debtId, on });
/** A debt the associate does not own, and the others of its customer. */
const debtsOf = (where: RunningOrg) =>
  lookInto(where, `SELECT Id, ${SENT}, LastModifiedDate, OwnerId, Account__c FROM Debt__c ORDER BY Id`);
const dayOn = (where: RunningOrg, id: string) =>
  lookInto(where, `SELECT ${SENT} FROM Debt__c WHERE Id = '${id}'`)[0]?.[SENT];

it('the day a notice went out is on its debt, in the one request, and is read back', async () => {
  const [debt, other] = debtsOf(org);
  const before = other?.[SENT];
  const connector = connectTo(org).connect();
  await connector.capabilities();
  const calls = org.calls().length;
  const command = talk(org, { changes: [sent(String(debt?.Id), '2026-11-20')] });
  expect(await connector.submit(command)).toEqual({ is: 'applied', records: expect.any(Array) });
  expect(org.calls().length - calls).toBe(1);
  expect([dayOn(org, String(debt?.Id)), dayOn(org, String(other?.Id))]).toEqual(['2026-11-20', before]);
  const { customer } = command;
  const { debts } = await connector.loadCustomer({ ...customer, id: String(debt?.Account__c) });
  expect(itemsOf(debts).find(({ id }) => id === debt?.Id)?.legal.validationSentOn).toEqual({
    is: 'known',
    value: '2026-11-20',
  });
});

it.each(['lost-answer', 'half-answer', 'drop-before', 'lock'])(
  '%s leaves one letter and its day',
  async (fault) => {
    const id = String(debtsOf(org)[0]?.Id);
    const on = { 'lost-answer': '2026-11-03', 'half-answer': '2026-11-04', 'drop-before': '2026-11-05' }[
      fault
    ];
    const day = on ?? '2026-11-06';
    const command = talk(org, { changes: [sent(id, day)] });
    const connector = connectTo(org).connect();
    await connector.capabilities();
    await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
    await deliver(connector, command);
    expect(await connector.submit(command)).toMatchObject({ is: 'already-applied' });
    expect(dayOn(org, id)).toBe(day);
    const key = command.attempt.key;
    expect(lookInto(org, `SELECT Id FROM Contact_Attempt__c WHERE Key__c = '${key}'`)).toHaveLength(1);
  },
);

it('where this user may not write the day nothing is written, and the field is named', async () => {
  const closed = await startSalesforce();
  try {
    closed.store.setUserAccess(closed.userId, { readOnlyFields: [`Debt__c.${SENT}`] });
    const [debt] = debtsOf(closed);
    const command = talk(closed, { changes: [sent(String(debt?.Id), '2026-11-20')] });
    expect(await connectTo(closed).connect().submit(command)).toMatchObject({
      is: 'refused',
      code: 'no-access',
      words: expect.stringContaining(`Debt__c.${SENT}`),
    });
    expect(dayOn(closed, String(debt?.Id))).toBe(debt?.[SENT]);
    const key = command.attempt.key;
    expect(lookInto(closed, `SELECT Id FROM Contact_Attempt__c WHERE Key__c = '${key}'`)).toEqual([]);
  } finally {
    await closed.close();
  }
}, 60_000);

it.each(['B', 'C'] as const)(
  'without the package (%s) it is in the note, and a task asks to record it',
  async (strategy) => {
    const bare = await startSalesforce(orgOptions(strategy));
    try {
      const base = talk(bare, {});
      const line = `Validation notice: debt ${base.customer.id}; validation sent on 2026-11-20`;
      const command = talk(bare, { changes: [sent(base.customer.id, '2026-11-20')] });
      expect(await connectTo(bare).connect().submit(command)).toMatchObject({
        is: 'applied',
        byHand: [line],
      });
      expect(
        lookInto(bare, "SELECT Description FROM Task WHERE Subject = 'Record by hand: Validation notice'"),
      ).toMatchObject([{ Description: expect.stringContaining(line) }]);
      const [talked] = lookInto(bare, 'SELECT Description FROM Task').filter(({ Description }) =>
        String(Description).includes('She pays on Fridays.'),
      );
      expect(talked?.Description).toContain(line);
    } finally {
      await bare.close();
    }
  },
  60_000,
);
