import { notFound, OrgError } from '../store/org-error.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';

/** `/query` and `/queryAll`, with `?q=` or with the locator of a next page. */
export function answerQuery(call: RestCall): RestReply {
  const [resource, locator, ...more] = call.segments;
  if (more.length > 0) throw notFound();
  return byMethod(call, {
    GET: () => ({
      status: 200,
      body: locator === undefined ? firstPage(call, resource === 'queryAll') : nextPage(call, locator),
    }),
  });
}

function firstPage(call: RestCall, all: boolean): object {
  const soql = call.query.get('q');
  if (soql === null || soql.trim() === '') {
    throw new OrgError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  }
  if (call.query.get('columns') === 'true') return call.org.store.queryColumns(soql, call.user);
  const batchSize = wantedBatchSize(call);
  return call.org.store.query(soql, call.user, {
    all,
    apiVersion: call.version,
    ...(batchSize === undefined ? {} : { batchSize }),
  });
}

function nextPage(call: RestCall, locator: string): object {
  return call.org.store.queryMore(locator, call.user, call.version);
}

/** `Sforce-Query-Options: batchSize=200`: 200 to 2000; what lies outside is brought inside, as Salesforce does. */
function wantedBatchSize(call: RestCall): number | undefined {
  const wanted = call.headers['sforce-query-options']?.match(/batchSize\s*=\s*(\d+)/i)?.[1];
  return wanted === undefined ? undefined : Math.min(2000, Math.max(200, Number(wanted)));
}
