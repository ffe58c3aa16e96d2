import { salesforceSettings } from '../../../crm-connector/salesforce/company-settings.ts';
import {
  type ManagedSetting,
  managedSettings,
  mistakesIn,
} from '../../../shared/company/managed-settings.ts';

/** Every setting IT may give, by its name in `managed-schema.json`. */
export const settingsOfPolicy = {
  ...salesforceSettings,
  ...managedSettings,
} satisfies Readonly<Record<string, ManagedSetting>>;
export type SettingName = keyof typeof settingsOfPolicy;

/** One setting of managed policy, and who decides it. */
export interface PolicyRow {
  readonly name: SettingName;
  readonly source: 'company' | 'own' | 'built-in';
  /** As IT set it, parsed; undefined: not set. */
  readonly set: unknown;
  /** Each with its place; where there is one, what IT set is in force only if it is a prohibition. */
  readonly mistakes: readonly string[];
}

export interface PolicyInForce {
  readonly rows: readonly PolicyRow[];
  /** Names the policy has and this version does not know: the browser's own check may be older or newer. */
  readonly unknown: readonly string[];
}

/**
 * Who decides each setting.
 * @param managed as the browser hands it over
 * @param own names of the settings this person has set
 */
export function policyInForce(
  managed: Readonly<Record<string, unknown>>,
  own: ReadonlySet<SettingName>,
): PolicyInForce {
  const names = Object.keys(settingsOfPolicy) as SettingName[];
  return {
    rows: names.map((name) => rowOf(name, managed[name], own.has(name))),
    unknown: Object.keys(managed).filter((name) => !Object.hasOwn(settingsOfPolicy, name)),
  };
}

/** A mistake must not lift what IT forbids (settings/managed-policy.ts). */
const PROHIBITIONS: ReadonlySet<SettingName> = new Set(['forbidStaySignedIn']);

function rowOf(name: SettingName, stored: unknown, isOwn: boolean): PolicyRow {
  const otherwise = isOwn ? 'own' : 'built-in';
  if (stored === undefined) return { name, source: otherwise, set: undefined, mistakes: [] };
  const mistakes = mistakesIn(name, settingsOfPolicy[name], stored);
  const source = mistakes.length === 0 || PROHIBITIONS.has(name) ? 'company' : otherwise;
  return { name, source, set: parsed(stored), mistakes };
}

function parsed(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : stored;
  } catch {
    return stored;
  }
}
