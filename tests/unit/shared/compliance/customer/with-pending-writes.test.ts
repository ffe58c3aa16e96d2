import { describe, expect, it } from 'vitest';
import { withPendingWrites } from '../../../../../shared/compliance/customer/with-pending-writes.ts';
import { factsOfCustomer } from '../../../../../shared/compliance/facts-of-customer.ts';
import { contactAttemptSchema } from '../../../../../shared/domain/contact-attempt.ts';
import { conversationSchema } from '../../../../../shared/domain/conversation.ts';
import { customerSnapshotSchema } from '../../../../../shared/domain/customer-snapshot.ts';
import type { HoldDraft } from '../../../../../shared/domain/hold.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import type { LogAttempt, WriteCommand } from '../../../../../shared/domain/write-command.ts';
import { AT, attempt, context, DEBT, hold, NUMBER, PERSON, party, read, snapshot } from '../snapshot-of.ts';

const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const made = {
  v: 1 as const,
  orgId: '00D000000000001EAA',
  userId: '005000000000001AAA',
  customer: snapshot().customer.ref,
  customerName: 'Ada Byrd',
  madeAt: AT,
};
const log = (revision: number, change: Partial<LogAttempt['attempt']> = {}): LogAttempt => ({
  ...made,
  kind: 'log-attempt',
  attempt: contactAttemptSchema.parse({
    key: key(1),
    revision,
    direction: 'out',
    channel: 'call',
    number: NUMBER,
    phoneId: null,
    partyId: PERSON,
    partyName: 'Ada Byrd',
    debtIds: [DEBT],
    result: 'no_answer',
    disposition: 'NA',
    numberStatus: null,
    startedAt: '2026-11-23T16:50:00.000Z',
    endedAt: null,
    language: null,
    ruleSet: null,
    note: null,
    ...change,
  }),
  followUp: null,
  evidence: null,
  conversation: null,
});
const draft: HoldDraft = {
  kind: 'cease',
  partyId: null,
  debtId: null,
  medium: null,
  number: null,
  words: 'Stop contacting me.',
  written: true,
  receivedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  disputedAmount: null,
  answeredOn: null,
  invoiceId: null,
  invoiceNumber: null,
  reason: null,
  attorney: null,
  bankruptcy: null,
  source: 'parley',
  sourceId: null,
};
const recorded: WriteCommand = { ...made, kind: 'record-hold', key: key(2), hold: draft };

const attemptsAfter = (commands: WriteCommand[], there = read(attempt({ key: key(9) }))) =>
  itemsOf(withPendingWrites(snapshot({ attempts: there }), commands).attempts);

