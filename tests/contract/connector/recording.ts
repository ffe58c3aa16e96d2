import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { known } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { LogAttempt, RecordHold, WriteCommand } from '../../../shared/domain/write-command.ts';
import { commandFor, deliver } from './commands.ts';
import type { Bench, ContractHarness, ContractTraits } from './contract-harness.ts';
import { agreement, attorneyDraft, disputeHold, nothing, task, wishHold } from './talks.ts';

/** What a conversation leaves on record: promises, plans, holds, disputes, wishes, tasks. */
export function recordingContract(bench: () => Bench, traits: ContractTraits): void {
  describe('recording', () => {
    if (traits.keepsRecords) {
      agreementsKept(bench);
      stopsKept(bench);
      decisionsKept(bench);
      approvalsKept(bench);
    } else byHand(bench);
    onceAlways(bench, traits);
  });
}

const load = ({ harness, connector }: Bench) => connector.loadCustomer(harness.customer);

/** A talk with the customer's contact that left this on record. */
function talk({ harness }: Bench, left: Partial<Conversation>): LogAttempt {
  const change = { result: 'conversation', disposition: 'PTP', partyId: harness.person } as const;
  return { ...commandFor(harness, change), conversation: { ...nothing, ...left } };
}

/** An agreement about the customer's own invoice. */
function about({ invoice }: ContractHarness, draft: AgreementDraft): AgreementDraft {
  const invoices = [{ id: invoice.id, number: invoice.number, amount: draft.terms.total }];
  return { ...draft, terms: { ...draft.terms, invoices } };
}

const written = async (connector: Bench['connector'], command: WriteCommand) =>
  expect(await connector.submit(command)).toMatchObject({ is: 'applied' });

function agreementsKept(bench: () => Bench): void {
  it('a promise comes back as it was made', async () => {
    const { harness, connector } = bench();
    const draft = about(harness, agreement(1));
    const [payment] = draft.terms.payments;
    const command = talk(bench(), { agreements: [draft] });
    await written(connector, command);
    const kept = itemsOf((await load(bench())).promises).filter(({ key }) => key === payment?.key);
    expect(kept).toMatchObject([
      {
        amount: payment?.amount,
        made: '2026-11-20',
        due: payment?.due,
        expected: known(payment?.expected),
        method: { is: 'known' },
        status: known('active'),
        kind: known('promise'),
        planId: null,
        graceDays: known(3),
        tolerance: known('0.02'),
        invoiceIds: [harness.invoice.id],
        reference: known('CHK-204'),
      },
    ]);
  });

  it.each(['plan', 'settlement'] as const)('a %s comes back with its exact terms', async (kind) => {
    const { harness, connector } = bench();
    const draft = about(harness, agreement(3, { kind }));
    await written(connector, talk(bench(), { agreements: [draft] }));
    const snapshot = await load(bench());
    const plan = itemsOf(snapshot.plans).find(({ key }) => key === draft.key);
    expect(plan).toMatchObject({
      status: known('active'),
      terms: known(draft.terms),
      fingerprint: known(draft.fingerprint),
      readBack: known(draft.readBack?.text),
      supersededById: null,
    });
    const payments = itemsOf(snapshot.promises).filter(
      ({ planId }) => planId !== null && planId === plan?.id,
    );
    expect(
      payments.map(({ key, sequence, due, amount }) => ({ key, sequence, due, amount })).toSorted(bySequence),
    ).toEqual(draft.terms.payments.map(({ key, sequence, due, amount }) => ({ key, sequence, due, amount })));
  });

  it('an agreement that takes the place of another leaves both, the earlier superseded', async () => {
    const { harness, connector } = bench();
    const first = about(harness, agreement(1));
    await written(connector, talk(bench(), { agreements: [first] }));
    const before = itemsOf((await load(bench())).promises);
    const earlier = before.find(({ key }) => key === first.terms.payments[0]?.key);
    if (!earlier) throw new Error('the first promise did not come back');
    const supersedes = [{ object: earlier.object, id: earlier.id, reason: 'She asked for a later day.' }];
    const second = about(harness, agreement(1, { supersedes }));
    await written(connector, talk(bench(), { agreements: [second] }));
    const after = itemsOf((await load(bench())).promises);
    const statusOf = (draft: AgreementDraft) =>
      after.find(({ key }) => key === draft.terms.payments[0]?.key)?.status;
    expect([statusOf(first), statusOf(second)]).toEqual([known('superseded'), known('active')]);
  });
}

const bySequence = (one: { sequence: number | null }, other: { sequence: number | null }) =>
  (one.sequence ?? 0) - (other.sequence ?? 0);

