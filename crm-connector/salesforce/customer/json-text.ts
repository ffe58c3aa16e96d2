import type { z } from '../../../shared/schema.ts';

/** What a text field of ours holds as JSON; undefined when it does not hold that. */
export function jsonAs<T extends z.ZodMiniType>(schema: T, text: string): z.infer<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