describe('writes that wait in the outbox', () => {
  it('leave a snapshot that still parses', () => {
    const after = withPendingWrites(snapshot(), [log(1), recorded]);
    expect(customerSnapshotSchema.parse(after)).toEqual(after);
  });

  it('count a call just logged at once, and only its latest revision', () => {
    expect(attemptsAfter([log(1)])).toMatchObject([{ key: key(1), result: 'no_answer' }, { key: key(9) }]);
    const corrected = attemptsAfter([log(1), log(2, { result: 'busy' })]);
    expect(corrected.filter((one) => one.key === key(1))).toMatchObject([{ revision: 2, result: 'busy' }]);
  });

  it('count a notice that was mailed and logged: the period runs from that day, on the debt it names alone', () => {
    const conversation = conversationSchema.parse({
      ...{ path: [], said: [], facts: [], holds: [], preferences: [], agreements: [] },
      changes: [{ is: 'validation-sent', debtId: DEBT, on: '2026-11-23' }],
      ...{ accountStatus: null, sensitive: null, invoiceNotes: [], tasks: [] },
    });
    const [one] = itemsOf(snapshot().debts);
    if (!one) throw new Error('no debt');
    const earlier = { ...one.legal, validationSentOn: absent, validationEndsOn: known('2026-01-09') };
    const there = snapshot({
      debts: read({ ...one, legal: earlier }, { ...one, id: 'other', legal: earlier }),
    });
    const mailed: LogAttempt = { ...log(1, { channel: 'letter' }), conversation };
    const after = withPendingWrites(there, [mailed]);
    const [noticed, other] = itemsOf(after.debts);
    expect(noticed?.legal).toMatchObject({ validationSentOn: known('2026-11-23'), validationEndsOn: absent });
    expect(other?.legal).toEqual(earlier);
    const facts = factsOfCustomer(
      withPendingWrites(snapshot({ debts: read({ ...one, legal: earlier }) }), [mailed]),
      context(),
    );
    // Thanksgiving and a weekend are not counted for receipt: 1 December, and thirty days.
    expect(facts.validationEndsOn).toBe('2026-12-31');
    expect(facts.events).toContainEqual(
      expect.objectContaining({ kind: 'validation-notice-sent', debtIds: [DEBT] }),
    );
  });

  it('know the language a person asked for at once: the customer’s own, or another person’s alone', () => {
    const other = party({ id: '003000000000002AAA', name: 'Bea Byrd', isPrimary: false });
    const asked = (...changes: { partyId: string | null; language: string }[]) => {
      const conversation = conversationSchema.parse({
        ...{ path: [], said: [], facts: [], holds: [], preferences: [], agreements: [] },
        changes: changes.map((change) => ({ is: 'language', ...change })),
        ...{ accountStatus: null, sensitive: null, invoiceNotes: [], tasks: [] },
      });
      const there = snapshot({ parties: read(party(), other) });
      const after = withPendingWrites(there, [{ ...log(1), conversation }]);
      return [after.customer, ...itemsOf(after.parties)].map(({ language }) => language);
    };
    const zh = known('zh');
    expect(asked({ partyId: null, language: 'zh' })).toEqual([zh, zh, absent]);
    expect(asked({ partyId: made.customer.id, language: 'zh' })).toEqual([zh, zh, absent]);
    expect(asked({ partyId: PERSON, language: 'zh' })).toEqual([zh, zh, absent]);
    expect(asked({ partyId: other.id, language: 'zh' })).toEqual([absent, absent, zh]);
    expect(asked({ partyId: null, language: 'zh' }, { partyId: null, language: 'ko' })[0]).toEqual(
      known('ko'),
    );
    expect(asked()).toEqual([absent, absent, absent]);
  });

  it('take a call to the customer’s own line as one to nobody in particular, as the CRM will', () => {
    expect(attemptsAfter([log(1, { partyId: made.customer.id })])[0]?.partyId).toBe(null);
    expect(attemptsAfter([log(1)])[0]?.partyId).toBe(PERSON);
  });

  it('do not count twice what the CRM has already, nor undo a later revision there', () => {
    const there = (revision: number) => read(attempt({ key: key(1), revision, result: 'conversation' }));
    expect(attemptsAfter([log(1)], there(1))).toMatchObject([{ revision: 1, result: 'conversation' }]);
    expect(attemptsAfter([log(1)], there(2))).toMatchObject([{ revision: 2, result: 'conversation' }]);
    expect(attemptsAfter([log(3)], there(2))).toMatchObject([{ revision: 3, result: 'no_answer' }]);
  });

  it('of another customer, or the same id in another org, are passed over', () => {
    const elsewhere = { ...made.customer, id: '001000000000009AAA' };
    const otherOrg = { ...made.customer, apiOrigin: 'https://other.my.salesforce.com' };
    for (const customer of [elsewhere, otherOrg])
      expect(attemptsAfter([{ ...log(1), customer }])).toHaveLength(1);
  });

  it('do not make a list whole that was not read', () => {
    const after = withPendingWrites(snapshot({ attempts: { is: 'forbidden' }, holds: { is: 'absent' } }), [
      log(1),
      recorded,
    ]);
    expect(after.attempts).toMatchObject({ is: 'read', complete: false, total: null });
    const facts = factsOfCustomer(
      snapshot({ attempts: { is: 'forbidden' }, holds: { is: 'absent' } }),
      context({ pending: [log(1), recorded] }),
    );
    expect(facts).toMatchObject({ eventsComplete: false, stopsOnRecord: 'not-kept' });
    expect(facts.events).toHaveLength(1);
    expect(facts.recordedStops).toMatchObject([{ kind: 'cease', words: 'Stop contacting me.' }]);
  });

  it('a hold binds at once, and is gone when it is taken back by id or by key', () => {
    const stops = (pending: WriteCommand[], there = read<ReturnType<typeof hold>>()) =>
      factsOfCustomer(snapshot({ holds: there }), context({ pending })).recordedStops;
    expect(stops([recorded])).toHaveLength(1);
    // Known of since the day it was received at the latest when it was recorded: the call of this minute is bound.
    expect(stops([recorded])).toMatchObject([{ at: AT }]);
    const lift = (holdId: string): WriteCommand => ({
      ...made,
      kind: 'lift-hold',
      key: key(3),
      holdId,
      status: 'lifted',
      reason: 'Said otherwise.',
    });
    expect(stops([recorded, lift(key(2))])).toEqual([]);
    const there = hold({ kind: known('cease') });
    expect(stops([], read(there))).toHaveLength(1);
    expect(stops([lift(there.id)], read(there))).toEqual([]);
  });

  it('a confirmed profile, an override and a dismissed hint are there at once', () => {
    const confirm: WriteCommand = {
      ...made,
      kind: 'confirm-profile',
      key: key(4),
      profile: 'b2b',
      reason: null,
    };
    const unsaid = snapshot({ customer: { ...snapshot().customer, profile: absent } });
    expect(withPendingWrites(unsaid, [confirm]).customer.profile).toEqual(known('b2b'));
    const override: WriteCommand = {
      ...made,
      kind: 'override',
      key: key(5),
      partyId: PERSON,
      debtIds: [DEBT],
      number: NUMBER,
      attemptKey: null,
      ruleIds: ['call-frequency'],
      reason: 'He asked for it.',
      evidence: '{}',
    };
    const dismiss: WriteCommand = {
      ...made,
      kind: 'dismiss-hint',
      key: key(6),
      subjectId: '069000000000001AAA',
      hint: 'attorney',
      quote: 'my lawyer',
      reason: 'Another matter.',
    };
    expect(itemsOf(withPendingWrites(snapshot(), [override, dismiss, dismiss]).decisions)).toMatchObject([
      { kind: known('hint-dismissed'), quote: known('my lawyer'), subjectId: known('069000000000001AAA') },
      {
        kind: known('verdict-overridden'),
        ruleIds: known(['call-frequency']),
        partyId: known(PERSON),
        debtIds: known([DEBT]),
      },
    ]);
  });
});

