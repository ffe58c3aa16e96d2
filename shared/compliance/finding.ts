import { dateFromDay } from '../calendar/epoch-day.ts';
import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { citationSchema } from './citation.ts';

/**
 * `block`: must not. `cannot-tell`: a fact the rule needs is missing, which stops outgoing contact until a person decides.
 * `caution`: may, after reading this. `require`: something must be said or sent. `note`: good to know. `permit`: why an
 * exception opened what would be closed.
 */
const effectSchema = z.enum(['block', 'cannot-tell', 'caution', 'require', 'note', 'permit']);
export type Effect = z.infer<typeof effectSchema>;

/**
 * Which findings a person with the right may lift, with a logged reason: rebuttable presumptions, the company's own policy
 * and unanswered questions. `never`: only the fact underneath can be marked "recorded in error".
 */
const overridableSchema = z.enum(['presumption', 'policy', 'cannot-tell', 'never']);
type Overridable = z.infer<typeof overridableSchema>;

const readValueSchema = z.nullable(
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]),
);

export const findingSchema = z.object({
  ruleId: z.string(),
  effect: effectSchema,
  /** One plain sentence. */
  reason: z.string(),
  citation: citationSchema,
  /** What the rule read: facts and dated values, by name. */
  values: z.record(z.string(), readValueSchema),
  /** Earliest moment this rule itself no longer stands in the way; null: not by waiting. */
  nextAllowedAt: z.nullable(instantSchema),
  presumption: z.boolean(),
  overridable: overridableSchema,
});
export type Finding = z.infer<typeof findingSchema>;
export type ReadValues = Finding['values'];

/** A finding before it is written out: moments are milliseconds. `until` is null when waiting does not help. */
export interface Hit {
  readonly ruleId: string;
  readonly effect: Effect;
  readonly reason: string;
  readonly citation: Finding['citation'];
  readonly values: ReadValues;
  readonly until?: number | null;
  readonly presumption?: boolean;
  readonly overridable?: Overridable;
}

export function findingOf(hit: Hit): Finding {
  const stops = hit.effect === 'block' || hit.effect === 'cannot-tell';
  return {
    ruleId: hit.ruleId,
    effect: hit.effect,
    reason:
      hit.citation.mark === 'M'
        ? `${hit.reason} (Source from memory: re-check before relying on it.)`
        : hit.reason,
    citation: hit.citation,
    values: hit.values,
    nextAllowedAt: typeof hit.until === 'number' ? isoInstant(hit.until) : null,
    presumption: hit.presumption ?? false,
    overridable: hit.overridable ?? defaultOverride(hit, stops),
  };
}

function defaultOverride(hit: Hit, stops: boolean): Overridable {
  if (hit.presumption) return 'presumption';
  return stops && hit.effect === 'cannot-tell' ? 'cannot-tell' : 'never';
}

/** An instant as facts carry it, `2026-11-22T05:56:01.000Z`. */
export function isoInstant(ms: number): string {
  const day = Math.floor(ms / 86_400_000);
  const rest = ms - day * 86_400_000;
  const part = (unit: number, size: number, width = 2) =>
    String(Math.floor(rest / unit) % size).padStart(width, '0');
  const time = `${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
  return `${dateFromDay(day)}T${time}Z`;
}

const severity: Readonly<Record<Effect, number>> = {
  block: 5,
  'cannot-tell': 4,
  require: 3,
  caution: 2,
  note: 1,
  permit: 0,
};

/** Strictest first; equal effects keep the order of the rules. */
export const byStrictness = (left: { effect: Effect }, right: { effect: Effect }): number =>
  severity[right.effect] - severity[left.effect];
