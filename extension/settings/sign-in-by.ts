import type { CrmSystem } from '../../shared/domain/record-ref.ts';

/** How a person signs in to each kind of CRM: in a window of its own, or with a key they paste. */
export const SIGN_IN_BY: Readonly<Record<CrmSystem, 'window' | 'key'>> = {
  salesforce: 'window',
  odoo: 'key',
};
