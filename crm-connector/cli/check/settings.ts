import { bySchema } from '../../../shared/company/by-schema.ts';
import { type ManagedSetting, managedSettings } from '../../../shared/company/managed-settings.ts';
import { orgMappingsSchema } from '../../salesforce/schema/org-mapping.ts';

/** Every setting IT may give, by its name in `managed-schema.json`. */
export const settings: Readonly<Record<string, ManagedSetting>> = {
  ...managedSettings,
  orgMappings: { isJson: true, mistakes: bySchema(orgMappingsSchema) },
};
