import { answerJobs } from '../bulk/job-endpoints.ts';
import { ORG_ID } from '../server/standing-records.ts';
import { notFound } from '../store/org-error.ts';
import { answerCollections } from './collections.ts';
import { answerComposite } from './composite.ts';
import { answerBatch } from './composite-batch.ts';
import { answerGraph } from './composite-graph.ts';
import { answerTree } from './composite-tree.ts';
import { answerQuery } from './query.ts';
import { byMethod, dataRoot, type RestCall, type RestReply } from './rest-call.ts';
import { answerParameterizedSearch, answerSearch } from './search.ts';
import { answerSObjects } from './sobjects.ts';
import { answerTooling } from './tooling.ts';
import { answerUiApi } from './ui-api.ts';

const RESOURCES: Readonly<Record<string, (call: RestCall) => RestReply>> = {
  sobjects: answerSObjects,
  query: answerQuery,
  queryAll: answerQuery,
  search: answerSearch,
  parameterizedSearch: answerParameterizedSearch,
  limits: answerLimits,
  composite: answerCompositeResource,
  jobs: answerJobs,
  tooling: answerTooling,
  'ui-api': answerUiApi,
};

/** The resource the call names. What is not here is NOT_FOUND, never an empty success. @throws OrgError */
export function answerResource(call: RestCall): RestReply {
  const [name] = call.segments;
  if (name === undefined) return byMethod(call, { GET: answerResourceMap });
  const resource = Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined;
  if (!resource) throw notFound();
  return resource(call);
}

function answerResourceMap(call: RestCall): RestReply {
  const root = dataRoot(call.version);
  const addresses = Object.keys(RESOURCES).map((name) => [name, `${root}/${name}`]);
  const identity = `${call.origin}/id/${ORG_ID}/${call.user.id}`;
  return { status: 200, body: { ...Object.fromEntries(addresses), identity } };
}

function answerLimits(call: RestCall): RestReply {
  if (call.segments.length > 1) throw notFound();
  return byMethod(call, { GET: () => ({ status: 200, body: call.org.limits.report() }) });
}

function answerCompositeResource(call: RestCall): RestReply {
  const [, kind] = call.segments;
  const kinds: Record<string, (call: RestCall) => RestReply> = {
    batch: answerBatch,
    graph: answerGraph,
    tree: answerTree,
    sobjects: answerCollections,
  };
  if (kind === undefined) return byMethod(call, { GET: answerCompositeMap, POST: answerComposite });
  const resource = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!resource) throw notFound();
  return resource(call);
}

function answerCompositeMap(call: RestCall): RestReply {
  const root = `${dataRoot(call.version)}/composite`;
  const kinds = ['batch', 'graph', 'sobjects', 'tree'].map((kind) => [kind, `${root}/${kind}`]);
  return { status: 200, body: Object.fromEntries(kinds) };
}
