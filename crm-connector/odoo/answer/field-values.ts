import type { Instant } from '../../../shared/calendar/instant.ts';
import { instantSchema } from '../../../shared/calendar/instant.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { absent, type Known, known, unknown } from '../../../shared/domain/known.ts';
import { z } from '../../../shared/schema.ts';

/** A field of Odoo: what is empty is `false` (erp.md §3.5). */
export const orFalse = <T extends z.ZodMiniType>(value: T) => z.union([value, z.literal(false)]);

export const textField = orFalse(z.string());
export type TextField = z.infer<typeof textField>;

/** Id of a record. */
export const idField = z.int().check(z.positive());

/** A record another one points at, with its name. */
export const namedField = orFalse(z.object({ id: idField, name: textField }));

/** `2026-11-22 05:56:01`, in UTC whoever reads it. */
export const instantField = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text): Instant => `${text.replace(' ', 'T')}.000Z`),
  ),
  instantSchema,
);

export const plain = (value: TextField): string | null =>
  value === false || value.trim() === '' ? null : value;

export function textOf(value: TextField): Known<string> {
  const text = plain(value);
  return text === null ? absent : known(text);
}

export function dateOf(value: TextField): Known<PlainDate> {
  if (value === false) return absent;
  return isPlainDate(value) ? known(value) : unknown('the date is not understood');
}

export const nameOf = (record: { name: TextField } | false): string | null =>
  record === false ? null : plain(record.name);

/** An instant as Odoo takes it, in UTC: `2026-11-22 05:56:01`. */
export const odooTime = (at: Instant): string =>
  Temporal.Instant.from(at).toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '');
