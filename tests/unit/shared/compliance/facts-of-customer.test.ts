import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { type Facts, factsSchema } from '../../../../shared/compliance/facts.ts';
import { type FactsContext, factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { questionForCall } from '../../../../shared/compliance/question-for-call.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../../shared/domain/known.ts';
import type { Part } from '../../../../shared/domain/part.ts';
import {
  AT,
  attempt,
  CUSTOMER,
  context,
  DEBT,
  debt,
  hold,
  NUMBER,
  noLegal,
  PERSON,
  party,
  phone,
  read,
  snapshot,
} from './snapshot-of.ts';

const facts = (change: Partial<CustomerSnapshot> = {}, asked: Partial<FactsContext> = {}): Facts =>
  factsOfCustomer(snapshot(change), context(asked));
const verdict = (change: Partial<CustomerSnapshot> = {}, asked: Partial<FactsContext> = {}) => {
  const given = snapshot(change);
  return assessContact(factsOfCustomer(given, context(asked)), questionForCall(given, phone(), []), AT, null);
};
const rules = (change: Partial<CustomerSnapshot> = {}) =>
  verdict(change).findings.map(({ ruleId, effect }) => `${ruleId}: ${effect}`);

const notKnown: readonly Known<never>[] = [absent, forbidden, unknown('UNKNOWN_EXCEPTION')];

describe('facts of a customer', () => {
  it('are facts as the rules parse them, and allow a call when nothing is in the way', () => {
    expect(factsSchema.parse(facts())).toEqual(facts());
    expect(verdict().outcome).toBe('allow');
  });

  const ofDebt: readonly [keyof Debt['legal'], string, unknown][] = [
    ['consumerPurpose', 'consumerPurpose', false],
    ['obligor', 'obligor', 'business'],
    ['assignedOn', 'assignedOn', '2025-08-01'],
    ['accountNumberWhenObtained', 'accountNumberWhenObtained', 'SL-1'],
    ['limitationExpiresOn', 'limitationExpiresOn', '2026-01-31'],
    ['judgment', 'judgment', false],
    ['suitIntended', 'suitIntended', true],
    ['collectionProceduresStarted', 'collectionProceduresStarted', false],
  ];
  it.each(ofDebt)('%s of a debt: the value when known, else never a guess', (name, fact, value) => {
    const of = (given: Known<unknown>) =>
      (
        facts({ debts: read(debt({ legal: { ...noLegal, [name]: given } })) }).debts[0] as Record<
          string,
          unknown
        >
      )[fact];
    expect(of(known(value))).toBe(value);
    // The profile tells the purpose of a debt and who owes it; nothing tells the others.
    const fromProfile: Record<string, unknown> = { consumerPurpose: true, obligor: 'natural-person' };
    for (const given of notKnown) expect(of(given)).toBe(fromProfile[name] ?? null);
  });

  const withProfile = (profile: Known<never>) => ({
    customer: { ...snapshot().customer, profile },
    debts: read(debt({ profile })),
  });
  it.each(notKnown)('a profile that is %o leaves role and purpose unknown', (profile) => {
    const unsaid = withProfile(profile);
    expect(facts(unsaid)).toMatchObject({ collector: { role: null }, debts: [{ consumerPurpose: null }] });
    expect(rules(unsaid)).toContain('coverage: cannot-tell');
  });

  it('a profile that nobody has given is the company’s default', () => {
    const unsaid = withProfile(absent);
    const company = { ...context().company, defaultProfile: 'b2b' as const };
    expect(facts(unsaid, { company })).toMatchObject({
      collector: { role: 'creditor' },
      debts: [{ consumerPurpose: false }],
    });
    expect(verdict(unsaid, { company }).outcome).toBe('allow');
  });

  it('takes the role from the profile, and the strictest where debts differ', () => {
    const role = (...profiles: ('third-party' | 'first-party' | 'b2b')[]) =>
      facts({
        customer: { ...snapshot().customer, profile: absent },
        debts: read(...profiles.map((profile, n) => debt({ id: `${DEBT}${n}`, profile: known(profile) }))),
      }).collector.role;
    expect(role('third-party')).toBe('third-party-collector');
    expect(role('first-party')).toBe('creditor');
    expect(role('b2b')).toBe('creditor');
    expect(role('b2b', 'third-party', 'first-party')).toBe('third-party-collector');
    const company = { ...context().company, role: 'servicer' as const };
    expect(facts({}, { company }).collector.role).toBe('servicer');
  });

  it('a business without any consumer fact is not "cannot tell"', () => {
    const nothing: Part<never> = { is: 'absent' };
    const change: Partial<CustomerSnapshot> = {
      customer: { ...snapshot().customer, kind: 'business', profile: known('b2b') },
      parties: read(party({ id: CUSTOMER, object: 'Account', address: absent, doNotCall: absent }), party()),
      debts: nothing,
      holds: nothing,
      preferences: nothing,
      decisions: nothing,
      attempts: { is: 'read', items: [], complete: false, total: null },
    };
    expect(facts(change).debts).toMatchObject([
      { id: CUSTOMER, consumerPurpose: false, obligor: 'business' },
    ]);
    expect(['allow', 'caution']).toContain(verdict(change).outcome);
    expect(rules(change).filter((rule) => rule.endsWith('cannot-tell'))).toEqual([]);
  });

  it.each([['forbidden'], ['failed']] as const)(
    'holds that are %s may be any stop: nobody can tell',
    (is) => {
      const holds: CustomerSnapshot['holds'] = is === 'failed' ? { is, why: 'x' } : { is };
      expect(facts({ holds }).stopsOnRecord).toBe('unreadable');
      expect(verdict({ holds }).outcome).toBe('cannot-tell');
    },
  );

  it('a hold whose kind is hidden may be any stop too; one that is over is none', () => {
    expect(verdict({ holds: read(hold({ kind: forbidden })) }).outcome).toBe('cannot-tell');
    expect(verdict({ holds: read(hold({ kind: forbidden, status: known('lifted') })) }).outcome).toBe(
      'allow',
    );
  });

  it('without a place for holds the verdict says so, and is a caution', () => {
    const bare = { holds: { is: 'absent' }, preferences: { is: 'absent' } } as const;
    expect(facts(bare).stopsOnRecord).toBe('not-kept');
    expect(verdict(bare).outcome).toBe('caution');
    expect(rules(bare)).toEqual(['stops-on-record: caution']);
  });

  it.each([{ is: 'failed', why: 'timeout' }, { is: 'forbidden' }] as const)(
    'notes that are $is may hold a stop: at best a caution, and what is worse stays',
    (notes) => {
      expect(facts({ notes }).stopsOnRecord).toBe('notes-unread');
      expect(rules({ notes })).toEqual(['stops-on-record: caution']);
      expect(verdict({ notes }).outcome).toBe('caution');
      expect(verdict({ notes }).findings[0]?.reason).toBe(
        'Notes could not be read: a stop may stand in them',
      );
      expect(facts({ notes, holds: { is: 'absent' } }).stopsOnRecord).toBe('notes-unread');
      expect(verdict({ notes, holds: { is: 'forbidden' } }).outcome).toBe('cannot-tell');
      expect(verdict({ notes, debts: { is: 'forbidden' } }).outcome).toBe('cannot-tell');
    },
  );

  it('of trade debt, notes that could not be read are only noted; where there are none nothing is said', () => {
    const trade = { debts: read(debt({ profile: known('b2b') })) };
    expect(rules({ ...trade, notes: { is: 'forbidden' } })).toContain('stops-on-record: note');
    expect(facts({ notes: { is: 'absent' } }).stopsOnRecord).toBe('complete');
  });

  it('zones: what the person said beats address and numbers; without either the customer’s', () => {
    const zones = (change: Parameters<typeof party>[0]) => facts({ parties: read(party(change)) }).consumer;
    expect(zones({})).toMatchObject({
      knownZone: null,
      possibleZones: ['America/New_York'],
      state: 'OH',
      city: 'Columbus',
    });
    expect(zones({ zone: known('America/Phoenix') }).knownZone).toBe('America/Phoenix');
    const denver = known({
      street: null,
      city: 'Denver',
      state: 'Colorado',
      postalCode: null,
      country: null,
    });
    expect(zones({ address: denver })).toMatchObject({
      state: 'CO',
      possibleZones: ['America/Denver', 'America/New_York'],
    });
    const nowhere = facts(
      { parties: read(party({ address: forbidden })), phones: { is: 'forbidden' } },
      { about: { personId: PERSON, number: null } },
    );
    expect(nowhere.consumer).toMatchObject({ state: null, city: null, possibleZones: ['America/New_York'] });
  });

  it('age is that of the day, to the day', () => {
    const ageBorn = (birthdate: Known<string>) => facts({ parties: read(party({ birthdate })) }).consumer.age;
    expect(ageBorn(known('2008-11-23'))).toBe(18);
    expect(ageBorn(known('2008-11-24'))).toBe(17);
    for (const given of notKnown) expect(ageBorn(given)).toBe(null);
  });

  it('somebody else on a consumer account is nobody the debt may be told to, until a role or consent is on record', () => {
    const other = party({ id: '003000000000002AAA', isPrimary: false });
    const ask = (change: Partial<CustomerSnapshot>) => {
      const given = snapshot(change);
      const theirs = phone({ partyId: other.id });
      const about = { personId: other.id, number: NUMBER };
      return assessContact(
        factsOfCustomer(given, context({ about })),
        questionForCall(given, theirs, []),
        AT,
        null,
      ).outcome;
    };
    expect(ask({ parties: read(party(), other) })).toBe('block');
    expect(ask({ parties: read(party(), { ...other, debtRole: known('spouse') }) })).toBe('allow');
    expect(ask({ parties: read(party(), { ...other, debtRole: known('employer') }) })).toBe('block');
  });

  it('a wrong number reaches a stranger, a number of the employer is the workplace', () => {
    const wrong = phone({ status: known('wrong-number') });
    expect(questionForCall(snapshot(), wrong, []).personId).toBe(`stranger:${NUMBER}`);
    expect(questionForCall(snapshot(), phone({ kind: 'main' }), [])).toMatchObject({
      personId: PERSON,
      place: null,
    });
    const holds = read(hold({ kind: known('workplace'), number: known('614-555-0142') }));
    expect(questionForCall(snapshot({ holds }), phone({ kind: 'main' }), [DEBT])).toMatchObject({
      place: 'work',
      debtIds: [DEBT],
    });
  });
});

describe('the record of contacts', () => {
  const complete = (change: Partial<CustomerSnapshot>) => facts(change).eventsComplete;

  it('is complete only when the list is, and every recent entry can be counted', () => {
    expect(complete({ attempts: read(attempt()) })).toBe(true);
    expect(complete({ attempts: { is: 'read', items: [attempt()], complete: false, total: null } })).toBe(
      false,
    );
    for (const is of ['absent', 'forbidden'] as const) expect(complete({ attempts: { is } })).toBe(false);
    expect(complete({ callsInProgress: { is: 'forbidden' } })).toBe(false);
    expect(complete({ attempts: read(attempt({ result: null })) })).toBe(false);
    expect(complete({ attempts: read(attempt({ direction: null })) })).toBe(false);
    expect(complete({ attempts: read(attempt({ startedAtExact: false })) })).toBe(false);
    expect(complete({ attempts: read(attempt({ channel: 'letter', result: null })) })).toBe(true);
  });

  it('is not spoilt by a vague entry older than any window', () => {
    const old = (startedAt: string) => read(attempt({ result: null, startedAt }));
    expect(complete({ attempts: old('2026-10-19T17:00:00.000Z') })).toBe(false);
    expect(complete({ attempts: old('2026-10-19T16:59:59.000Z') })).toBe(true);
  });

  it('counts a call of a colleague that goes on now', () => {
    const running = {
      id: '00T000000000001AAA',
      object: 'Task',
      startedAt: '2026-11-23T16:58:00.000Z',
      startedAtExact: true,
    };
    const call = { ...running, partyId: PERSON, partyName: null, number: NUMBER, by: 'Robin', isOwn: false };
    const used = (callsInProgress: CustomerSnapshot['callsInProgress']) =>
      verdict({ callsInProgress }).budgets.find(({ ruleId }) => ruleId === 'call-frequency')?.used;
    expect(used(read())).toBe(0);
    expect(used(read(call))).toBe(1);
  });

  it('takes the consumer’s own messages as words, until somebody recorded or dismissed them; a note on a call never', () => {
    const letter = attempt({ direction: 'in', channel: 'letter', result: null, note: 'Stop contacting me.' });
    const words = (change: Partial<CustomerSnapshot>) =>
      facts({ attempts: read(letter), ...change }).events[0]?.words;
    expect(words({})).toBe('Stop contacting me.');
    expect(verdict({ attempts: read(letter) }).outcome).toBe('block');
    expect(words({ holds: read(hold({ sourceId: known(letter.id) })) })).toBe(null);
    expect(facts({ attempts: read(attempt({ note: 'Stop contacting me.' })) }).events[0]?.words).toBe(null);
  });

  it('hears what the detector found in notes', () => {
    const heard = [{ id: '069000000000001AAA', words: 'My lawyer said not to pay.' }];
    expect(verdict({}, { heard }).findings).toMatchObject([
      { ruleId: 'unconfirmed-stop', effect: 'caution' },
    ]);
  });
});
