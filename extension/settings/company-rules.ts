import { companySchema } from '../../shared/company/company-facts.ts';
import { rightHoldersSchema } from '../../shared/company/right-holders.ts';
import type { Policy } from '../../shared/compliance/policy.ts';
import { z } from '../../shared/schema.ts';
import { noCompanyRules } from './no-company-rules.ts';

export type RightHolders = z.infer<typeof rightHoldersSchema>;

export type CompanyFacts = z.infer<typeof companySchema>;

/** What IT set of the rules: the company's own limits, who it is, who may decide what. */
export interface CompanyRules {
  readonly policy: Policy | null;
  readonly company: CompanyFacts;
  readonly rights: RightHolders;
  /** What is wrong in what IT set, with its place. Where there is any, the law alone is judged. */
  readonly mistakes: readonly string[];
}

const managedSchema = z.object({
  companyPolicy: z.optional(z.unknown()),
  company: z.optional(z.unknown()),
  overrideRights: z.optional(z.unknown()),
});

/** Reads the rules part of managed policy. A part with a mistake is left out whole and its mistakes are told. */
export async function companyRulesFrom(stored: unknown): Promise<CompanyRules> {
  const managed = managedSchema.safeParse(stored);
  if (!managed.success) return { ...noCompanyRules, mistakes: ['managed policy: not an object'] };
  const mistakes: string[] = [];
  const part = async <T>(
    name: string,
    json: unknown,
    otherwise: T,
    read: (value: unknown) => T | Promise<T>,
  ): Promise<T> => {
    try {
      // Chrome drops what does not fit its own schema without a word, so nested parts come as JSON text.
      return json === undefined ? otherwise : await read(typeof json === 'string' ? JSON.parse(json) : json);
    } catch (error) {
      mistakes.push(...(error instanceof Mistakes ? error.list : [`${name}: not JSON`]));
      return otherwise;
    }
  };
  const { companyPolicy, company, overrideRights } = managed.data;
  return {
    policy: await part<Policy | null>('companyPolicy', companyPolicy, null, policyOf),
    company: await part('company', company, {}, (value) => parsed('company', companySchema, value)),
    rights: await part('overrideRights', overrideRights, {}, (value) =>
      parsed('overrideRights', rightHoldersSchema, value),
    ),
    mistakes,
  };
}

class Mistakes extends Error {
  readonly list: readonly string[];
  constructor(list: readonly string[]) {
    super(list.join('; '));
    this.list = list;
  }
}

async function policyOf(value: unknown): Promise<Policy> {
  const { readPolicy } = await import('../../shared/compliance/policy.ts');
  const reading = readPolicy(value);
  if (reading.is === 'policy') return reading.policy;
  throw new Mistakes(reading.mistakes.map((mistake) => `companyPolicy.${mistake}`));
}

function parsed<S extends z.ZodMiniType>(name: string, schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data as z.output<S>;
  throw new Mistakes(
    result.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`),
  );
}
