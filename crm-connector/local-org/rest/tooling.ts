import { notFound, OrgError } from '../store/org-error.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';

/** `/tooling/query`: the org has no sandboxes, which `sf` asks about; every other tooling object is unknown here. */
export function answerTooling(call: RestCall): RestReply {
  const [, resource, ...more] = call.segments;
  if (resource !== 'query' || more.length > 0) throw notFound();
  return byMethod(call, { GET: () => ({ status: 200, body: toolingQuery(call.query.get('q') ?? '') }) });
}

function toolingQuery(soql: string): object {
  const object = soql.match(/\bFROM\s+(\w+)/i)?.[1];
  if (object === undefined) {
    throw new OrgError(400, 'MALFORMED_QUERY', 'unexpected token: a query needs SELECT … FROM …');
  }
  if (object.toLowerCase() !== 'sandboxprocess') {
    throw new OrgError(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
  }
  return {
    size: 0,
    totalSize: 0,
    done: true,
    queryLocator: null,
    entityTypeName: 'SandboxProcess',
    records: [],
  };
}
