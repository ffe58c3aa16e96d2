/** Names of fields and relationships are found without regard to case, as Salesforce does. */
import type { FieldMeta, ObjectMeta } from './object-meta.ts';

interface Names {
  fields: Map<string, FieldMeta>;
  relationships: Map<string, FieldMeta>;
}

const known = new WeakMap<ObjectMeta, Names>();

export function findField(meta: ObjectMeta, name: string): FieldMeta | undefined {
  return namesOf(meta).fields.get(name.toLowerCase());
}

/** The reference field behind `Account`, `Who`, `Debt__r`. */
export function findRelationship(meta: ObjectMeta, name: string): FieldMeta | undefined {
  return namesOf(meta).relationships.get(name.toLowerCase());
}

/** The field people know the record by; undefined for objects without one (links, versions of feeds). */
export function nameField(meta: ObjectMeta): FieldMeta | undefined {
  return meta.fields.find((field) => field.nameField);
}

function namesOf(meta: ObjectMeta): Names {
  const found = known.get(meta);
  if (found) return found;
  const names: Names = { fields: new Map(), relationships: new Map() };
  for (const field of meta.fields) {
    names.fields.set(field.name.toLowerCase(), field);
    if (field.relationshipName !== null) names.relationships.set(field.relationshipName.toLowerCase(), field);
  }
  known.set(meta, names);
  return names;
}
