import { describe, expect, it } from 'vitest';
import {
  checkDisclosureDelivery,
  checkEnvelope,
  checkVenue,
} from '../../../../shared/compliance/assessments/venue-and-envelope.ts';
import { debt, facts } from './made-up.ts';

const trade = facts({ debts: [debt({ consumerPurpose: false })] });

describe('where suit is brought', () => {
  const suit = { filedIn: 'Franklin', propertyIn: null, signedIn: 'Franklin', residesIn: 'Delaware' };
  it.each([
    ['where the contract was signed', suit, 'allow'],
    ['where the consumer resides', { ...suit, filedIn: 'Delaware' }, 'allow'],
    ['elsewhere', { ...suit, filedIn: 'Hamilton' }, 'block'],
    ['where the property lies', { ...suit, filedIn: 'Hamilton', propertyIn: 'Hamilton' }, 'allow'],
    [
      'where the consumer resides, though property lies elsewhere',
      { ...suit, propertyIn: 'Hamilton' },
      'block',
    ],
  ])('%s', (_name, asked, outcome) => expect(checkVenue(facts(), asked).outcome).toBe(outcome));

  it('is not a matter of the Act for trade debt', () => {
    expect(checkVenue(trade, { ...suit, filedIn: 'Hamilton' }).outcome).toBe('allow');
  });
});

describe('an envelope', () => {
  it.each([
    ['Northline, Inc.', '', 'allow'],
    [null, '', 'allow'],
    ['Northline Debt Recovery', '', 'block'],
    ['Northline, Inc.', 'Past due notice enclosed', 'block'],
  ])('from %s with “%s”', (senderName, otherWords, outcome) =>
    expect(checkEnvelope(facts(), { senderName, otherWords }).outcome).toBe(outcome),
  );
});

describe('a disclosure in writing', () => {
  it.each([
    [true, true, 'allow'],
    [true, false, 'require'],
    [false, null, 'require'],
    [true, null, 'cannot-tell'],
  ])('expected to arrive: %s, keepable: %s', (expectedToArrive, keepable, outcome) =>
    expect(checkDisclosureDelivery({ expectedToArrive, keepable }).outcome).toBe(outcome),
  );
});
