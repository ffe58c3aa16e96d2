import { z } from '../schema.ts';

/**
 * How the source behind a rule is known:
 * `V` its text was read in a fetched source; `S` it was seen restated by a regulator, court or law firm;
 * `M` it is known from memory and must be re-checked before anybody relies on it; `P` it is our own careful choice
 * where the law gives no number.
 */
const sourceMarkSchema = z.enum(['V', 'S', 'M', 'P']);
export type SourceMark = z.infer<typeof sourceMarkSchema>;

export const citationSchema = z.object({
  /** To the paragraph: `12 CFR 1006.14(b)(2)(i)(A)`. */
  text: z.string(),
  mark: sourceMarkSchema,
});
export type Citation = z.infer<typeof citationSchema>;

export const cite = (text: string, mark: SourceMark): Citation => ({ text, mark });

const words: Readonly<Record<SourceMark, string>> = {
  V: 'text read',
  S: 'seen restated by a secondary source',
  M: 'from memory, to be re-checked',
  P: 'our careful choice, not a legal number',
};

/** What a mark means, for the finding and the Rules screen. */
export const markInWords = (mark: SourceMark): string => words[mark];
