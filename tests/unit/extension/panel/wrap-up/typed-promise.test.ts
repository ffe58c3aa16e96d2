import { describe, expect, it } from 'vitest';
import { reasonInWords } from '../../../../../extension/panel/offers/reason-in-words.ts';
import { offers as spanish } from '../../../../../extension/panel/words/es/offers.ts';
import { createFormats } from '../../../../../extension/panel/words/formats.ts';
import {
  draftOf,
  type PromiseText,
  promiseGround,
  promiseOfText,
} from '../../../../../extension/panel/wrap-up/typed-promise.ts';
import type { AgreementDraft } from '../../../../../shared/domain/agreement.ts';
import type { Receipt } from '../../../../../shared/domain/invoice.ts';
import { absent } from '../../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { currenciesOwed } from '../../../../../shared/plans/matter-of-customer.ts';
import { NOW, promise, read } from '../fixtures/build.ts';
import { CARD, dana } from '../fixtures/people.ts';

const currency = currenciesOwed(dana, [])[0] ?? 'none';
const KEY = '00000000-0000-4000-8000-000000000001';

function ground() {
  const found = promiseGround(dana, [], currency, NOW, null, []);
  if (!found) throw new Error('What is owed could not be read');
  return found;
}

const typed = (change: Partial<PromiseText>) =>
  promiseOfText({ key: KEY, currency, amount: '', date: '', method: '', ...change }, ground());

const most = () => ground().asked.total;
const decimal = (minor: number) => (minor / 100).toFixed(2);
const today = () => ground().matter.today;
const later = () => Temporal.PlainDate.from(today()).add({ days: 7 }).toString();

describe('a promise typed into the wrap-up', () => {
  it('is nothing while nothing is typed, and unfinished while a part is missing', () => {
    expect(typed({})).toEqual({ is: 'none' });
    expect(typed({ method: 'ach' })).toEqual({ is: 'none' });
    expect(typed({ date: later() })).toEqual({ is: 'unfinished' });
    expect(typed({ amount: '50.00' })).toEqual({ is: 'unfinished' });
  });

  it('takes all that may be asked for, and not a cent more', () => {
    const { minor } = most();
    expect(typed({ amount: decimal(minor), date: later() })).toMatchObject({
      is: 'terms',
      terms: { kind: 'promise', total: { minor, currency } },
    });
    expect(typed({ amount: decimal(minor + 1), date: later() })).toEqual({
      is: 'fault',
      fault: { is: 'too-much', most: most() },
    });
  });

  it.each(['0', '-5', 'abc', '1.234'])('refuses %s as an amount', (amount) => {
    expect(typed({ amount, date: later() })).toEqual({ is: 'fault', fault: { is: 'amount' } });
  });

  it('refuses a day that has been, and takes today', () => {
    const yesterday = Temporal.PlainDate.from(today()).subtract({ days: 1 }).toString();
    expect(typed({ amount: '50.00', date: yesterday })).toEqual({ is: 'fault', fault: { is: 'date' } });
    expect(typed({ amount: '50.00', date: today() })).toMatchObject({ is: 'terms' });
  });

  it('beyond one’s own limits says why, as it can be told in both languages', () => {
    const far = Temporal.PlainDate.from(today()).add({ years: 3 }).toString();
    const built = typed({ amount: '50.00', date: far });
    const why = built.is === 'fault' && built.fault.is === 'beyond' ? built.fault.why : [];
    expect(why.map(({ code }) => code)).toContain('days-to-first');
    const told = why.map((one) => reasonInWords(one, { ...spanish, spoken: 'es' }, createFormats('es-US')));
    expect(told.map(({ text }) => text).join('; ')).toMatch(/^Primer pago en \d+ días, a lo sumo \d+/);
    expect(told.filter(({ lang }) => lang !== undefined)).toEqual([]);
  });

  it('goes to the oldest invoices, whose parts add up to it', () => {
    const made = typed({ amount: '50.00', date: later(), method: 'ach' });
    if (made.is !== 'terms') throw new Error(`It is ${made.is}`);
    expect(made.terms.method).toBe('ach');
    const parts = made.terms.invoices.reduce((sum, { amount }) => sum + amount.minor, 0);
    expect(made.terms.invoices.length === 0 || parts === 5000).toBe(true);
  });

  it('of a call about Dana’s card asks nothing for the medical bill', () => {
    // Medical must wait, though nothing of it is disputed.
    const debts = itemsOf(dana.debts).map((debt) => ({ ...debt, disputed: absent }));
    const both = { ...dana, debts: read(...debts) };
    const askedOfCall = (debtIds: string[]) =>
      promiseGround(both, [], currency, NOW, null, debtIds)?.asked ?? null;
    expect(askedOfCall([])?.total.minor).toBe(198_000 + 31_240);
    expect(askedOfCall([CARD])).toMatchObject({ total: { minor: 198_000 }, debtIds: [CARD] });
  });

  it('leaves out what was disputed in the same call', () => {
    const dispute = {
      ...{ kind: 'dispute' as const, partyId: null, debtId: null, medium: null, number: null },
      ...{ words: 'Not mine', written: false, receivedOn: null, effectiveFrom: null, effectiveTo: null },
      ...{ disputedAmount: null, answeredOn: null, invoiceId: null, invoiceNumber: null, reason: null },
      ...{ attorney: null, bankruptcy: null, source: 'parley' as const, sourceId: null },
    };
    const after = promiseGround(dana, [{ key: KEY, hold: dispute }], currency, NOW, null, []);
    expect(after?.asked.total.minor).toBe(0);
    expect(most().minor).toBeGreaterThan(0);
  });

  it('takes the place of a promise that runs, and lets a broken one stand, whatever status was typed', () => {
    const made = typed({ amount: '50.00', date: later() });
    if (made.is !== 'terms') throw new Error(`It is ${made.is}`);
    const replaced = (due: string) => {
      const before = {
        ...dana,
        receipts: read<Receipt>(),
        promises: read(promise('P1', '2026-01-02', due, 100)),
      };
      return draftOf({ key: KEY, terms: made.terms, fingerprint: 'a'.repeat(64) }, before, today(), undefined)
        .supersedes;
    };
    expect(replaced(later())).toMatchObject([{ id: 'P1' }]);
    expect(replaced('2026-01-10')).toEqual([]);
  });

  it('keeps its read-back only while the terms are the same', () => {
    const made = typed({ amount: '50.00', date: later() });
    if (made.is !== 'terms') throw new Error(`It is ${made.is}`);
    const print = 'a'.repeat(64);
    const readBack = { language: 'en' as const, text: 'Fifty dollars', confirmed: [], at: NOW };
    const draft = (fingerprint: string, before?: AgreementDraft) =>
      draftOf({ key: KEY, terms: made.terms, fingerprint }, dana, today(), before);
    const first = { ...draft(print), readBack };
    expect(draft(print, first).readBack).toEqual(readBack);
    expect(draft('b'.repeat(64), first).readBack).toBeNull();
    expect(first.terms.payments[0]?.key).not.toBe(made.terms.payments[0]?.key);
  });
});
