import { z } from '../../../shared/schema.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import { parseBody } from './read-body.ts';
import { byMethod, type RestCall, type RestReply, writing } from './rest-call.ts';
import { type RowError, rowError } from './row-outcomes.ts';

const MAX_RECORDS = 200;
const MAX_LEVELS = 5;

const treeSchema = z.object({ records: z.array(z.record(z.string(), z.unknown())) });
const attributesSchema = z.object({ type: z.string(), referenceId: z.string() });
const childrenSchema = z.object({ records: z.array(z.record(z.string(), z.unknown())) });
const relationsSchema = z.object({
  childRelationships: z.array(
    z.object({ childSObject: z.string(), field: z.string(), relationshipName: z.nullish(z.string()) }),
  ),
});

interface TreeNode {
  readonly object: string;
  readonly referenceId: string;
  readonly fields: Record<string, unknown>;
  readonly children: readonly { readonly field: string; readonly node: TreeNode }[];
}

/** `POST /composite/tree/X`: up to 200 new records, parents with their children, all or none. */
export function answerTree(call: RestCall): RestReply {
  const [, , object, ...more] = call.segments;
  if (object === undefined || more.length > 0) throw notFound();
  return byMethod(call, { POST: () => createTree(call, object) });
}

function createTree(call: RestCall, object: string): RestReply {
  const { records } = parseBody(call, treeSchema);
  const roots = records.map((record) => readNode(call, record, 1));
  requireTree(roots, object);
  const results: { referenceId: string; id: string }[] = [];
  try {
    writing(call, () => {
      for (const root of roots) createNode(call, root, {}, results);
    });
    return { status: 201, body: { hasErrors: false, results } };
  } catch (error) {
    if (!(error instanceof NodeRefused)) throw error;
    const refused = [{ referenceId: error.referenceId, errors: [error.error] }];
    return { status: 400, body: { hasErrors: true, results: refused } };
  }
}

class NodeRefused extends Error {
  readonly referenceId: string;
  readonly error: RowError;
  constructor(referenceId: string, cause: unknown) {
    super('tree node refused', { cause });
    this.referenceId = referenceId;
    this.error = rowError(cause);
  }
}

function createNode(
  call: RestCall,
  node: TreeNode,
  parent: Record<string, string>,
  results: { referenceId: string; id: string }[],
): void {
  let id: string;
  try {
    id = call.org.store.create(node.object, { ...node.fields, ...parent }, call.user).id;
  } catch (error) {
    throw new NodeRefused(node.referenceId, error);
  }
  results.push({ referenceId: node.referenceId, id });
  for (const child of node.children) createNode(call, child.node, { [child.field]: id }, results);
}

/** @throws OrgError 400 for a record without type and reference id, or a child relation the object does not have */
function readNode(call: RestCall, record: Record<string, unknown>, level: number): TreeNode {
  if (level > MAX_LEVELS) {
    throw new OrgError(400, 'LIMIT_EXCEEDED', `A tree cannot have more than ${MAX_LEVELS} levels.`);
  }
  const { attributes, ...rest } = record;
  const { type, referenceId } = readAttributes(attributes);
  const nested = Object.entries(rest).filter(([, value]) => z.safeParse(childrenSchema, value).success);
  const names = new Set(nested.map(([name]) => name));
  return {
    object: type,
    referenceId,
    fields: Object.fromEntries(Object.entries(rest).filter(([name]) => !names.has(name))),
    children: nested.flatMap(([relation, value]) => readChildren(call, type, relation, value, level)),
  };
}

function readChildren(
  call: RestCall,
  parent: string,
  relation: string,
  value: unknown,
  level: number,
): TreeNode['children'] {
  const { childRelationships } = z.parse(
    relationsSchema,
    call.org.store.describe(parent, call.user, call.version),
  );
  const found = childRelationships.find((one) => one.relationshipName === relation);
  if (!found) {
    throw new OrgError(400, 'INVALID_FIELD', `No such relation '${relation}' on sobject of type ${parent}`);
  }
  return z.parse(childrenSchema, value).records.map((record) => ({
    field: found.field,
    node: readNode(call, record, level + 1),
  }));
}

function readAttributes(attributes: unknown): z.infer<typeof attributesSchema> {
  const parsed = z.safeParse(attributesSchema, attributes);
  if (parsed.success) return parsed.data;
  throw new OrgError(400, 'INVALID_INPUT', 'Every record needs attributes with type and referenceId');
}

function requireTree(roots: readonly TreeNode[], object: string): void {
  const all = roots.flatMap(flatten);
  if (all.length === 0) throw new OrgError(400, 'MISSING_ARGUMENT', 'The request has no record');
  if (all.length > MAX_RECORDS) {
    throw new OrgError(400, 'LIMIT_EXCEEDED', `A tree cannot have more than ${MAX_RECORDS} records.`);
  }
  if (roots.some((root) => root.object.toLowerCase() !== object.toLowerCase())) {
    throw new OrgError(400, 'INVALID_TYPE', `Every root record must be of type ${object}`);
  }
  const ids = all.map((node) => node.referenceId);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new OrgError(400, 'INVALID_INPUT', `Duplicate ReferenceId ${repeated}`);
}

function flatten(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap((child) => flatten(child.node))];
}