function stopsKept(bench: () => Bench): void {
  it('a dispute comes back with its amount, invoice, reason and words', async () => {
    const { harness, connector } = bench();
    const { invoice } = harness;
    const dispute = disputeHold({ invoiceId: invoice.id, invoiceNumber: invoice.number });
    await written(connector, talk(bench(), { holds: [dispute] }));
    const kept = itemsOf((await load(bench())).holds).filter(({ key }) => key === dispute.key);
    expect(kept).toMatchObject([
      {
        kind: known('dispute'),
        status: known('active'),
        words: known('Two of the tents never came.'),
        disputedAmount: known({ minor: 42_050, currency: 'USD' }),
        invoiceId: known(invoice.id),
        invoiceNumber: known(invoice.number),
        reason: known('short-delivery'),
      },
    ]);
  });

  it('a wish comes back with its days, minutes and words', async () => {
    const wish = wishHold();
    await written(bench().connector, talk(bench(), { preferences: [wish] }));
    const facts = await bench().connector.rereadContactFacts(bench().harness.customer);
    const kept = itemsOf(facts.preferences).filter(({ key }) => key === wish.key);
    expect(kept).toMatchObject([
      {
        kind: known('inconvenient'),
        days: known([1]),
        fromMinute: known(540),
        toMinute: known(600),
        words: known('Not on Monday mornings.'),
      },
    ]);
  });

  it('a hold recorded alone stands until it is lifted, and says then why', async () => {
    const { connector } = bench();
    const hold = holdOn(bench());
    await written(connector, hold);
    expect(await connector.submit(hold)).toMatchObject({ is: 'already-applied' });
    const standing = async () =>
      itemsOf((await connector.rereadContactFacts(bench().harness.customer)).holds).find(
        ({ key }) => key === hold.key,
      );
    const stands = await standing();
    expect(stands).toMatchObject({
      kind: known('attorney'),
      status: known('active'),
      attorney: { name: known('Ruth Adler'), phone: known('(212) 555-0190'), reachable: known(true) },
    });
    const reason = 'Her attorney released her.';
    await written(connector, {
      ...{ ...hold, key: randomUUID() },
      kind: 'lift-hold',
      holdId: stands?.id ?? '',
      status: 'lifted',
      reason,
    });
    expect(await standing()).toMatchObject({ status: known('lifted'), statusReason: known(reason) });
  });
}

function holdOn({ harness }: Bench): RecordHold {
  return {
    v: 1,
    kind: 'record-hold',
    key: randomUUID(),
    orgId: harness.orgId,
    userId: harness.userId,
    customer: harness.customer,
    customerName: harness.name,
    madeAt: '2026-11-22T15:00:00.000Z',
    hold: attorneyDraft,
  };
}

function decisionsKept(bench: () => Bench): void {
  it('an override, a hint that was dismissed and a profile confirmed come back as decisions', async () => {
    const { harness, connector } = bench();
    const { hold: _hold, ...made } = holdOn(bench());
    const override: WriteCommand = {
      ...made,
      kind: 'override',
      partyId: harness.person,
      debtIds: [],
      number: '(415) 555-0100',
      attemptKey: null,
      ruleIds: ['federal-hours'],
      reason: 'He asked to be called back now.',
      evidence: '{"verdict":"deny"}',
    };
    const dismissal: WriteCommand = {
      ...made,
      key: randomUUID(),
      kind: 'dismiss-hint',
      subjectId: harness.invoice.id,
      hint: 'attorney',
      quote: 'my lawyer friend',
      reason: 'A joke.',
    };
    const confirmation: WriteCommand = {
      ...made,
      key: randomUUID(),
      kind: 'confirm-profile',
      profile: 'b2b',
      reason: 'Their own trade account.',
    };
    for (const command of [override, dismissal, confirmation]) await written(connector, command);
    const decisions = itemsOf((await load(bench())).decisions);
    const keptAs = (wanted: string) => decisions.find(({ key }) => key === wanted);
    expect(keptAs(override.key)).toMatchObject({
      kind: known('verdict-overridden'),
      reason: known(override.reason),
      ruleIds: known(['federal-hours']),
      partyId: known(harness.person),
    });
    expect(keptAs(dismissal.key)).toMatchObject({
      kind: known('hint-dismissed'),
      quote: known('my lawyer friend'),
      hint: known('attorney'),
    });
    expect(keptAs(confirmation.key)).toMatchObject({
      kind: known('profile-confirmed'),
      profile: known('b2b'),
    });
  });
}

