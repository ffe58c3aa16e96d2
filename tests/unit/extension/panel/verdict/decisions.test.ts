import { describe, expect, it } from 'vitest';
import { decisionsInForce } from '../../../../../extension/panel/verdict/decisions.ts';
import { judgeCall } from '../../../../../extension/panel/verdict/judge.ts';
import { noCompanyRules } from '../../../../../extension/settings/no-company-rules.ts';
import { stopsOf } from '../../../../../shared/compliance/stops.ts';
import type { ComplianceDecision } from '../../../../../shared/domain/compliance-decision.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, forbidden, known, unknown } from '../../../../../shared/domain/known.ts';
import type { Phone } from '../../../../../shared/domain/party.ts';
import { attempt, debt, party, phone, read } from '../fixtures/build.ts';
import { CARD, CLINIC, MOBILE, ranOut, VERA, vera, WORK } from './customers.ts';

const AT = '2026-11-23T19:10:00.000Z';
const RUTH = '003000000000022AAA';
const mobile = phone(`${VERA}.Mobile`, MOBILE, { status: known('confirmed') });
const ruths = phone(`${RUTH}.Phone`, WORK, { partyId: RUTH, status: known('confirmed') });

const decision = (change: Partial<ComplianceDecision> = {}): ComplianceDecision => ({
  id: 'a05000000000001AAA',
  object: 'Compliance_Decision__c',
  key: null,
  kind: known('verdict-overridden'),
  reason: known('She wrote to be called today'),
  subjectId: absent,
  quote: absent,
  hint: absent,
  ruleIds: known(['call-frequency']),
  profile: absent,
  partyId: known(VERA),
  debtIds: known([CARD]),
  at: '2026-11-23T19:00:00.000Z',
  by: 'Ana Lim',
  ...change,
});

/** Seven calls about each of two debts to each of two people of one account. */
const tooMany = (decided: ComplianceDecision): CustomerSnapshot => {
  const calls = [CARD, CLINIC].flatMap((debtId) => ranOut(7, debtId));
  const toRuth = calls.map((call, n) =>
    attempt(`00T0000000001${10 + n}AAA`, call.startedAt, {
      number: WORK,
      partyId: RUTH,
      debtIds: call.debtIds,
      by: call.by,
    }),
  );
  return vera({
    parties: read(
      party(VERA, 'Vera Okafor', { isPrimary: true, zone: known('America/New_York') }),
      party(RUTH, 'Ruth Okafor', { zone: known('America/New_York'), debtRole: known('co-debtor') }),
    ),
    phones: read(mobile, ruths),
    debts: read(debt(CARD, 'Card ··7713', 1240), debt(CLINIC, 'Clinic ··042', 310)),
    attempts: read(...calls, ...toRuth),
    decisions: read(decided),
  });
};

function lifted(decided: ComplianceDecision, to: Phone, debtIds: readonly string[]): string[] {
  const snapshot = tooMany(decided);
  const grounds = {
    snapshot,
    pending: [],
    heard: [],
    possibleZones: () => [],
    stopsOf,
    rules: noCompanyRules,
    decided: decisionsInForce(snapshot, AT),
  };
  const standing = judgeCall(grounds, { phone: to, debtIds, isInbound: false }, AT);
  expect(standing?.verdict.findings.map(({ ruleId }) => ruleId)).toContain('call-frequency');
  return (standing?.overrides ?? []).map(({ ruleId }) => ruleId);
}

describe('a decision to go on', () => {
  it('lifts for the person and the debts it was made for', () => {
    expect(lifted(decision(), mobile, [CARD])).toEqual(['call-frequency']);
  });

  it('lifts for some of those debts, and for all of them when none is named', () => {
    const both = decision({ debtIds: known([CARD, CLINIC]) });
    expect(lifted(both, mobile, [CLINIC])).toEqual(['call-frequency']);
    expect(lifted(both, mobile, [])).toEqual(['call-frequency']);
  });

  it('lifts nothing for another person of the same customer', () => {
    expect(lifted(decision(), ruths, [CARD])).toEqual([]);
    expect(lifted(decision({ partyId: known(RUTH) }), ruths, [CARD])).toEqual(['call-frequency']);
  });

  it('lifts nothing for another debt, for one more, or for all', () => {
    expect(lifted(decision(), mobile, [CLINIC])).toEqual([]);
    expect(lifted(decision(), mobile, [CARD, CLINIC])).toEqual([]);
    expect(lifted(decision(), mobile, [])).toEqual([]);
    expect(lifted(decision({ debtIds: known([]) }), mobile, [CARD])).toEqual([]);
  });

  it.each([absent, forbidden, unknown('not understood')])(
    'lifts nothing when nobody can read for whom or for which debts it was made: $is',
    (unread) => {
      expect(lifted(decision({ partyId: unread }), mobile, [CARD])).toEqual([]);
      expect(lifted(decision({ debtIds: unread }), mobile, [CARD])).toEqual([]);
    },
  );
});
