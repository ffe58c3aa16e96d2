import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgStore, OrgUser } from '../store/org-store.ts';

const describeSchema = z.object({
  name: z.string(),
  label: z.string(),
  labelPlural: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      nameField: z.boolean(),
      relationshipName: z.nullable(z.string()),
      referenceTo: z.array(z.string()),
      picklistValues: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
});

export interface VisibleField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly nameField: boolean;
  readonly relationshipName: string | null;
  readonly referenceTo: readonly string[];
  readonly picklistValues: readonly { readonly value: string; readonly label: string }[];
}

/** An object as one user sees it: no field that security hides. */
export interface VisibleObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly fields: ReadonlyMap<string, VisibleField>;
  /** Field that names a record: `Name`, `Subject`, `CaseNumber`. */
  readonly nameField: string;
}

/** The org as one user sees it, during one request: each describe is asked for once. */
export class VisibleOrg {
  readonly store: OrgStore;
  readonly user: OrgUser;
  readonly #known = new Map<string, VisibleObject | undefined>();

  constructor(store: OrgStore, user: OrgUser) {
    this.store = store;
    this.user = user;
  }

  /** Undefined: the org has no such object, or this user may not know it. */
  object(name: string): VisibleObject | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#describe(name));
    return this.#known.get(name);
  }

  /** Rows of a query. @throws OrgError */
  rows(soql: string): Record<string, unknown>[] {
    return this.store.query(soql, this.user).records;
  }

  #describe(name: string): VisibleObject | undefined {
    let answer: object;
    try {
      answer = this.store.describe(name, this.user);
    } catch (error) {
      if (error instanceof OrgError && error.status === 404) return undefined;
      throw error;
    }
    const described = describeSchema.parse(answer);
    return {
      name: described.name,
      label: described.label,
      labelPlural: described.labelPlural,
      fields: new Map(described.fields.map((field) => [field.name, field])),
      nameField: described.fields.find((field) => field.nameField)?.name ?? 'Id',
    };
  }
}

const globalSchema = z.object({
  sobjects: z.array(z.object({ name: z.string(), keyPrefix: z.nullable(z.string()) })),
});

/** The object an id belongs to, by its key prefix; undefined: none this user may know. */
export function objectOfId(org: VisibleOrg, id: string): string | undefined {
  const { sobjects } = globalSchema.parse(org.store.describeGlobal(org.user));
  return sobjects.find(({ keyPrefix }) => keyPrefix === id.slice(0, 3))?.name;
}

/** A text inside a SOQL string literal. */
export function soqlText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
