import { expect, it } from 'vitest';
import {
  plansOf,
  promisesOf,
  type RecordedAgreement,
} from '../../../../../crm-connector/odoo/history/read-agreements.ts';
import { approvalsOf } from '../../../../../crm-connector/odoo/history/read-approvals.ts';
import type { ReadRecord } from '../../../../../crm-connector/odoo/records/read-records.ts';
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

it('an approval is used by what was agreed on it, not by what was left open', () => {
  const asked = {
    kind: 'request-approval',
    key: 'asked',
    beyond: [],
    terms: terms(),
    fingerprint: 'ab',
    reason: '',
  };
  const answer = { kind: 'answer-approval', approvalId: 'asked', answer: 'approved', reason: 'Yes' };
  const statusAfter = (expiresAt: string | null) => {
    const made = agreement({ terms: terms({ kind: 'settlement', expiresAt }), approvalId: 'asked' });
    const logged = { kind: 'log-attempt', attempt: {}, conversation: { agreements: [made] } };
    const records = [asked, answer, logged].map((command) => ({ command, at: '', by: null }));
    return approvalsOf(records as unknown as ReadRecord[])[0]?.status;
  };
  expect(statusAfter('2026-12-03T22:00:00.000Z')).toMatchObject({ value: 'approved' });
  expect(statusAfter(null)).toMatchObject({ value: 'used' });
});
