import fc from 'fast-check';
import { holdKindSchema } from '../../../../shared/domain/hold.ts';
import type { WorklistFacts } from '../../../../shared/worklist/facts.ts';

export const TODAY = '2026-11-22';

const day = fc
  .integer({ min: -400, max: 60 })
  .map((n) => Temporal.PlainDate.from(TODAY).add({ days: n }).toString());
const anyMoney = fc.record({
  minor: fc.integer({ min: 1, max: 10_000_000_00 }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
});
export const anyPromise = fc.record({ amount: anyMoney, on: day });
export const anyHold = fc.record({
  kind: fc.option(fc.constantFrom(...holdKindSchema.options)),
  until: fc.option(day),
});

export const anyFacts: fc.Arbitrary<WorklistFacts> = fc.record({
  open: fc.uniqueArray(anyMoney, { minLength: 1, maxLength: 3, selector: ({ currency }) => currency }),
  oldestDue: fc.option(day),
  broken: fc.array(anyPromise, { maxLength: 4 }),
  promised: fc.array(anyPromise, { maxLength: 3 }),
  holds: fc.array(anyHold, { maxLength: 2 }),
  unapplied: fc.option(
    fc.record({ amount: anyMoney, invoice: fc.option(fc.string({ minLength: 1, maxLength: 30 })) }),
  ),
  lastContact: fc.option(day),
  window: fc.option(
    fc.oneof(
      fc.constant({ is: 'open', until: '17:00' } as const),
      fc.constant({ is: 'later', from: '09:00' } as const),
      fc.constant({ is: 'closed' } as const),
    ),
  ),
});
