import { expect, it } from 'vitest';
import {
  plansOf,
  promisesOf,
  type RecordedAgreement,
} from '../../../../../crm-connector/odoo/history/read-agreements.ts';
import { agreement, terms } from '../../../shared/wrap-up/made-up-contact.ts';

const recorded = (expiresAt: string | null): RecordedAgreement[] => [
  {
    agreement: agreement({ terms: terms({ kind: 'settlement', expiresAt }) }),
    record: { by: null } as RecordedAgreement['record'],
    startedAt: '2026-11-23T17:00:00.000Z',
  },
];

it('an offer left open is read with its end, and nobody promised its payments', () => {
  const end = '2026-12-03T22:00:00.000Z';
  expect(promisesOf(recorded(null), 'America/New_York')).toHaveLength(1);
  expect(promisesOf(recorded(end), 'America/New_York')).toEqual([]);
  expect(plansOf(recorded(end), 'America/New_York')).toMatchObject([
    { terms: { value: { expiresAt: end } } },
  ]);
});
