import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import {
  type CompositeNode,
  type CompositeResult,
  compositeNodeSchema,
  isFailure,
  requireReferenceIds,
  runAllOrNone,
} from './composite.ts';
import { parseBody } from './read-body.ts';
import { referencedIds } from './references.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';

const MAX_GRAPHS = 75;
const MAX_NODES = 500;
const MAX_DEPTH = 15;
const MAX_KINDS = 15;
/** After this many failed graphs the rest is not tried. */
const MAX_FAILED = 14;

const graphsSchema = z.object({
  graphs: z.array(z.object({ graphId: z.string(), compositeRequest: z.array(compositeNodeSchema) })),
});
type Graph = z.infer<typeof graphsSchema>['graphs'][number];

/** `POST /composite/graph`: several all-or-nothing composites of row requests, one API call. */
export function answerGraph(call: RestCall): RestReply {
  return byMethod(call, { POST: runGraphs });
}

function runGraphs(call: RestCall): RestReply {
  const { graphs } = parseBody(call, graphsSchema);
  requireLimits(graphs);
  let failed = 0;
  const answers = graphs.map((graph) => {
    const results =
      failed >= MAX_FAILED
        ? graph.compositeRequest.map(notTried)
        : runAllOrNone(call, graph.compositeRequest, 'graph');
    const isSuccessful = !results.some(isFailure);
    if (!isSuccessful) failed += 1;
    return { graphId: graph.graphId, graphResponse: { compositeResponse: results }, isSuccessful };
  });
  return { status: 200, body: { graphs: answers } };
}

/** @throws OrgError 400 */
function requireLimits(graphs: readonly Graph[]): void {
  if (graphs.length === 0) throw refused('The request has no graph');
  if (graphs.length > MAX_GRAPHS) throw exceeded(`more than ${MAX_GRAPHS} graphs`);
  const nodes = graphs.flatMap((graph) => graph.compositeRequest);
  if (nodes.length > MAX_NODES) throw exceeded(`more than ${MAX_NODES} nodes`);
  if (new Set(graphs.map((graph) => graph.graphId)).size < graphs.length) throw refused('Duplicate graphId');
  for (const { graphId, compositeRequest } of graphs) {
    requireReferenceIds(compositeRequest);
    if (depth(compositeRequest) > MAX_DEPTH)
      throw exceeded(`a depth of more than ${MAX_DEPTH} in ${graphId}`);
    if (new Set(compositeRequest.map(kind)).size > MAX_KINDS) {
      throw exceeded(`more than ${MAX_KINDS} different kinds of nodes in ${graphId}`);
    }
  }
}

/** Nodes of the longest chain of references. */
function depth(nodes: readonly CompositeNode[]): number {
  const depths = new Map<string, number>();
  for (const node of nodes) {
    const parents = referencedIds([node.url, node.body]).map((id) => depths.get(id) ?? 0);
    depths.set(node.referenceId, 1 + Math.max(0, ...parents));
  }
  return Math.max(0, ...depths.values());
}

/** Version, method and object make a node's kind. */
function kind(node: CompositeNode): string {
  return `${node.method} ${node.url.split(/[?]/)[0]?.split('/').slice(0, 6).join('/')}`;
}

function notTried(node: CompositeNode): CompositeResult {
  const message = `The graph was not tried because ${MAX_FAILED} graphs of the request had failed.`;
  return {
    body: [{ errorCode: 'PROCESSING_HALTED', message }],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId: node.referenceId,
  };
}

function exceeded(what: string): OrgError {
  return new OrgError(400, 'LIMIT_EXCEEDED', `A composite graph request cannot have ${what}.`);
}

function refused(message: string): OrgError {
  return new OrgError(400, 'INVALID_INPUT', message);
}
