import { browser } from 'wxt/browser';
import { type OverrideRight, overrideRightSchema } from '../../shared/compliance/override.ts';
import type { Policy } from '../../shared/compliance/policy.ts';
import { z } from '../../shared/schema.ts';

/** What somebody may do about a finding; `recorded-in-error` takes back a hold. By itself nobody may do any of it. */
export const rightSchema = z.enum([...overrideRightSchema.options, 'recorded-in-error']);
export type Right = OverrideRight | 'recorded-in-error';

/** Who holds each right, by login name; `*` is everybody. */
const rightsSchema = z.partialRecord(rightSchema, z.array(z.string()));
export type RightHolders = z.infer<typeof rightsSchema>;

const companySchema = z.strictObject({
  name: z.optional(z.string()),
  nameUsed: z.optional(z.string()),
  callbackNumber: z.optional(z.string()),
  recordsCalls: z.optional(z.boolean()),
  callsFromState: z.optional(z.string()),
  role: z.optional(z.enum(['third-party-collector', 'creditor', 'servicer'])),
  affiliateOnly: z.optional(z.boolean()),
  accepts: z.optional(z.array(z.enum(['text', 'email', 'portal']))),
  defaultProfile: z.optional(z.enum(['third-party', 'first-party', 'b2b'])),
});
export type CompanyFacts = z.infer<typeof companySchema>;

/** What IT set of the rules: the company's own limits, who it is, who may decide what. */
export interface CompanyRules {
  readonly policy: Policy | null;
  readonly company: CompanyFacts;
  readonly rights: RightHolders;
  /** What is wrong in what IT set, with its place. Where there is any, the law alone is judged. */
  readonly mistakes: readonly string[];
}

export const noCompanyRules: CompanyRules = { policy: null, company: {}, rights: {}, mistakes: [] };

const managedSchema = z.object({
  companyPolicy: z.optional(z.unknown()),
  company: z.optional(z.unknown()),
  overrideRights: z.optional(z.unknown()),
});

/** Reads the rules part of managed policy. A part with a mistake is left out whole and its mistakes are told. */
export async function managedCompanyRules(): Promise<CompanyRules> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  return companyRulesFrom(await browser.storage.managed.get().catch(() => ({})));
}

/** Tells when IT has changed managed policy. The answer stops it. */
export function onManagedPolicy(listener: () => void): () => void {
  const changed = (_changes: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

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
      parsed('overrideRights', rightsSchema, value),
    ),
    mistakes,
  };
}

/** Whether the user with this login holds the right. */
export function holdsRight(rights: RightHolders, right: Right, login: string): boolean {
  const holders = rights[right] ?? [];
  return holders.includes('*') || holders.some((holder) => holder.toLowerCase() === login.toLowerCase());
}

class Mistakes extends Error {
  readonly list: readonly string[];
  constructor(list: readonly string[]) {
    super(list.join('; '));
    this.list = list;
  }
}

/** Its schema is fetched from the package by those alone who have a policy. */
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
