import { text, textArea } from '../field-builders.ts';
import type { FieldMeta } from '../object-meta.ts';

/** Street, city, state, postal code and country with one prefix: `Mailing`, `Billing`, `PersonMailing`, ``. */
export function addressFields(prefix: string): FieldMeta[] {
  return [
    textArea(`${prefix}Street`),
    text(`${prefix}City`, 40),
    text(`${prefix}State`, 80),
    text(`${prefix}PostalCode`, 20),
    text(`${prefix}Country`, 80),
  ];
}
