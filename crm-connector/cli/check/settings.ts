import { builtInGuide } from '../../../shared/call-guide/built-in-guide.ts';
import { readScriptPack } from '../../../shared/call-guide/script-pack.ts';
import { companySchema } from '../../../shared/company/company-facts.ts';
import { rightHoldersSchema } from '../../../shared/company/right-holders.ts';
import { speakersSchema } from '../../../shared/company/speakers.ts';
import { readPolicy } from '../../../shared/compliance/policy.ts';
import { shiftRuleSchema } from '../../../shared/numbers/shift.ts';
import { companySenderSchema } from '../../../shared/papers/company-sender.ts';
import { readPaperPack } from '../../../shared/papers/paper-pack.ts';
import { ourTemplates } from '../../../shared/papers/templates/our-templates.ts';
import { readPlanPolicy } from '../../../shared/plans/policy.ts';
import { z } from '../../../shared/schema.ts';
import { readWorklistPolicy } from '../../../shared/worklist/read-policy.ts';
import { orgMappingsSchema } from '../../salesforce/schema/org-mapping.ts';

/** One setting of managed policy: how it is read, by the very code the extension reads it with. */
interface Setting {
  /** JSON text in the policy, since browsers drop nested values that do not fit their schema without a word. */
  readonly isJson: boolean;
  /** Every mistake with its place. */
  mistakes(value: unknown): readonly string[];
}

const bySchema =
  (schema: z.ZodMiniType): Setting['mistakes'] =>
  (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  };

type Reading = { is: string } | { is: 'mistakes'; mistakes: readonly string[] };
const byReader =
  (read: (value: unknown) => Reading): Setting['mistakes'] =>
  (value) => {
    const reading = read(value);
    return 'mistakes' in reading ? reading.mistakes : [];
  };

const host = z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:salesforce\.com|salesforce\.mil)$/));

/** Every setting IT may give, by its name in `managed-schema.json`. */
export const settings: Readonly<Record<string, Setting>> = {
  clientIds: { isJson: false, mistakes: bySchema(z.record(host, z.string().check(z.minLength(1)))) },
  companyPolicy: { isJson: true, mistakes: byReader(readPolicy) },
  company: { isJson: true, mistakes: bySchema(companySchema) },
  planPolicy: { isJson: true, mistakes: byReader(readPlanPolicy) },
  worklistPolicy: { isJson: true, mistakes: byReader(readWorklistPolicy) },
  orgMappings: { isJson: true, mistakes: bySchema(orgMappingsSchema) },
  guideLanguages: { isJson: true, mistakes: bySchema(speakersSchema) },
  overrideRights: { isJson: true, mistakes: bySchema(rightHoldersSchema) },
  scriptPack: { isJson: true, mistakes: reasonsOfScripts },
  paperSender: { isJson: true, mistakes: bySchema(companySenderSchema) },
  paperPack: { isJson: true, mistakes: reasonsOfPapers },
  shiftStart: { isJson: false, mistakes: (at) => bySchema(shiftRuleSchema)({ is: 'starts', at }) },
};

export function reasonsOfScripts(pack: unknown): readonly string[] {
  const reading = readScriptPack(pack, builtInGuide);
  return reading.is === 'refused' ? reading.reasons : [];
}

export function reasonsOfPapers(pack: unknown): readonly string[] {
  const reading = readPaperPack(pack, ourTemplates);
  return reading.is === 'refused' ? reading.reasons : [];
}
