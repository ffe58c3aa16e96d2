import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';

/** Characters of one note that are shown and read for stops; a longer one is cut and ends in `…`. */
export const LONGEST_NOTE = 100_000;

/** A note of any kind on the customer. */
export const noteSchema = z.object({
  id: z.string(),
  object: z.string(),
  title: z.string(),
  /** The whole text; null until it is asked for, or when this user may not read it. */
  body: z.nullable(z.string()),
  /** How the text begins, where the CRM keeps that beside a body that comes on demand; ends in `…` where it is cut. */
  preview: z.nullable(z.string()),
  at: instantSchema,
  by: z.nullable(z.string()),
});
export type Note = z.infer<typeof noteSchema>;

/** The text of a note on demand. */
export const noteBodySchema = z.string().check(z.maxLength(LONGEST_NOTE));
