import { builtInGuide } from '../call-guide/built-in-guide.ts';
import { readScriptPack } from '../call-guide/script-pack.ts';
import { readPolicy } from '../compliance/policy.ts';
import { shiftRuleSchema } from '../numbers/shift.ts';
import { companySenderSchema } from '../papers/company-sender.ts';
import { readPaperPack } from '../papers/paper-pack.ts';
import { ourTemplates } from '../papers/templates/our-templates.ts';
import { readPlanPolicy } from '../plans/policy.ts';
import { z } from '../schema.ts';
import { readWorklistPolicy } from '../worklist/read-policy.ts';
import { bySchema } from './by-schema.ts';
import { companySchema } from './company-facts.ts';
import { companyKeysSchema } from './company-keys.ts';
import { rightHoldersSchema } from './right-holders.ts';
import { speakersSchema } from './speakers.ts';

/** One setting IT may give for everybody: how it is read, by the very code that acts on it. */
export interface ManagedSetting {
  /** JSON text in the policy, since browsers drop nested values that do not fit their schema without a word. */
  readonly isJson: boolean;
  /** Every mistake with its place. */
  mistakes(value: unknown): readonly string[];
}

type Reading = { is: string } | { is: 'mistakes'; mistakes: readonly string[] };
const byReader =
  (read: (value: unknown) => Reading): ManagedSetting['mistakes'] =>
  (value) => {
    const reading = read(value);
    return 'mistakes' in reading ? reading.mistakes : [];
  };

/** The settings no CRM has a say in, by their names in `managed-schema.json`. */
export const managedSettings = {
  forbidStaySignedIn: { isJson: false, mistakes: bySchema(z.boolean()) },
  companyPolicy: { isJson: true, mistakes: byReader(readPolicy) },
  company: { isJson: true, mistakes: bySchema(companySchema) },
  planPolicy: { isJson: true, mistakes: byReader(readPlanPolicy) },
  worklistPolicy: { isJson: true, mistakes: byReader(readWorklistPolicy) },
  guideLanguages: { isJson: true, mistakes: bySchema(speakersSchema) },
  overrideRights: { isJson: true, mistakes: bySchema(rightHoldersSchema) },
  scriptPack: { isJson: true, mistakes: reasonsOfScripts },
  paperSender: { isJson: true, mistakes: bySchema(companySenderSchema) },
  paperPack: { isJson: true, mistakes: reasonsOfPapers },
  shiftStart: { isJson: false, mistakes: (at) => bySchema(shiftRuleSchema)({ is: 'starts', at }) },
  language: { isJson: false, mistakes: bySchema(z.enum(['auto', 'en', 'es'])) },
  shortcuts: { isJson: true, mistakes: bySchema(companyKeysSchema) },
} satisfies Readonly<Record<string, ManagedSetting>>;

/** Why a script pack would be refused. */
export function reasonsOfScripts(pack: unknown): readonly string[] {
  const reading = readScriptPack(pack, builtInGuide);
  return reading.is === 'refused' ? reading.reasons : [];
}

/** Why a paper pack would be refused. */
export function reasonsOfPapers(pack: unknown): readonly string[] {
  const reading = readPaperPack(pack, ourTemplates);
  return reading.is === 'refused' ? reading.reasons : [];
}

/** Reads one setting as it stands in a policy; every mistake begins with the setting's name. */
export function mistakesIn(name: string, setting: ManagedSetting, stored: unknown): string[] {
  let value = stored;
  try {
    if (setting.isJson && typeof stored === 'string') value = JSON.parse(stored);
  } catch (error) {
    return [`${name}: not JSON: ${error instanceof Error ? error.message : error}`];
  }
  return setting.mistakes(value).map((mistake) => `${name}.${mistake}`);
}
