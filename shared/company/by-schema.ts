import { mistakesInWords } from '../mistake-in-words.ts';
import type { z } from '../schema.ts';

/** Every mistake of a value by a schema, with its place; the place is left out where the mistake is in no part of it. */
export const bySchema =
  (schema: z.ZodMiniType) =>
  (value: unknown): readonly string[] => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : mistakesInWords(parsed.error, '').map((words) => words.replace(/^: /, ''));
  };