function approvalsKept(bench: () => Bench): void {
  it('a request for approval is found, and only its first answer counts', async () => {
    const { harness, connector } = bench();
    const { hold: _hold, ...made } = holdOn(bench());
    const { terms, fingerprint } = about(harness, agreement(3, { kind: 'settlement' }));
    const request: WriteCommand = {
      ...made,
      kind: 'request-approval',
      terms,
      fingerprint,
      beyond: ['5 % more than allowed'],
      reason: 'She can pay no more.',
      partyId: harness.person,
    };
    await written(connector, request);
    const row = async () =>
      itemsOf(await connector.approvals()).find(({ approval }) => approval.key === request.key)?.approval;
    const asked = await row();
    expect(asked).toMatchObject({ terms: known(terms), fingerprint: known(fingerprint) });
    const withdrawal = (): WriteCommand => ({
      ...made,
      key: randomUUID(),
      kind: 'answer-approval',
      approvalId: asked?.id ?? '',
      fingerprint,
      answer: 'withdrawn',
      reason: 'She paid.',
    });
    await written(connector, withdrawal());
    expect(await row()).toMatchObject({ status: known('withdrawn'), answer: known('She paid.') });
    expect(await connector.submit(withdrawal())).toMatchObject({ is: 'refused' });
  });
}

function byHand(bench: () => Bench): void {
  it('says what it has no place for, and a task asks to record it by hand', async () => {
    const { harness, connector } = bench();
    const command = talk(bench(), { holds: [disputeHold()], preferences: [wishHold()] });
    expect(await connector.submit(command)).toMatchObject({
      is: 'applied',
      byHand: [expect.stringContaining('dispute'), expect.stringContaining('inconvenient')],
    });
    const [activity] = await harness.activities(command.attempt.key);
    expect(activity?.note).toContain('Two of the tents never came.');
    expect(activity?.note).toContain('Not on Monday mornings.');
    expect(await harness.openTasks('Record by hand: 2 things')).toBeGreaterThan(0);
  });

  it('refuses a stop recorded alone, since nobody would find it', async () => {
    expect(await bench().connector.submit(holdOn(bench()))).toMatchObject({ is: 'refused' });
  });
}

function onceAlways(bench: () => Bench, { keepsRecords, keysAreUnique }: ContractTraits): void {
  const whole = (subject: string) => {
    const draft = about(bench().harness, agreement(2));
    const hold = disputeHold();
    const tasks = [
      task({ subject }),
      task({ subject: `${subject}, colleague`, sort: 'hand-over', to: 'self' }),
    ];
    return { draft, hold, command: talk(bench(), { agreements: [draft], holds: [hold], tasks }) };
  };

  async function isThereOnce({ draft, hold, command }: ReturnType<typeof whole>, subject: string) {
    const { harness } = bench();
    expect(await harness.openTasks(subject)).toBe(1);
    expect(await harness.openTasks(`${subject}, colleague`)).toBe(1);
    expect(await harness.activities(command.attempt.key)).toHaveLength(1);
    if (!keepsRecords) return;
    const { plans, promises, holds } = await load(bench());
    const keys = new Set(draft.terms.payments.map(({ key }) => key));
    expect(itemsOf(plans).filter(({ key }) => key === draft.key)).toHaveLength(1);
    expect(itemsOf(promises).filter(({ key }) => key !== null && keys.has(key))).toHaveLength(2);
    expect(itemsOf(holds).filter(({ key }) => key === hold.key)).toHaveLength(1);
  }

  const faults = ['lost-answer', 'half-answer', 'drop-before', 'busy', 'locked'] as const;
  // A key that is only looked up cannot tell what is still on its way.
  it.each(keysAreUnique ? [...faults, 'late-commit' as const] : faults)(
    'all of a conversation is there once after %s',
    async (fault) => {
      const subject = `Proof of delivery ${randomUUID()}`;
      const all = whole(subject);
      await bench().harness.orderFault(fault);
      expect(['applied', 'already-applied']).toContain((await deliver(bench().connector, all.command)).is);
      await isThereOnce(all, subject);
    },
  );

  if (!keysAreUnique) return;
  it('two workers that send the same conversation at once leave one', async () => {
    const subject = `Proof of delivery ${randomUUID()}`;
    const all = whole(subject);
    const outcomes = await Promise.all(
      [bench().harness.connect(), bench().harness.connect()].map((worker) => deliver(worker, all.command)),
    );
    expect(outcomes.map(({ is }) => is === 'applied' || is === 'already-applied')).toEqual([true, true]);
    await isThereOnce(all, subject);
  });
}
