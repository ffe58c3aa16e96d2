import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { AgreementDraft } from '../../shared/domain/agreement.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { deliver } from './connector/commands.ts';
import { agreement, disputeHold, task, wishHold } from './connector/talks.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, orgOptions, post, startSalesforce } from './salesforce-harness.ts';

const STANDARD = ['CollectionPlan', 'PaymentSchedule', 'PaymentScheduleItem'];

const isThere = (outcome: WriteOutcome) => outcome.is === 'applied' || outcome.is === 'already-applied';
const recordsOf = (outcome: WriteOutcome) =>
  outcome.is === 'applied' || outcome.is === 'already-applied' ? outcome.records : [];
const sortedIds = (outcome: WriteOutcome) =>
  recordsOf(outcome)
    .map(({ id }) => id)
    .toSorted();

describe.each(['B', 'C'] as const)('strategy %s', (strategy) => {
  let org: RunningOrg;
  let seeded: ReadonlySet<unknown>;
  beforeEach(async () => {
    org = await startSalesforce(orgOptions(strategy));
    seeded = new Set(promised().map(({ Id }) => Id));
  }, 60_000);
  afterEach(() => org?.close());

  const tasks = (where: string) =>
    lookInto(org, `SELECT FIELDS(ALL) FROM Task WHERE ${where} ORDER BY ActivityDate, Id LIMIT 50`);

  const promised = () => tasks("CallDisposition = 'Promise to pay'");
  /** Tasks of the talk itself: the seed has promises of its own. */
  const talks = () => promised().filter(({ Id }) => !seeded.has(Id));

  /** A talk with a follow-up, a hand-over, a dispute, a wish and an agreement. */
  function spoken(plan: AgreementDraft) {
    return {
      ...talk(org, {
        agreements: [plan],
        holds: [disputeHold()],
        preferences: [wishHold()],
        tasks: [task({ to: 'owner', sort: 'hand-over', subject: 'Hand-over' })],
        accountStatus: 'disputed',
      }),
      followUp: { due: '2026-11-24', subject: 'Look for the payment' },
    };
  }

  it('keeps an agreement in the org’s own objects, in one request', async () => {
    const plan = agreement(4);
    const command = spoken(plan);
    const connector = connectTo(org).connect();
    expect(await connector.capabilities()).toMatchObject({ agreements: 'standard' });
    const before = org.calls().length;
    const outcome = await connector.submit(command);
    expect([outcome.is, org.calls().length - before]).toEqual(['applied', 1]);
    const [collection] = lookInto(
      org,
      `SELECT Id, AccountId, ContactId, InitialDueAmount, CurrentDueAmount, DueDate, Status FROM CollectionPlan WHERE SourceSystemRecordIdentifier = '${plan.key}'`,
    );
    expect(collection).toMatchObject({
      AccountId: command.customer.id,
      ContactId: command.attempt.partyId,
      InitialDueAmount: 625,
      CurrentDueAmount: 600,
      DueDate: '2026-12-25',
      Status: 'InProgress',
    });
    const [schedule] = lookInto(
      org,
      `SELECT Id, TotalRequestedAmount, Comments FROM PaymentSchedule WHERE ReferenceEntityId = '${collection?.Id}'`,
    );
    expect(schedule).toMatchObject({
      TotalRequestedAmount: 600,
      Comments: expect.stringContaining('Agreement, plan'),
    });
    const items = lookInto(
      org,
      `SELECT RequestedAmount, TargetPaymentProcessingDate, Status FROM PaymentScheduleItem WHERE PaymentScheduleId = '${schedule?.Id}' ORDER BY TargetPaymentProcessingDate`,
    );
    expect(
      items.map((item) => [item.RequestedAmount, String(item.TargetPaymentProcessingDate).slice(0, 10)]),
    ).toEqual(plan.terms.payments.map(({ due }) => [150, due]));
    expect(sortedIds(await connector.reconcile(command))).toEqual(sortedIds(outcome));
  });

  it('loses nothing that has no place: it is in the note, and a task asks to record it by hand', async () => {
    const command = spoken(agreement(1));
    const outcome = await connectTo(org).connect().submit(command);
    const [holdLine, wishLine] = [
      expect.stringContaining('Hold, dispute'),
      expect.stringContaining('Preference, inconvenient'),
    ];
    expect(outcome).toMatchObject({ is: 'applied', byHand: [holdLine, wishLine] });
    const [byHand] = tasks("Subject = 'Record by hand: 2 things'");
    expect(byHand).toMatchObject({ IsClosed: false, OwnerId: org.userId, WhatId: command.customer.id });
    for (const words of [
      'Two of the tents never came.',
      'disputed amount 420.5',
      'INV-10412',
      'Not on Monday mornings.',
    ]) {
      expect(byHand?.Description).toContain(words);
    }
    const note = String(talks()[0]?.Description);
    for (const words of [
      'She pays on Fridays.',
      'Agreement, promise: 150.00 USD of 175.00 USD; by ach; for INV-10412; reference CHK-204',
      '1. 150.00 USD due 2026-12-04',
      'Read back (en): You pay $150.00',
      'Account: parley status disputed',
      'Two of the tents never came.',
    ]) {
      expect(note).toContain(words);
    }
    expect(note).toMatch(/\nParley: started .*; code PTP$/);
    const [snapshot] = [await connectTo(org).connect().loadCustomer(command.customer)];
    if (snapshot.attempts.is !== 'read') throw new Error(snapshot.attempts.is);
    expect(snapshot.attempts.items.filter(({ key }) => key === command.attempt.key)).toMatchObject([
      { result: 'conversation', disposition: 'PTP' },
    ]);
  });

  it.each([3, 20])(
    'where there is no object at all, a plan of %i is in the note and dated tasks',
    async (payments) => {
      org.store.setUserAccess(org.userId, { readOnlyObjects: STANDARD });
      const plan = agreement(payments);
      const command = spoken(plan);
      const connector = connectTo(org).connect();
      expect(await connector.capabilities()).toMatchObject({ agreements: 'note' });
      const outcome = await connector.submit(command);
      expect(outcome).toMatchObject({ is: 'applied' });
      const dated = tasks("Subject LIKE 'Payment %'");
      expect(dated.map((one) => [one.Subject, one.ActivityDate])).toEqual(
        plan.terms.payments
          .slice(0, 12)
          .map(({ sequence, expected }) => [
            `Payment ${sequence} of ${payments} expected: 150.00 USD`,
            expected,
          ]),
      );
      const last = payments > 12 ? '8 more payments have no task: they are in the note of the call.' : null;
      expect(dated.at(-1)?.Description ?? null).toBe(last);
      const note = String(talks()[0]?.Description);
      expect(note).toContain(`  ${payments}. 150.00 USD due ${plan.terms.payments.at(-1)?.due}`);
      expect(sortedIds(await connector.reconcile(command))).toEqual(sortedIds(outcome));
    },
  );

  it.each(['lost-answer', 'half-answer', 'drop-before', '503', 'lock', '401'])(
    '%s leaves one of everything, and the receipt names each',
    async (fault) => {
      const plan = agreement(3);
      const command = spoken(plan);
      const connector = connectTo(org).connect();
      await connector.capabilities();
      await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
      const outcome = await deliver(connector, command);
      expect(isThere(outcome)).toBe(true);
      expect(talks()).toHaveLength(1);
      expect(
        tasks("Subject IN ('Hand-over', 'Look for the payment', 'Record by hand: 2 things')"),
      ).toHaveLength(3);
      expect(
        lookInto(org, `SELECT Id FROM CollectionPlan WHERE SourceSystemRecordIdentifier = '${plan.key}'`),
      ).toHaveLength(1);
      // Attempt, follow-up, hand-over, by hand; collection plan, schedule, three items.
      expect(new Set(sortedIds(outcome)).size).toBe(9);
    },
  );
});
