import { expect, it } from 'vitest';
import { known } from '../../../../shared/domain/known.ts';
import { type PromiseToPay, promiseSchema } from '../../../../shared/domain/promise-to-pay.ts';
import { promisedBefore } from '../../../../shared/plans/promised-before.ts';
import { usd, wished } from './made-up-plans.ts';

const absent = { is: 'absent' } as const;
const promise = (id: string, invoiceIds: string[], changes: Partial<PromiseToPay> = {}) =>
  promiseSchema.parse({
    ...{ id, object: 'Promise_To_Pay__c', debtId: null, amount: usd(100), paid: absent, made: '2026-10-01' },
    ...{ due: '2026-10-10', method: absent, status: known('active'), by: null, invoiceIds, ...changes },
  });

const told = (...promises: PromiseToPay[]) => {
  const { terms } = wished({ by: '2026-12-11' });
  if (!terms) throw new Error('No terms');
  // On invoices a and b.
  return promisedBefore(terms, promises).map(({ text }) => text);
};

it('tells of the invoice promised most, a plan as one promise and a payment told of as none', () => {
  const claimed = promise('paid', ['a'], { kind: known('claimed') });
  expect(told()).toEqual([]);
  expect(told(promise('1', []), promise('2', ['other']), claimed)).toEqual([]);
  expect(told(promise('1', ['b']))).toEqual(['INV-b was promised once before']);
  const rows = ['r1', 'r2'].map((id) => promise(id, ['a', 'b'], { planId: 'plan' }));
  expect(told(...rows, promise('1', ['b']))).toEqual(['INV-b was promised 2 times before']);
});
