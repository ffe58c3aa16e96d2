import { z } from '../schema.ts';

/** Who somebody is to the debt, in the terms of 12 CFR 1006.6(a) and (d)(1). */
export const personRoleSchema = z.enum([
  'consumer',
  'spouse',
  'parent',
  'guardian',
  'estate-representative',
  'successor-in-interest',
  'co-debtor',
  'consumer-attorney',
  'credit-bureau',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
  'employer',
  'third-party',
]);
export type PersonRole = z.infer<typeof personRoleSchema>;

/** Persons of 1006.6(d)(1)(ii)-(vi): may be told of the debt and are left out of the call count (1006.14(b)(3)(iii)). */
const excluded: ReadonlySet<PersonRole> = new Set<PersonRole>([
  'consumer-attorney',
  'credit-bureau',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
]);

export const isExcludedFromCount = (role: PersonRole): boolean => excluded.has(role);

/**
 * True when the person counts as the consumer for communications (1006.6(a)): spouse (also of the deceased), guardian,
 * representative of the estate, successor in interest; a parent only of a minor; a co-debtor owes the debt.
 */
export function standsForConsumer(role: PersonRole, age: number | null): boolean {
  switch (role) {
    case 'consumer':
    case 'spouse':
    case 'guardian':
    case 'estate-representative':
    case 'successor-in-interest':
    case 'co-debtor':
      return true;
    case 'parent':
      return age !== null && age < 18;
    default:
      return false;
  }
}
