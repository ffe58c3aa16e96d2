import { isZone } from '../calendar/zone-name.ts';
import { paymentMethodSchema } from '../domain/agreement.ts';
import { mistakesInWords } from '../mistake-in-words.ts';
import { minorDigits } from '../money/money.ts';
import { z } from '../schema.ts';
import { mistakesIn } from './policy-mistakes.ts';

/**
 * What a company allows in payment plans, set by IT for everybody. What a part leaves out is as in the built-in default
 * (`default-policy.ts`); a policy with a mistake is refused whole, and the default holds.
 */
const currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'Expected a currency such as USD' }));

/** Amounts by currency, `{ "USD": "25.00" }`: a limit of 25 dollars says nothing about yen. */
const amountsSchema = z.record(currency, z.string()).check(
  z.superRefine((amounts, context) => {
    for (const [code, text] of Object.entries(amounts)) {
      const digits = minorDigits(code);
      const pattern = digits === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}(\\.\\d{1,${digits}})?$`);
      if (pattern.test(text)) continue;
      const message = `Expected an amount in ${code} with at most ${digits} decimals, such as "${digits ? '25.00' : '2500'}"`;
      context.addIssue({ code: 'custom', path: [code], message, input: text });
    }
  }),
);
export type Amounts = z.infer<typeof amountsSchema>;

const percent = z
  .string()
  .check(
    z.regex(/^(100|\d{1,2}(\.\d{1,4})?)$/, { error: 'Expected a percentage from 0 to 100, such as "12.5"' }),
  );
const share = z
  .string()
  .check(z.regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, { error: 'Expected a share from 0 to 1, such as "0.5"' }));
const days = z
  .int()
  .check(z.minimum(0, { error: 'Days are 0 or more' }), z.maximum(3660, { error: 'At most ten years' }));
const plansCount = z.int().check(z.minimum(0, { error: 'A number of plans, 0 or more' }));
const source = z
  .string()
  .check(z.minLength(1, { error: 'Name the clause or law that allows it: it is shown with the offer' }));

/** Limits of one role, or of one client. Where a limit is an amount and a percentage, both hold. */
const limitsSchema = z.strictObject({
  /** First payment of several, at least: the higher of both, never more than the whole. */
  minFirst: z.optional(z.strictObject({ amount: z.optional(amountsSchema), percent: z.optional(percent) })),
  /** Each later payment but the last, at least. */
  minLater: z.optional(amountsSchema),
  maxCount: z.optional(
    z.int().check(z.minimum(1, { error: 'At least one payment' }), z.maximum(250, { error: 'At most 250' })),
  ),
  /** From today to the last payment. */
  maxDays: z.optional(days),
  maxDaysToFirst: z.optional(days),
  maxGapDays: z.optional(days),
  /** First payment of several as a share of the whole. */
  minDownPercent: z.optional(percent),
  /** Forgiven in a settlement, at most. An amount in other currencies only leaves this one without any. */
  maxForgiven: z.optional(
    z.strictObject({ amount: z.optional(amountsSchema), percent: z.optional(percent) }),
  ),
});
export type LimitsEntry = z.infer<typeof limitsSchema>;

const tierSchema = z.strictObject({
  ageFrom: days,
  /** Not included; null: no end. */
  ageTo: z.nullable(days),
  balanceFrom: z.string(),
  balanceTo: z.nullable(z.string()),
  percent,
});

/** Settlements in one currency: tiers are half-open in age and balance and leave no hole. */
const settlementSchema = z.strictObject({
  currency,
  tiers: z.array(tierSchema).check(z.minLength(1, { error: 'A settlement needs at least one tier' })),
  /** In how many payments at most; 1 when left out. */
  payments: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  /** Days an offer stands, to the cut-off of the last. */
  offerDays: z.int().check(z.minimum(0), z.maximum(365)),
});
export type SettlementEntry = z.infer<typeof settlementSchema>;

const breakSchema = z.strictObject({
  rule: z.enum(['whole-plan', 'late-allowed', 'move-to-end', 're-plan']),
  lateAllowed: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
});

const methodSchema = z.strictObject({
  /** Business days until the money is here. */
  lagDays: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
  /** Days after that within which it still counts as kept late. */
  graceDays: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** Share of a payment that may be missing. */
  tolerance: z.optional(share),
});

const roleSchema = z.enum(['associate', 'supervisor', 'admin']);
export type Role = z.infer<typeof roleSchema>;

const clientSchema = z.strictObject({
  creditor: z.string().check(z.minLength(1, { error: 'Name the creditor as the debts name it' })),
  limits: z.optional(limitsSchema),
  /** False: this client allows none. Left out: as the company. */
  settlement: z.optional(z.union([z.literal(false), z.array(settlementSchema)])),
  /** False: none for this client, whatever the company allows. */
  interest: z.optional(z.literal(false)),
  fee: z.optional(z.literal(false)),
  break: z.optional(breakSchema),
});
export type ClientEntry = z.infer<typeof clientSchema>;

export const planPolicySchema = z
  .strictObject({
    v: z.literal(1),
    name: z.string().check(z.minLength(1, { error: 'Give the policy a name: it is shown with every limit' })),
    /** Logins by role; everybody else is an associate. */
    roles: z.optional(
      z.strictObject({ supervisor: z.optional(z.array(z.string())), admin: z.optional(z.array(z.string())) }),
    ),
    limits: z.optional(z.partialRecord(roleSchema, limitsSchema)),
    clients: z.optional(z.array(clientSchema)),
    settlement: z.optional(z.array(settlementSchema)),
    dates: z.optional(
      z.strictObject({
        roll: z.optional(z.enum(['following', 'preceding', 'modified-following', 'none'])),
        calendar: z.optional(z.enum(['us-bank', 'none'])),
        /** Later than this a payment of today is processed on the next business day. */
        cutOff: z.optional(
          z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time such as 17:00' })),
        ),
        /** Zone of the cut-off; left out: the associate's own. */
        zone: z.optional(
          z.string().check(z.refine(isZone, { error: 'Expected a zone such as America/New_York' })),
        ),
      }),
    ),
    methods: z.optional(z.partialRecord(paymentMethodSchema, methodSchema)),
    /** Where the cents of an equal split go that do not divide. */
    remainder: z.optional(z.enum(['last', 'first', 'spread'])),
    /** A smaller last payment is joined to the one before: the higher of both. */
    minLast: z.optional(z.strictObject({ amount: z.optional(amountsSchema), percent: z.optional(percent) })),
    /** Only what contract or law allows (12 CFR 1006.22(b)). */
    interest: z.optional(
      z.strictObject({
        annualRate: share,
        dayCount: z.enum(['actual/365', 'actual/360', '30/360']),
        source,
      }),
    ),
    fee: z.optional(
      z.strictObject({ amount: amountsSchema, allowedBy: z.enum(['agreement', 'law']), source }),
    ),
    /** Plans the company made for consumers in the last calendar year: many make it a creditor of Regulation Z. Left out: not known. */
    plansLastYear: z.optional(z.strictObject({ overFourPayments: plansCount, withCharge: plansCount })),
    /** What a payment above the instalment does, and how far above the whole is still taken. */
    overpay: z.optional(
      z.strictObject({
        does: z.enum(['advance-next', 'reduce-last']),
        atMost: z.optional(amountsSchema),
      }),
    ),
    break: z.optional(breakSchema),
    /** The company's own hosted page; blanks `{account}`, `{amount}`, `{currency}`, `{reference}`. */
    payUrl: z.optional(
      z.string().check(
        z.refine(isPayUrl, {
          error:
            'Expected an https address whose only blanks are {account}, {amount}, {currency}, {reference}',
        }),
      ),
    ),
    /** Days before the due date from which a payment counts for it; left out: since it was promised. */
    earlyDays: z.optional(days),
    /** Largest share of what is left after essentials that may be asked for. */
    affordabilityShare: z.optional(share),
  })
  .check(
    z.superRefine((policy, context) => {
      // What is wrong by itself is told first; together it would only be told again in other words.
      if (context.issues.length > 0) return;
      for (const { path, message } of mistakesIn(policy))
        context.addIssue({ code: 'custom', path, message, input: policy });
    }),
  );
export type PlanPolicy = z.infer<typeof planPolicySchema>;

function isPayUrl(text: string): boolean {
  const filled = text.replace(/\{(account|amount|currency|reference)\}/g, '1');
  return /^https:\/\/[^/{}]+/.test(text) && !/[{}\s]/.test(filled) && URL.canParse(filled);
}

export type PlanPolicyReading = { is: 'policy'; policy: PlanPolicy } | { is: 'mistakes'; mistakes: string[] };

/** Reads a plan policy. Every mistake is told with its place: `limits.associate.maxCount: At least one payment`. */
export function readPlanPolicy(json: unknown): PlanPolicyReading {
  const parsed = planPolicySchema.safeParse(json);
  if (parsed.success) return { is: 'policy', policy: parsed.data };
  return {
    is: 'mistakes',
    mistakes: mistakesInWords(parsed.error, 'policy'),
  };
}
