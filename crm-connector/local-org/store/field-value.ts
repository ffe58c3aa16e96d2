/** Between JSON and the database, per field type, with the errors Salesforce answers. */
import type { FieldMeta } from '../schema/object-meta.ts';
import type { SqlValue } from './org-database.ts';
import { OrgError } from './org-error.ts';
import { toId18 } from './record-id.ts';

/** `2026-11-22T05:56:01.000+0000`: as it is stored, and as it is sent. Milliseconds are dropped, as Salesforce does. */
export function orgDateTime(instant: Temporal.Instant): string {
  const second = instant.round({ smallestUnit: 'second', roundingMode: 'floor' });
  return second.toString({ fractionalSecondDigits: 3 }).replace('Z', '+0000');
}

/** What a JSON value becomes in the database; empty text becomes null. @throws OrgError */
export function toStored(field: FieldMeta, value: unknown, user: { zone: string }): SqlValue {
  if (value === null || value === undefined || value === '') return field.type === 'boolean' ? 0 : null;
  return readers[field.type](field, value, user.zone);
}

type Read = (field: FieldMeta, value: unknown, zone: string) => SqlValue;

const readText: Read = (field, value) => textValue(field, value);
const readNumber: Read = (field, value) => numberValue(field, value);
const readId: Read = (field, value) => referenceValue(field, value);

const readers: Record<FieldMeta['type'], Read> = {
  id: readId,
  reference: readId,
  boolean: (_field, value) => booleanValue(value),
  int: readNumber,
  double: readNumber,
  currency: readNumber,
  percent: readNumber,
  date: (_field, value, zone) => dateValue(value, zone),
  datetime: (_field, value) => dateTimeValue(value),
  time: (_field, value) => timeValue(value),
  base64: (field, value) => bytesValue(field, value),
  string: readText,
  textarea: readText,
  phone: readText,
  email: readText,
  url: readText,
  picklist: readText,
  combobox: readText,
};

/** What a stored value is in an answer's JSON. */
export function toJson(field: FieldMeta, stored: unknown): unknown {
  if (stored === null || stored === undefined) return field.type === 'boolean' ? false : null;
  if (field.type === 'boolean') return stored === 1;
  return stored;
}

function cannotRead(type: string, value: unknown): OrgError {
  const token =
    typeof value === 'string'
      ? 'VALUE_STRING'
      : typeof value === 'number'
        ? Number.isInteger(value)
          ? 'VALUE_NUMBER_INT'
          : 'VALUE_NUMBER_FLOAT'
        : typeof value === 'boolean'
          ? `VALUE_${String(value).toUpperCase()}`
          : Array.isArray(value)
            ? 'START_ARRAY'
            : 'START_OBJECT';
  const shown = typeof value === 'object' ? '' : ` value ${String(value)}`;
  return new OrgError(
    400,
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${token}${shown} or request may be missing a required field at [line:1, column:1]`,
  );
}

function booleanValue(value: unknown): number {
  if (value === true || value === 'true') return 1;
  if (value === false || value === 'false') return 0;
  throw cannotRead('boolean', value);
}

function numberValue(field: FieldMeta, value: unknown): number {
  const type = field.type === 'int' ? 'int' : field.type === 'double' ? 'double' : field.type;
  const isNumeric = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  if (!isNumeric) throw cannotRead(type, value);
  const read = Number(value);
  if (field.type === 'int' && !Number.isInteger(read)) throw cannotRead('int', value);
  const rounded = roundTo(read, field.scale);
  if (Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
    throw new OrgError(
      400,
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${read}`,
      [field.name],
    );
  }
  return rounded;
}

/** Far below half a unit, far above the error of a product of amounts people invoice. */
const NEARLY_WHOLE = 1e-4;

/** Half away from zero, on the decimal digits, so that 1.005 at scale 2 is 1.01. */
function roundTo(value: number, scale: number): number {
  const scaled = value * 10 ** scale;
  if (Math.abs(scaled - Math.round(scaled)) < NEARLY_WHOLE) return Math.round(scaled) / 10 ** scale;
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + scale}`));
  return Math.sign(value) * Number(`${shifted}e-${scale}`);
}

function dateValue(value: unknown, zone: string): string {
  if (typeof value !== 'string') throw cannotRead('date', value);
  try {
    // A date and time is taken as the day it falls on for the user.
    if (value.includes('T'))
      return Temporal.Instant.from(value).toZonedDateTimeISO(zone).toPlainDate().toString();
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value).toString();
  } catch {
    // Falls through: not a date.
  }
  throw cannotRead('date', value);
}

function dateTimeValue(value: unknown): string {
  if (typeof value !== 'string') throw cannotRead('datetime', value);
  try {
    return orgDateTime(Temporal.Instant.from(value));
  } catch {
    throw cannotRead('datetime', value);
  }
}

function timeValue(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?$/.test(value))
    throw cannotRead('time', value);
  const time = Temporal.PlainTime.from(value.replace('Z', ''));
  return `${time.toString({ fractionalSecondDigits: 3 })}Z`;
}

function bytesValue(field: FieldMeta, value: unknown): Uint8Array {
  if (typeof value !== 'string') throw cannotRead('base64Binary', value);
  if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(value)) {
    throw new OrgError(400, 'INVALID_BASE64', `${field.name}: invalid base64 value`, [field.name]);
  }
  return Buffer.from(value, 'base64');
}

function referenceValue(field: FieldMeta, value: unknown): string {
  if (typeof value !== 'string') throw cannotRead('reference', value);
  const id = toId18(value);
  if (id === undefined) {
    throw new OrgError(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [
      field.name,
    ]);
  }
  return id;
}

function textValue(field: FieldMeta, value: unknown): string | null {
  if (typeof value !== 'string') throw cannotRead('string', value);
  const text = field.type === 'textarea' ? value : value.trim();
  if (text === '') return null;
  // Salesforce counts UTF-16 code units.
  if (text.length > field.length) {
    throw new OrgError(
      400,
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${shorten(text)} (max length=${field.length})`,
      [field.name],
    );
  }
  if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    throw new OrgError(400, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [
      field.name,
    ]);
  }
  if (field.restricted) return restrictedValue(field, text);
  return text;
}

function restrictedValue(field: FieldMeta, text: string): string {
  const known = field.picklist.find((value) => value.value.toLowerCase() === text.toLowerCase());
  if (known) return known.value;
  throw new OrgError(
    400,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${text}`,
    [field.name],
  );
}

function shorten(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}
