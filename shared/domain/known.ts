import { z } from '../schema.ts';

/**
 * A value that may not be readable. The four cases stay apart all the way to the screen:
 * - `known`: the CRM answered with a value
 * - `absent`: it was read and there is nothing there (an empty field, a feature the org does not have)
 * - `forbidden`: this user may not read it (field-level security or object permission)
 * - `unknown`: it could not be read this time; `why` says what went wrong
 */
export type Known<T> =
  | { is: 'known'; value: T }
  | { is: 'absent' }
  | { is: 'forbidden' }
  | { is: 'unknown'; why: string };

// The same for every value, and made once: they were a third of all schemas a starting worker makes.
const isKnown = z.literal('known');
export const isAbsent = z.object({ is: z.literal('absent') });
export const isForbidden = z.object({ is: z.literal('forbidden') });
const isUnknown = z.object({ is: z.literal('unknown'), why: z.string() });

const made = new WeakMap<z.ZodMiniType, unknown>();

/** One and the same schema for the same `value`. */
export function knownSchema<T extends z.ZodMiniType>(value: T) {
  const schema = made.get(value) ?? newKnownSchema(value);
  made.set(value, schema);
  return schema as ReturnType<typeof newKnownSchema<T>>;
}

function newKnownSchema<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('is', [z.object({ is: isKnown, value }), isAbsent, isForbidden, isUnknown]);
}

export const known = <T>(value: T): Known<T> => ({ is: 'known', value });
export const absent: Known<never> = { is: 'absent' };
export const forbidden: Known<never> = { is: 'forbidden' };
export const unknown = (why: string): Known<never> => ({ is: 'unknown', why });

/** The value, or `otherwise` when it is not known. Only for showing: a rule must look at `is`. */
export function valueOr<T, U>(fact: Known<T>, otherwise: U): T | U {
  return fact.is === 'known' ? fact.value : otherwise;
}
