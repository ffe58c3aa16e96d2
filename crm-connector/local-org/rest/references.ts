import { OrgError } from '../store/org-error.ts';

/** `@{refAccount.id}`, `@{query.records[0].Id}`. */
const REFERENCE = /@\{([^}]*)\}/g;

/** What earlier subrequests answered, by reference id; only those that succeeded. */
export type Answers = ReadonlyMap<string, unknown>;

/** Puts values in the place of references everywhere in a JSON value. @throws OrgError 400 PROCESSING_HALTED */
export function resolveReferences(value: unknown, answers: Answers): unknown {
  if (typeof value === 'string') return resolveText(value, answers);
  if (Array.isArray(value)) return value.map((one) => resolveReferences(one, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, resolveReferences(one, answers)]),
  );
}

export function resolveText(text: string, answers: Answers): string {
  return text.replace(REFERENCE, (_whole, path: string) => lookUp(path, answers));
}

/** The reference ids a JSON value points at. */
export function referencedIds(value: unknown): string[] {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return [...text.matchAll(REFERENCE)].map((match) => (match[1] ?? '').split(/[.[]/)[0] ?? '');
}

function lookUp(path: string, answers: Answers): string {
  const [id = '', ...keys] = path.split(/[.[\]]+/).filter((part) => part !== '');
  let value = answers.get(id);
  for (const key of keys) value = own(value, key);
  // A null, a list or a whole record is no value to put into a text: Salesforce halts here too.
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new OrgError(
    400,
    'PROCESSING_HALTED',
    `Invalid reference specified. No value for ${path} found in ${id}. Provided referenceId ('${path}') must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').`,
  );
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
