import { type Instant, isInstant } from '../../../shared/calendar/instant.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../shared/domain/known.ts';
import { type Money, minorDigits } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';
import type { Row } from '../rest/query-answer.ts';
import { hasField, hasPackage, type OrgSchema } from '../schema/org-schema.ts';

/** Beyond 15 digits a JSON number need not be the decimal the org meant. */
const EXACT_MINOR_UNITS = 1e15;

/**
 * An amount the org sent, in minor units. Null is no amount; what cannot be exact is unknown rather than rounded.
 * @param currency null: nobody knows the currency
 */
export function amountOf(value: unknown, currency: string | null): Known<Money> {
  if (value === null) return absent;
  if (typeof value !== 'number') return unknown('the amount is not a number');
  if (currency === null) return unknown('the org does not say its currency');
  if (Math.abs(value) * 10 ** minorDigits(currency) >= EXACT_MINOR_UNITS) {
    return unknown('the amount is too large to be exact');
  }
  try {
    return known(moneyFromDecimal(value, currency));
  } catch (cause) {
    return unknown(cause instanceof Error ? cause.message : String(cause));
  }
}

/** `2026-11-22T05:56:01.000+0000` as an instant; undefined when it is none. The zone comes without a colon. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\+0000$/, 'Z');
  return isInstant(text) ? text : undefined;
}

/** Reads the fields of one row, keeping apart what is empty, hidden, and not understood. */
export class RowReader {
  readonly schema: OrgSchema;
  readonly object: string;
  readonly row: Row;

  constructor(schema: OrgSchema, object: string, row: Row) {
    this.schema = schema;
    this.object = object;
    this.row = row;
  }

  get id(): string {
    return String(this.row.Id);
  }

  /** Currency of this row's amounts; null: not known. */
  get currency(): string | null {
    const own = this.row.CurrencyIsoCode;
    return typeof own === 'string' ? own : this.schema.currency;
  }

  /**
   * One field through `parse`, which answers undefined for what it does not understand.
   * A standard field that the describe lacks is hidden from this user. One of Parley's own is hidden only where the
   * package is; elsewhere there is none.
   * @param field null: the org has no such field at all
   */
  #read<T>(field: string | null, parse: (value: unknown) => T | undefined): Known<T> {
    if (field === null) return absent;
    if (!hasField(this.schema, this.object, field)) {
      return field.endsWith('__c') && !hasPackage(this.schema) ? absent : forbidden;
    }
    const value = this.row[field];
    if (value === undefined) return unknown(`${field} is not in the answer`);
    if (value === null || value === '') return absent;
    const parsed = parse(value);
    return parsed === undefined ? unknown(`${field} is not understood`) : known(parsed);
  }

  text(field: string | null): Known<string> {
    return this.#read(field, (value) => (typeof value === 'object' ? undefined : String(value)));
  }

  flag(field: string | null): Known<boolean> {
    return this.#read(field, (value) => (typeof value === 'boolean' ? value : undefined));
  }

  number(field: string | null): Known<number> {
    return this.#read(field, (value) => (typeof value === 'number' ? value : undefined));
  }

  /** A plain date; of a moment, the day it was in the associate's zone. */
  date(field: string | null): Known<string> {
    return this.#read(field, (value) => {
      if (typeof value === 'string' && isPlainDate(value)) return value;
      const instant = instantOf(value);
      if (instant === undefined) return undefined;
      const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(this.schema.identity.zone);
      return zoned.toPlainDate().toString();
    });
  }

  moment(field: string | null): Known<Instant> {
    return this.#read(field, instantOf);
  }

  /** A text read by `parse`, which answers undefined for what it does not understand. */
  parsed<T>(field: string | null, parse: (text: string) => T | undefined): Known<T> {
    return this.#read(field, (value) => (typeof value === 'string' ? parse(value) : undefined));
  }

  /** A picklist of yes and no: a checkbox cannot say that nobody knows. */
  yesNo(field: string | null): Known<boolean> {
    return this.#read(field, (value) => (value === 'yes' ? true : value === 'no' ? false : undefined));
  }

  /** One of a closed list of words. */
  word<T extends string>(field: string | null, words: readonly T[]): Known<T> {
    return this.#read(field, (value) => words.find((word) => word === value));
  }

  money(field: string | null): Known<Money> {
    if (field === null) return absent;
    const whole = this.#read<unknown>(field, (value) => value);
    return whole.is === 'known' ? amountOf(whole.value, this.currency) : whole;
  }

  /** The text of a field, null when there is none to be had; for what is only shown. */
  plain(field: string): string | null {
    const text = this.text(field);
    return text.is === 'known' ? text.value : null;
  }

  /** What the org calls the value of a picklist; null when it has no label for it. */
  label(field: string): string | null {
    const value = this.plain(field);
    return value === null ? null : (this.schema.objects[this.object]?.fields[field]?.labels[value] ?? null);
  }

  instant(field: string): string | undefined {
    return instantOf(this.row[field]);
  }
}
