import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import { errorReply } from './error-reply.ts';
import { parseBody } from './read-body.ts';
import { type Answers, resolveReferences, resolveText } from './references.ts';
import type { RestCall, RestReply } from './rest-call.ts';
import { subCall } from './subrequest.ts';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;
/** They are inherited from the top request; a subrequest may not set them. */
const INHERITED_HEADERS = ['accept', 'authorization', 'content-type'];

export const compositeNodeSchema = z.object({
  method: z.string(),
  url: z.string(),
  referenceId: z.string(),
  body: z.optional(z.unknown()),
  httpHeaders: z.optional(z.record(z.string(), z.string())),
});
export type CompositeNode = z.infer<typeof compositeNodeSchema>;

const compositeSchema = z.object({
  allOrNone: z._default(z.boolean(), false),
  collateSubrequests: z.optional(z.boolean()),
  compositeRequest: z.array(compositeNodeSchema),
});

/** One subrequest's result as the answer shows it. */
export interface CompositeResult {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

/** `POST /composite`: up to 25 dependent subrequests, one API call, always 200 when it is run at all. */
export function answerComposite(call: RestCall): RestReply {
  const { allOrNone, compositeRequest } = parseBody(call, compositeSchema);
  requireRunnable(compositeRequest);
  const results = allOrNone
    ? runAllOrNone(call, compositeRequest, 'composite')
    : runEach(call, compositeRequest);
  return { status: 200, body: { compositeResponse: results } };
}

/** Refusals of the whole request, before anything runs. @throws OrgError 400 */
function requireRunnable(nodes: readonly CompositeNode[]): void {
  if (nodes.length === 0) throw refused('The composite request has no subrequest');
  if (nodes.length > MAX_SUBREQUESTS) {
    throw new OrgError(400, 'LIMIT_EXCEEDED', `Cannot have more than ${MAX_SUBREQUESTS} subrequests.`);
  }
  requireReferenceIds(nodes);
  for (const node of nodes) requireOwnHeaders(node);
  if (nodes.filter((node) => isQueryKind(node.url)).length > MAX_QUERIES) {
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `Cannot have more than ${MAX_QUERIES} query or sObject Collections operations in a composite request.`,
    );
  }
}

/** @throws OrgError 400 for a malformed or repeated reference id */
export function requireReferenceIds(nodes: readonly CompositeNode[]): void {
  const seen = new Set<string>();
  for (const { referenceId } of nodes) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_]*$/.test(referenceId)) {
      throw refused(
        `Provided referenceId ('${referenceId}') must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').`,
      );
    }
    if (seen.has(referenceId)) throw refused(`Duplicate referenceId ('${referenceId}')`);
    seen.add(referenceId);
  }
}

function requireOwnHeaders(node: CompositeNode): void {
  const barred = Object.keys(node.httpHeaders ?? {}).find((name) =>
    INHERITED_HEADERS.includes(name.toLowerCase()),
  );
  if (barred !== undefined) throw refused(`The header ${barred} is not allowed in a subrequest`);
}

function isQueryKind(url: string): boolean {
  return /^\/services\/data\/[^/]+\/(?:query|queryAll|composite\/sobjects)(?:[/?]|$)/.test(url);
}

/** Each subrequest stands alone; one that needs a failed one is halted. */
function runEach(call: RestCall, nodes: readonly CompositeNode[]): CompositeResult[] {
  const answers = new Map<string, unknown>();
  return nodes.map((node) => runNode(call, node, answers, 'composite'));
}

/**
 * All in one transaction: the first failure undoes everything, and every sibling reports that it was undone.
 * A failed guard (a POST of a unique key that is already there) therefore stops the whole write. A collection with a
 * failed record is a failure too, though its own answer stays 200 with what became of each record
 * (resources_composite_allornone.htm, case 4).
 */
export function runAllOrNone(
  call: RestCall,
  nodes: readonly CompositeNode[],
  within: 'composite' | 'graph',
): CompositeResult[] {
  const results: CompositeResult[] = [];
  const undone = new Error('composite undone');
  try {
    call.org.store.transaction(() => {
      const answers = new Map<string, unknown>();
      for (const node of nodes) {
        const result = runNode(call, node, answers, within);
        results.push(result);
        if (isFailure(result) || hasFailedRow(node, result)) throw undone;
      }
    });
    return results;
  } catch (error) {
    if (error !== undone) throw error;
    const failed = results.at(-1);
    return nodes.map((node) => (node.referenceId === failed?.referenceId ? failed : halted(node)));
  }
}

function runNode(
  call: RestCall,
  node: CompositeNode,
  answers: Map<string, unknown>,
  within: 'composite' | 'graph',
): CompositeResult {
  const reply = answerNode(call, node, answers, within);
  const result: CompositeResult = {
    body: reply.body ?? null,
    httpHeaders: capitalised(reply.headers ?? {}),
    httpStatusCode: reply.status,
    referenceId: node.referenceId,
  };
  if (!isFailure(result)) answers.set(node.referenceId, result.body);
  return result;
}

function answerNode(
  call: RestCall,
  node: CompositeNode,
  answers: Answers,
  within: 'composite' | 'graph',
): RestReply {
  try {
    const url = resolveText(node.url, answers);
    if (!isAllowed(url, within)) {
      throw new OrgError(400, 'INVALID_INPUT', `The url ${url} is not supported in a ${within} request`);
    }
    const body = resolveReferences(node.body, answers);
    const sub = { method: node.method, url, body, httpHeaders: node.httpHeaders ?? {} };
    return call.dispatch(subCall(call, sub, within));
  } catch (error) {
    return errorReply(error);
  }
}

/** Composite takes rows, queries and collections; a graph takes rows only. */
function isAllowed(url: string, within: 'composite' | 'graph'): boolean {
  const kinds = within === 'graph' ? 'sobjects/' : '(?:sobjects|query|queryAll|composite/sobjects)(?:[/?]|$)';
  return new RegExp(`^/services/data/v\\d+\\.\\d+/${kinds}`).test(url);
}

export function isFailure(result: CompositeResult): boolean {
  return result.httpStatusCode >= 300 && result.httpStatusCode !== 304;
}

const failedRowsSchema = z.array(z.looseObject({ success: z.boolean() }));

function hasFailedRow(node: CompositeNode, result: CompositeResult): boolean {
  if (node.method === 'GET' || !/\/composite\/sobjects(?:[/?]|$)/.test(node.url)) return false;
  const rows = z.safeParse(failedRowsSchema, result.body);
  return rows.success && rows.data.some((row) => !row.success);
}

function halted(node: CompositeNode): CompositeResult {
  return {
    body: [
      {
        errorCode: 'PROCESSING_HALTED',
        message: 'The transaction was rolled back since another operation in the same transaction failed.',
      },
    ],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId: node.referenceId,
  };
}

/** `location` → `Location`: JSON keeps the case that HTTP does not care for. */
function capitalised(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

function refused(message: string): OrgError {
  return new OrgError(400, 'INVALID_INPUT', message);
}
