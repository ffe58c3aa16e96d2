import { describe, expect, it } from 'vitest';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, forbidden, known } from '../../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { NOW } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';

const [phone] = itemsOf(northwind.phones);
const [party] = itemsOf(northwind.parties).filter(({ id }) => id === phone?.partyId);
if (!phone || !party) throw new Error('no person to call');

type Language = CustomerSnapshot['customer']['language'];
const language = (ofPerson: Language, ofCustomer: Language) =>
  callTo(
    phone,
    {
      ...northwind,
      customer: { ...northwind.customer, language: ofCustomer },
      parties: { is: 'read', items: [{ ...party, language: ofPerson }], complete: true, total: 1 },
    },
    { key: 'k', debtIds: [], startedAt: NOW },
  ).language;

describe('the language of a call', () => {
  it('is what the person asked for before, else the customer’s, else not known', () => {
    expect(language(known('es'), known('en'))).toBe('es');
    expect(language(absent, known('en'))).toBe('en');
    expect(language(forbidden, absent)).toBeNull();
  });
});
