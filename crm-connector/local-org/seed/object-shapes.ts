import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgStore, OrgUser } from '../store/org-store.ts';

const describeSchema = z.object({
  fields: z.array(z.object({ name: z.string(), type: z.string() })),
  childRelationships: z.array(
    z.object({ childSObject: z.string(), field: z.string(), relationshipName: z.nullable(z.string()) }),
  ),
});

/** What a loader must know of an object. */
export interface ObjectShape {
  /** Field name → describe type. */
  readonly fields: ReadonlyMap<string, string>;
  /** Relationship name → child object and its field that points here. */
  readonly children: ReadonlyMap<string, { readonly object: string; readonly field: string }>;
}

/** Describes of the org, each asked for once; undefined: there is no such object. */
export function objectShapes(store: OrgStore, admin: OrgUser): (object: string) => ObjectShape | undefined {
  const known = new Map<string, ObjectShape | undefined>();
  return (object) => {
    if (!known.has(object)) known.set(object, readShape(store, admin, object));
    return known.get(object);
  };
}

function readShape(store: OrgStore, admin: OrgUser, object: string): ObjectShape | undefined {
  let answer: object;
  try {
    answer = store.describe(object, admin);
  } catch (error) {
    if (error instanceof OrgError && error.status === 404) return undefined;
    throw error;
  }
  const { fields, childRelationships } = describeSchema.parse(answer);
  return {
    fields: new Map(fields.map(({ name, type }) => [name, type])),
    children: new Map(
      childRelationships.flatMap(({ relationshipName, childSObject, field }) =>
        relationshipName === null ? [] : [[relationshipName, { object: childSObject, field }] as const],
      ),
    ),
  };
}
