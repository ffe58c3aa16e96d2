import { z } from '../schema.ts';
import { FIRST_KEYS, type KeyAction } from './first-keys.ts';

const keySchema = z.optional(
  z.string().check(
    z.regex(/^(?:[^\s\d\p{Lu}])?$/u, {
      error: 'Expected one small letter or sign, no digit, or nothing to turn the key off',
    }),
  ),
);
const digitsSchema = z.optional(
  z.string().check(z.maxLength(0, { error: 'Expected nothing: digits can be turned off, not moved' })),
);
const ACTIONS = Object.keys(FIRST_KEYS) as KeyAction[];
const shape = Object.fromEntries(ACTIONS.map((action) => [action, keySchema])) as Record<
  KeyAction,
  typeof keySchema
>;

/** The single keys IT may set, by what they do: `''` turns one off, and `*` all that are not named. */
export const companyKeysSchema = z
  .strictObject({
    ...shape,
    digits: digitsSchema,
    '*': z.optional(z.string().check(z.maxLength(0, { error: 'Expected nothing: it turns all others off' }))),
  })
  .check(
    z.superRefine((keys, context) => {
      const taken = new Map<string, string>();
      const all: Readonly<Record<string, string>> = { ...FIRST_KEYS, ...keysOfCompany(keys) };
      for (const [action, key] of Object.entries(all)) {
        const other = key === '' ? undefined : taken.get(key);
        if (other)
          context.addIssue({
            code: 'custom',
            path: [action],
            message: `${key} is already ${other}`,
            input: keys,
          });
        taken.set(key, action);
      }
    }),
  );
type CompanyKeys = z.infer<typeof companyKeysSchema>;

/** Every key IT decides, by action; the rest is as Parley has it. */
export function keysOfCompany({ '*': others, ...named }: CompanyKeys): Readonly<Record<string, string>> {
  const off = others === '' ? ACTIONS.map((action) => [action, ''] as const) : [];
  return { ...Object.fromEntries(off), ...(named as Readonly<Record<string, string>>) };
}