describe('a conversation that waits in the outbox', () => {
  const about = (change: Partial<HoldDraft>): HoldDraft => ({ ...draft, ...change });
  const talk = (hold: HoldDraft): LogAttempt => ({
    ...log(1, { result: 'conversation', disposition: 'CND' }),
    conversation: conversationSchema.parse({
      ...{ path: [], said: [], facts: ['CND'], agreements: [], changes: [], invoiceNotes: [], tasks: [] },
      holds: [{ key: key(21), hold }],
      preferences: [
        {
          key: key(22),
          preference: {
            ...{ kind: 'inconvenient', partyId: null, days: null, fromMinute: 0, toMinute: 720, place: null },
            ...{
              medium: null,
              number: null,
              words: 'Not before noon.',
              oral: true,
              givenAt: AT,
              givenTo: 'us',
            },
            ...{ inCompliantCommunication: null, through: null },
          },
        },
      ],
      accountStatus: 'cease',
      sensitive: true,
    }),
  });

  it('binds at once: its holds, wishes, standing and mark are there, each once', () => {
    const after = withPendingWrites(snapshot(), [talk(draft), talk(draft)]);
    expect(itemsOf(after.holds)).toMatchObject([{ key: key(21), kind: known('cease'), recordedAt: AT }]);
    expect(itemsOf(after.preferences)).toMatchObject([{ key: key(22), toMinute: known(720) }]);
    expect(after.customer).toMatchObject({ accountStatus: known('cease'), sensitive: known(true) });
    expect(customerSnapshotSchema.parse(after)).toEqual(after);
  });

  it('marks the invoice it disputes, until the dispute is lifted', () => {
    const invoice = {
      ...{
        id: 'a05',
        object: 'Invoice__c',
        number: 'INV-1',
        debtId: null,
        issued: absent,
        due: absent,
        total: absent,
      },
      ...{ open: absent, status: absent, poNumber: absent, terms: absent, disputed: known(false) },
    };
    const there = snapshot({ invoices: read(invoice, { ...invoice, id: 'a06' }) });
    const disputes = talk(about({ kind: 'dispute', invoiceId: 'a05', invoiceNumber: 'INV-1' }));
    const marks = (commands: WriteCommand[]) =>
      itemsOf(withPendingWrites(there, commands).invoices).map(({ disputed }) => disputed);
    const lift: WriteCommand = {
      ...{
        ...made,
        kind: 'lift-hold',
        key: key(23),
        holdId: key(21),
        status: 'recorded-in-error',
        reason: 'Other',
      },
    };
    expect(marks([])).toEqual([known(false), known(false)]);
    expect(marks([disputes])).toEqual([known(true), known(false)]);
    expect(marks([disputes, lift])).toEqual([known(false), known(false)]);
  });

  it('says nothing by asking for an approval', () => {
    const asked = {
      ...{
        ...made,
        kind: 'request-approval',
        key: key(24),
        fingerprint: 'x',
        beyond: ['x'],
        reason: 'x',
        partyId: null,
      },
    } as unknown as WriteCommand;
    const before = snapshot();
    expect(withPendingWrites(before, [asked])).toBe(before);
  });
});
