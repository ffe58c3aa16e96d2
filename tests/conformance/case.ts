import { z } from '../../shared/schema.ts';

/** One case of a vector file. Its inner shapes are read leniently: a field that is absent is "not known". */
const caseSchema = z.looseObject({
  id: z.string(),
  given: z.optional(z.record(z.string(), z.unknown())),
  ask: z.looseObject({ type: z.string() }),
  expect: z.looseObject({
    verdict: z.optional(z.string()),
    presumption: z.optional(z.boolean()),
    values: z.optional(z.record(z.string(), z.unknown())),
    accept_also: z.optional(z.union([z.string(), z.array(z.string())])),
  }),
});
export type VectorCase = z.infer<typeof caseSchema>;

export const vectorFileSchema = z.looseObject({ cases: z.array(caseSchema) });

/** What the product answered, in the words of the vectors. */
export interface CaseAnswer {
  /** Null: a pure computation. */
  readonly verdict: 'allow' | 'block' | 'warn' | 'require' | null;
  readonly presumption: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Translates a case into the product's own types and asks the product. */
export type Adapter = (vector: VectorCase) => CaseAnswer;

export type Fields = Readonly<Record<string, unknown>>;

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
export const numeric = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const texts = (value: unknown): string[] => list(value).filter((one) => typeof one === 'string');
/** The calendar day of a date or date-time as written. */
export const day = (value: unknown): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(text(value) ?? '')?.[0] ?? null;
