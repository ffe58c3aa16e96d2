import { type ManagedSetting, managedSettings } from '../../../shared/company/managed-settings.ts';
import { salesforceSettings } from '../../salesforce/company-settings.ts';

/** Every setting IT may give, by its name in `managed-schema.json`. */
export const settings: Readonly<Record<string, ManagedSetting>> = {
  ...salesforceSettings,
  ...managedSettings,
};
