import { describe, expect, it } from 'vitest';
import { agreed, type Card, draftOf, without } from '../../../../../extension/panel/offers/agreeing.ts';
import type { OpenTable } from '../../../../../extension/panel/offers/offer-table.ts';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import type { AgreementDraft } from '../../../../../shared/domain/agreement.ts';
import { consumerLaw, TODAY } from '../../../shared/plans/made-up-plans.ts';
import { agreement, key, terms } from '../../../shared/wrap-up/made-up-contact.ts';

const END = '2026-12-03T22:00:00.000Z';
const now = {
  law: consumerLaw(),
  today: TODAY,
  workdays: 'us-bank',
  offering: { typed: {} },
  snapshot: { plans: { is: 'absent' }, promises: { is: 'absent' } },
  agreements: { plans: [], promises: [], offers: [] },
} as unknown as OpenTable;
const card = (expiresAt: string | null): Card => ({
  // A cheque dated eight days out: the law asks for a notice before it is deposited.
  terms: terms({ kind: 'settlement', expiresAt }),
  approvalId: null,
  confirmed: [],
  read: [],
  isChanged: false,
  replaces: [{ object: 'Payment_Plan__c', id: 'running', reason: 'Another one' }],
});
const readBack = { language: 'en' as const, text: 'You pay.', parts: [] };
const words = { required: [], readBack };
const drafted = (expiresAt: string | null, id = 70, changes: Partial<Card> = {}): AgreementDraft => {
  const keys = [id, id + 1].map(key);
  const newKey = () => keys.shift() ?? '';
  const made = { fingerprint: 'a'.repeat(64), moment: { at: END, newKey } };
  return draftOf(now, { ...card(expiresAt), ...changes }, words, made as never);
};
const session = (agreements: AgreementDraft[]) =>
  ({ agreements, said: [], language: 'en', wrapUp: { tasks: [] } }) as unknown as CallSession;
const onceAgreed = (draft: AgreementDraft, before: AgreementDraft[]) =>
  agreed(session(before), draft, now, card(draft.terms.expiresAt), words, END);
const keysOf = ({ agreements }: CallSession) => agreements.map((one) => one.key);

describe('an offer left open', () => {
  it('takes the place of nothing, on record or in this call, and nothing follows from it', () => {
    const offer = drafted(END);
    expect(offer.supersedes).toEqual([]);
    const plan = agreement({ key: key(50) });
    const left = onceAgreed(offer, [plan]);
    expect(keysOf(left)).toEqual([plan.key, offer.key]);
    expect(left.wrapUp.tasks).toEqual([]);
  });

  it('uses up no approval: it is for when the customer accepts', () => {
    expect(drafted(END, 70, { approvalId: 'asked' }).approvalId).toBeNull();
    expect(drafted(null, 70, { approvalId: 'asked' }).approvalId).toBe('asked');
  });

  it('gives way to another offer, and to what is agreed', () => {
    const [first, second, plan] = [drafted(END), drafted(END, 80), drafted(null, 90)];
    expect(keysOf(onceAgreed(second, [first]))).toEqual([second.key]);
    expect(keysOf(onceAgreed(plan, [first]))).toEqual([plan.key]);
  });
});

describe('what is agreed', () => {
  it('takes the place of what ran, on record and in this call, and its notices become tasks', () => {
    const plan = drafted(null);
    expect(plan.supersedes.map(({ id }) => id)).toEqual(['running']);
    const claim = agreement({ key: key(51), terms: terms({ kind: 'claimed' }) });
    const left = onceAgreed(plan, [agreement(), claim]);
    expect(keysOf(left)).toEqual([claim.key, plan.key]);
    expect(left.wrapUp.tasks.length).toBeGreaterThan(0);
  });
});

describe('a promise typed into the wrap-up', () => {
  const draft = agreement();
  const typed = { key: draft.key, currency: 'USD', amount: '100', date: '2026-12-01', method: '' };
  const before = { ...session([draft]), wrapUp: { tasks: [], promise: typed } } as unknown as CallSession;

  it('goes with what was typed when it is taken back, or it would be there again', () => {
    const { agreements, wrapUp } = without(before, draft);
    expect([agreements, wrapUp.promise]).toEqual([[], null]);
  });

  it('gives way to what is agreed later, and only its own text goes', () => {
    const plan = drafted(null);
    const { agreements, wrapUp } = agreed(before, plan, now, card(null), words, END);
    expect([agreements.map((one) => one.key), wrapUp.promise]).toEqual([[plan.key], null]);
    expect(without(before, agreement({ key: key(99) })).wrapUp.promise).toEqual(typed);
  });
});
