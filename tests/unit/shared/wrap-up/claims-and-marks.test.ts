import { describe, expect, it } from 'vitest';
import { agreement, fact, session, terms, usd, wrapUp } from './made-up-contact.ts';

const KEYS = ['3d3f1d5e-0000-4000-8000-000000000001', '3d3f1d5e-0000-4000-8000-000000000002'] as const;
const unheard = { verified: null, said: [] };
const chosen = (disposition: string) => ({ wrapUp: { ...session().wrapUp, disposition } });

describe('a payment said to be made', () => {
  const fields = { amount: '500.00', date: '2026-11-20', method: 'cheque', reference: '2041' };
  const said = (change: Record<string, string> = {}, other: Parameters<typeof wrapUp>[0] = {}) =>
    wrapUp({ facts: [fact('PAID', { fields: { ...fields, ...change } })], ...other });

  it('is put on record as claimed once its amount and day are told', () => {
    const [claim] = said().claims;
    expect(claim).toMatchObject({
      amount: usd(50_000),
      on: '2026-11-20',
      method: 'cheque',
      reference: '2041',
    });
    expect(said({ date: '2026-11-23', method: '', reference: '' }).claims).toMatchObject([
      { on: '2026-11-23', method: null, reference: null },
    ]);
    for (const less of [{ date: '' }, { amount: '' }, { amount: 'much' }, { date: '2026-11-24' }])
      expect(said(less).claims).toEqual([]);
    // The word of somebody not verified is not the customer's; a business speaks by whoever answers.
    expect(said({}, unheard).claims).toEqual([]);
    expect(said({}, { ...unheard, profile: 'b2b' }).claims).toHaveLength(1);
  });

  it('is claimed once, and counted once with its agreement', () => {
    const [claim] = said().claims;
    const paid = terms({
      kind: 'claimed',
      total: usd(50_000),
      payments: terms().payments.map((one) => ({ ...one, due: '2026-11-20', amount: usd(50_000) })),
    });
    const elsewhere = said({}, { agreements: [agreement({ terms: paid })] });
    expect(elsewhere.claims).toEqual([]);
    const own = said({}, { agreements: [agreement({ key: claim?.key ?? '', terms: paid })] });
    expect([own.claims.length, own.facts]).toEqual([1, ['PAID']]);
    // The mark is told where the claim is written, and not before.
    expect([own.flags.hold, said().flags.hold]).toEqual([true, false]);
  });
});

describe('two like payments said to be made', () => {
  it('are two claims, and stay two once they are on record', () => {
    const fields = { amount: '500.00', date: '2026-11-20' };
    const facts = [fact('PAID', { key: KEYS[0], fields }), fact('PAID', { key: KEYS[1], fields })];
    const { claims } = wrapUp({ facts });
    expect(claims).toHaveLength(2);
    const paid = terms({
      kind: 'claimed',
      total: usd(50_000),
      payments: terms().payments.map((one) => ({ ...one, due: '2026-11-20', amount: usd(50_000) })),
    });
    const agreements = claims.map(({ key }) => agreement({ key, terms: paid }));
    expect(wrapUp({ facts, agreements }).claims).toEqual(claims);
  });
});

describe('a promise chosen by hand beside a payment said to be made', () => {
  it('still asks for its amount and day', () => {
    const gates = (kind: 'claimed' | 'promise') =>
      wrapUp({ ...chosen('PTP'), agreements: [agreement({ terms: terms({ kind }) })] }).missing;
    expect(gates('claimed').map(({ what }) => what)).toEqual(['agreement']);
    expect(gates('promise')).toEqual([]);
  });
});

describe('the mark a result leaves', () => {
  const mark = (...given: Parameters<typeof wrapUp>) => wrapUp(...given).flags.hold;

  it('is told only of what will be on record', () => {
    expect(mark({ facts: [fact('VAL')] })).toBe(false);
    expect(mark({ facts: [fact('VAL', { fields: { written: 'yes' } })] })).toBe(true);
    expect(mark({ facts: [fact('INC')] })).toBe(true);
    expect(mark({ facts: [fact('CB', { fields: { date: '2026-11-25', consent: 'yes' } })] })).toBe(false);
    expect(mark({ ...unheard, ...chosen('NIS') })).toBe(true);
    expect(mark({ ...unheard, facts: [fact('WN')] })).toBe(true);
    expect(mark(chosen('NEG'))).toBe(false);
    expect(mark({ agreements: [agreement()] })).toBe(true);
    const offered = terms({ kind: 'settlement', expiresAt: '2026-12-05T05:00:00.000Z' });
    expect(mark({ agreements: [agreement({ terms: offered })] })).toBe(false);
  });
});
