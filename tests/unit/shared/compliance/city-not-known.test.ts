import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import type { Facts, Question } from '../../../../shared/compliance/facts.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import type { Party } from '../../../../shared/domain/party.ts';
import { consumer, debt, event, facts, question } from './made-up.ts';
import { context, party, read, snapshot } from './snapshot-of.ts';

type PartyAddress = Party['address'];

const inNewYork = (changes: Partial<Facts['consumer']> = {}) =>
  consumer({ state: 'NY', cityUnknown: true, ...changes });
const creditor = { ...facts().collector, role: 'creditor' as const };
const contacts = [1, 2, 3].map((day) => event(`2026-06-0${day}T15:00:00Z`));
const ask = (given: Partial<Facts>, asked: Partial<Question> = {}, at = '2026-06-03T16:00:00Z') =>
  assessContact(facts(given), question(asked), at, null);

describe('in the state of New York, a city nobody knows', () => {
  it('allows what the city allows, and no more: both sides of its limit', () => {
    expect(ask({ consumer: inNewYork(), events: contacts.slice(0, 1) }).outcome).toBe('allow');
    const verdict = ask({ consumer: inNewYork(), events: contacts.slice(0, 2) });
    expect(verdict.outcome).toBe('cannot-tell');
    expect(verdict.findings[0]).toMatchObject({
      ruleId: 'cap.nyc-contacts',
      overridable: 'cannot-tell',
      values: { city: null, used: 2, limit: 2 },
    });
    expect(verdict.findings[0]?.reason).toContain('the city is not on record');
    expect(verdict.nextAllowedOn).toBe('2026-06-08');
    expect(verdict.budgets.map(({ ruleId }) => ruleId)).not.toContain('cap.nyc-contacts');
  });

  it('is no question where the city is known, nor of a creditor before its procedures', () => {
    const events = contacts.slice(0, 2);
    expect(ask({ consumer: inNewYork({ city: 'Albany', cityUnknown: false }), events }).outcome).toBe(
      'allow',
    );
    expect(ask({ consumer: inNewYork({ city: 'Queens', cityUnknown: false }), events }).outcome).toBe(
      'block',
    );
    const debts = [debt({ collectionProceduresStarted: false })];
    expect(ask({ consumer: inNewYork(), collector: creditor, debts, events }).outcome).toBe('allow');
    expect(ask({ consumer: consumer({ cityUnknown: true }), events }).outcome).toBe('allow');
  });

  it('from 2027 asks for the city before a text without consent, and not with it', () => {
    const ruleIds = (asked: Partial<Question>, at: string) =>
      ask({ consumer: inNewYork() }, { channel: 'text', ...asked }, at)
        .findings.filter(({ effect }) => effect === 'cannot-tell')
        .map(({ ruleId }) => ruleId);
    expect(ruleIds({}, '2027-01-04T16:00:00Z')).toContain('nyc-electronic-consent');
    expect(ruleIds({ directConsent: true }, '2027-01-04T16:00:00Z')).not.toContain('nyc-electronic-consent');
    expect(ruleIds({}, '2026-12-31T16:00:00Z')).not.toContain('nyc-electronic-consent');
  });

  it('is told by the record that gives none', () => {
    const written = { street: null, city: 'Albany', state: 'NY', postalCode: null, country: 'US' };
    const of = (address: PartyAddress) =>
      factsOfCustomer(snapshot({ parties: read(party({ address })) }), context()).consumer;
    expect(of(known({ ...written, city: null }))).toMatchObject({
      state: 'NY',
      city: null,
      cityUnknown: true,
    });
    expect(of(known({ ...written, city: ' ' }))).toMatchObject({ city: null, cityUnknown: true });
    expect(of(absent)).toMatchObject({ city: null, cityUnknown: true });
    expect(of(known(written))).not.toHaveProperty('cityUnknown');
  });
});
