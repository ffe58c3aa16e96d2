import { holdKindSchema } from '../domain/hold.ts';
import { minorDigits } from '../money/money.ts';
import { z } from '../schema.ts';

/**
 * How a company orders its worklists, set by IT for everybody. What a part leaves out is as in `defaultWorklistPolicy`;
 * a policy with a mistake is refused whole. Every part gives points; a customer's score is their sum, never below 0.
 */
const MOST_POINTS = 1000;

const points = z
  .int()
  .check(
    z.minimum(0, { error: 'Points here are 0 or more' }),
    z.maximum(MOST_POINTS, { error: `At most ${MOST_POINTS} points` }),
  );
const lessPoints = z
  .int()
  .check(
    z.maximum(0, { error: 'This may only lower a score: 0 or less' }),
    z.minimum(-MOST_POINTS, { error: `At least -${MOST_POINTS} points` }),
  );
const anyPoints = z
  .int()
  .check(z.minimum(-MOST_POINTS, { error: `At least -${MOST_POINTS} points` }), z.maximum(MOST_POINTS));
const days = z
  .int()
  .check(z.minimum(0, { error: 'Days are 0 or more' }), z.maximum(3660, { error: 'At most ten years' }));

interface Step {
  readonly from: number | string;
  readonly points: number;
}

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Steps climb: a larger value never gives fewer points, so that nobody gains by owing more or longer. */
function faultsOfSteps(steps: readonly Step[]): Fault[] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1];
    if (before === undefined) return [];
    const upwards = Number(step.from) > Number(before.from);
    return [
      ...(upwards ? [] : [{ path: [i, 'from'], message: `Steps go upwards: more than ${before.from}` }]),
      ...(step.points >= before.points
        ? []
        : [{ path: [i, 'points'], message: `Never fewer than the ${before.points} of the step before` }]),
    ];
  });
}

const currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'Expected a currency such as USD' }));
const amountSteps = z.array(z.strictObject({ from: z.string(), points }));

/** By currency, `{ "USD": [{ "from": "1000.00", "points": 100 }] }`: a step in dollars says nothing about yen. */
const amountSchema = z.record(currency, amountSteps).check(
  z.superRefine((byCurrency, context) => {
    for (const [code, steps] of Object.entries(byCurrency)) {
      const strange = faultsOfAmounts(code, steps);
      for (const { path, message } of strange.length > 0 ? strange : faultsOfSteps(steps)) {
        context.addIssue({ code: 'custom', path: [code, ...path], message, input: steps });
      }
    }
  }),
);

function faultsOfAmounts(code: string, steps: readonly { from: string }[]): Fault[] {
  const digits = minorDigits(code);
  const pattern = digits === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}(\\.\\d{1,${digits}})?$`);
  const message = `Expected an amount in ${code} with at most ${digits} decimals`;
  return steps.flatMap(({ from }, i) => (pattern.test(from) ? [] : [{ path: [i, 'from'], message }]));
}

const daySteps = (value: typeof points | typeof anyPoints) =>
  z.array(z.strictObject({ from: days, points: value })).check(
    z.superRefine((steps, context) => {
      for (const { path, message } of faultsOfSteps(steps)) {
        context.addIssue({ code: 'custom', path, message, input: steps });
      }
    }),
  );

export const worklistPolicySchema = z.strictObject({
  v: z.literal(1),
  name: z.string().check(z.minLength(1, { error: 'Give the policy a name: it is shown with every ranking' })),
  /** What is open, by the highest step reached. */
  amount: z.optional(amountSchema),
  /** Days the oldest open invoice is late. */
  age: z.optional(daySteps(points)),
  /** Points for each broken promise of the last `days`, up to `atMost`. */
  brokenPromise: z.optional(z.strictObject({ each: points, atMost: points, days })),
  /** A promise whose day has come and that is not paid; one whose day is still ahead. */
  promise: z.optional(z.strictObject({ due: points, waiting: lessPoints })),
  /** Anything disputed. */
  dispute: z.optional(lessPoints),
  /** Any other hold that does not end contact. */
  hold: z.optional(lessPoints),
  /** Holds that end contact: the score is 0 whatever else speaks for a call. */
  stops: z.optional(z.array(holdKindSchema)),
  /** Money that is here and not applied: quick to clear. */
  unapplied: z.optional(points),
  /** Days since the last contact; `never`: none in the last `lookBackDays`. */
  lastContact: z.optional(
    z.strictObject({
      steps: daySteps(anyPoints),
      never: anyPoints,
      lookBackDays: z.int().check(z.minimum(1), z.maximum(365)),
    }),
  ),
  /** Added while the list is looked at, never stored: whether the customer may be called now, or later today. */
  window: z.optional(
    z.strictObject({ open: points, later: points }).check(
      z.refine(({ open, later }) => later <= open, {
        error: 'Who may be called later is not placed above who may be called now',
        path: ['later'],
      }),
    ),
  ),
});
export type WorklistPolicyEntry = z.infer<typeof worklistPolicySchema>;

/** With every part there. */
export type WorklistPolicy = {
  readonly [Part in keyof WorklistPolicyEntry]-?: NonNullable<WorklistPolicyEntry[Part]>;
};
