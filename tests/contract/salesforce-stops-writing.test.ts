import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../crm-connector/local-org/seed/known-customers.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { absent, known } from '../../shared/domain/known.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import type { LiftHold, RecordHold, WriteCommand } from '../../shared/domain/write-command.ts';
import { deliver } from './connector/commands.ts';
import { attorneyDraft } from './connector/talks.ts';
import { type Connected, connectTo, lookInto, post, refTo, startSalesforce } from './salesforce-harness.ts';
import { holdOn, made } from './stop-commands.ts';

let org: RunningOrg;
let connected: Connected;
beforeAll(async () => {
  org = await startSalesforce();
  connected = connectTo(org);
  await connected.connect().capabilities();
}, 60_000);
afterAll(() => org?.close());

const load = (name: string) => connected.connect().loadCustomer(refTo(org, 'Account', `Name = '${name}'`));

const rowsWith = (object: string, key: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM ${object} WHERE Key__c = '${key}' LIMIT 5`);

describe('stops are written exactly once', () => {
  const commands = (): Record<string, WriteCommand> => ({
    hold: holdOn(org, KNOWN.tyler),
    preference: {
      ...made(org, KNOWN.tyler),
      kind: 'record-preference',
      preference: {
        kind: 'inconvenient',
        partyId: null,
        days: [1, 5],
        fromMinute: 900,
        toMinute: 1440,
        place: null,
        medium: 'call',
        number: null,
        words: 'Not Mondays or Fridays after three.',
        oral: true,
        givenAt: '2026-11-22T15:00:00.000Z',
        givenTo: 'us',
        inCompliantCommunication: true,
        through: null,
      },
    },
    'dismissed hint': {
      ...made(org, KNOWN.dana),
      kind: 'dismiss-hint',
      subjectId: '069000000000001AAA',
      hint: 'attorney',
      quote: 'my lawyer said',
      reason: 'Her insurer’s lawyer, not hers.',
    },
    'confirmed profile': {
      ...made(org, KNOWN.tyler),
      kind: 'confirm-profile',
      profile: 'first-party',
      reason: null,
    },
    override: {
      ...made(org, KNOWN.deshawn),
      kind: 'override',
      partyId: KNOWN.deshawn,
      debtIds: ['a02000000000001AAA', 'a02000000000002AAA'],
      number: '(850) 555-0150',
      attemptKey: null,
      ruleIds: ['call-frequency'],
      reason: 'He asked for this call in writing.',
      evidence: '{"v":1}',
    },
  });

  it.each(['hold', 'preference', 'dismissed hint', 'confirmed profile', 'override'])(
    '%s: applied once, whatever happens to the answer',
    async (name) => {
      const command = commands()[name];
      if (!command || command.kind === 'log-attempt') throw new Error(name);
      const connector = connected.connect();
      expect(await connector.reconcile(command)).toMatchObject({ is: 'not-written', code: 'not-there' });
      await post(org, '/__org/faults', { match: { path: '/services/data' }, fault: 'lost-answer' });
      expect(await deliver(connector, command)).toMatchObject({
        is: 'already-applied',
        records: [{ id: expect.any(String) }],
      });
      expect(await connector.submit(command)).toMatchObject({ is: 'already-applied' });
      const found = ['Contact_Hold__c', 'Contact_Preference__c', 'Compliance_Decision__c'].flatMap((object) =>
        rowsWith(object, command.key),
      );
      expect(found).toHaveLength(1);
    },
  );

  it('reads back what it wrote', async () => {
    const { hold, preference } = commands();
    if (hold?.kind !== 'record-hold' || preference?.kind !== 'record-preference')
      throw new Error('no commands');
    for (const command of [hold, preference])
      expect(await connected.connect().submit(command)).toMatchObject({ is: 'applied' });
    const snapshot = await load(KNOWN.tyler);
    expect(itemsOf(snapshot.holds).find(({ key }) => key === hold.key)).toMatchObject({
      kind: known('attorney'),
      status: known('active'),
      words: known(hold.hold.words),
      written: known(false),
      receivedOn: known('2026-11-22'),
      disputedAmount: absent,
      attorney: { name: known('Ruth Adler'), reachable: known(true), responded: absent },
      source: known('detector'),
    });
    expect(itemsOf(snapshot.preferences).find(({ key }) => key === preference.key)).toMatchObject({
      kind: known('inconvenient'),
      active: known(true),
      days: known([1, 5]),
      fromMinute: known(900),
      toMinute: known(1440),
      medium: known('call'),
      oral: known(true),
      givenTo: known('us'),
      inCompliantCommunication: known(true),
    });
  });

  it('reads back for whom and for which debts an override was made', async () => {
    const override = commands().override;
    if (override?.kind !== 'override') throw new Error('no command');
    const bound = { ...override, ...made(org, KNOWN.monique) };
    const forNobody = { ...bound, key: randomUUID(), partyId: null, debtIds: [] };
    for (const command of [bound, forNobody])
      expect(await connected.connect().submit(command)).toMatchObject({ is: 'applied' });
    const { decisions } = await load(KNOWN.monique);
    expect(itemsOf(decisions).find(({ key }) => key === bound.key)).toMatchObject({
      partyId: known(bound.partyId),
      debtIds: known(bound.debtIds),
    });
    expect(itemsOf(decisions).find(({ key }) => key === forNobody.key)).toMatchObject({
      partyId: absent,
      debtIds: known([]),
    });
  });

  it('stores a confirmed profile with who confirmed it, and takes it from there', async () => {
    const command: WriteCommand = {
      ...made(org, KNOWN.wendell),
      kind: 'confirm-profile',
      profile: 'first-party',
      reason: null,
    };
    await connected.connect().submit(command);
    const snapshot = await load(KNOWN.wendell);
    expect(snapshot.customer.profile).toEqual(known('first-party'));
    expect(itemsOf(snapshot.decisions)).toMatchObject([
      { kind: known('profile-confirmed'), profile: known('first-party'), by: snapshot.org.userName },
    ]);
  });

  it.each(['id', 'key'] as const)(
    'takes a hold back by its %s, with the reason, and says by whom',
    async (by) => {
      const hold = holdOn(org, KNOWN.monique, { kind: 'cease', words: 'Stop.', attorney: null });
      const connector = connected.connect();
      const applied = await connector.submit(hold);
      if (applied.is !== 'applied') throw new Error(applied.is);
      const holdId = by === 'id' ? (applied.records[0]?.id ?? '') : hold.key;
      const lift: LiftHold = {
        ...made(org, KNOWN.monique),
        kind: 'lift-hold',
        holdId,
        status: 'recorded-in-error',
        reason: 'Another customer said it.',
      };
      expect(await connector.submit(lift)).toMatchObject({ is: 'applied' });
      expect(await connector.submit(lift)).toMatchObject({ is: 'already-applied' });
      const snapshot = await load(KNOWN.monique);
      expect(itemsOf(snapshot.holds).find(({ key }) => key === hold.key)).toMatchObject({
        status: known('recorded-in-error'),
        statusReason: known('Another customer said it.'),
      });
      expect(itemsOf(snapshot.decisions).find(({ key }) => key === lift.key)).toMatchObject({
        kind: known('hold-lifted'),
        subjectId: known(holdId),
      });
    },
  );

  it('writes nothing when the hold to take back is not there', async () => {
    const lift: LiftHold = {
      ...made(org, KNOWN.monique),
      kind: 'lift-hold',
      holdId: randomUUID(),
      status: 'lifted',
      reason: 'Over.',
    };
    expect(await connected.connect().submit(lift)).toMatchObject({ is: 'refused' });
    expect(rowsWith('Compliance_Decision__c', lift.key)).toEqual([]);
  });

  it('not under another person’s name, nor in another org', async () => {
    const hold = holdOn(org, KNOWN.dana);
    const connector = connected.connect();
    expect(await connector.submit({ ...hold, userId: '005000000000003AAA' })).toMatchObject({
      code: 'wrong-user',
    });
    expect(await connector.submit({ ...hold, orgId: '00D000000000009EAA' })).toMatchObject({
      code: 'wrong-org',
    });
    expect(rowsWith('Contact_Hold__c', hold.key)).toEqual([]);
  });
});

describe('without the package', () => {
  it('there is no place for stops, and nothing pretends that there is', async () => {
    const bare = await startSalesforce({ packageDir: null });
    const connector = connectTo(bare).connect();
    const on = made(bare, KNOWN.dana);
    const snapshot = await connector.loadCustomer(on.customer);
    expect(snapshot).toMatchObject({
      holds: { is: 'absent' },
      preferences: { is: 'absent' },
      decisions: { is: 'absent' },
      callsInProgress: { is: 'read' },
    });
    expect(await connector.capabilities()).toMatchObject({ stops: false, writeStrategy: 'C' });
    const hold: RecordHold = { ...on, kind: 'record-hold', hold: attorneyDraft };
    expect(await connector.submit(hold)).toMatchObject({ is: 'refused', code: 'no-package' });
    const profile: WriteCommand = { ...on, kind: 'confirm-profile', profile: 'b2b', reason: null };
    expect(await connector.submit(profile)).toMatchObject({ is: 'refused', code: 'no-package' });
    await bare.close();
  });

  it('an override is kept as the words of a completed Task, once, and counts as no contact', async () => {
    const bare = await startSalesforce({ packageDir: null });
    const connector = connectTo(bare).connect();
    const on = made(bare, KNOWN.dana);
    const override: WriteCommand = {
      ...on,
      kind: 'override',
      partyId: null,
      debtIds: [],
      number: '(614) 555-0142',
      attemptKey: null,
      ruleIds: ['call-frequency', 'complete-record'],
      reason: 'She asked for this call.',
      evidence: '{"v":1}',
    };
    const before = itemsOf((await connectTo(bare).connect().loadCustomer(on.customer)).attempts).length;
    await post(bare, '/__org/faults', {
      match: { path: '/services/data', method: 'POST' },
      fault: 'lost-answer',
    });
    expect(['applied', 'already-applied']).toContain((await deliver(connector, override)).is);
    expect(await connector.submit(override)).toMatchObject({
      is: 'already-applied',
      records: [{ object: 'Task' }],
    });
    const tasks = lookInto(
      bare,
      `SELECT Subject, Description, IsClosed FROM Task WHERE CallObject = 'parley:${override.key}:1'`,
    );
    expect(tasks).toMatchObject([{ Subject: 'Verdict overridden', IsClosed: true }]);
    expect(String(tasks[0]?.Description)).toContain('Reason: She asked for this call.');
    expect(itemsOf((await connector.loadCustomer(on.customer)).attempts)).toHaveLength(before);
    await bare.close();
  });
});
