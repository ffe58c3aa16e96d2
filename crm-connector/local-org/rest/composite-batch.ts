import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import { errorReply } from './error-reply.ts';
import { parseBody } from './read-body.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';
import { subCall } from './subrequest.ts';

const MAX_SUBREQUESTS = 25;

const batchSchema = z.object({
  haltOnError: z._default(z.boolean(), false),
  batchRequests: z.array(
    z.object({ method: z.string(), url: z.string(), richInput: z.optional(z.unknown()) }),
  ),
});
type BatchRequest = z.infer<typeof batchSchema>['batchRequests'][number];

const ALLOWED = new Set(['sobjects', 'query', 'queryAll', 'search', 'parameterizedSearch', 'limits']);

/** `POST /composite/batch`: independent requests, no roll-back; every one counts as an API call. */
export function answerBatch(call: RestCall): RestReply {
  return byMethod(call, { POST: runBatch });
}

function runBatch(call: RestCall): RestReply {
  const { haltOnError, batchRequests } = parseBody(call, batchSchema);
  if (batchRequests.length > MAX_SUBREQUESTS) {
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `Cannot have more than ${MAX_SUBREQUESTS} subrequests in a batch request.`,
    );
  }
  let halted = false;
  const results = batchRequests.map((sub) => {
    const reply = halted ? haltedReply() : answerOne(call, sub);
    halted ||= haltOnError && reply.status >= 400;
    return { statusCode: reply.status, result: reply.body ?? null };
  });
  return {
    status: 200,
    body: { hasErrors: results.some((one) => one.statusCode >= 400), results },
    apiCalls: Math.max(1, batchRequests.length),
  };
}

function answerOne(call: RestCall, sub: BatchRequest): RestReply {
  try {
    const inner = subCall(call, { method: sub.method, url: sub.url, body: sub.richInput }, 'batch');
    if (!ALLOWED.has(inner.segments[0] ?? '')) {
      throw new OrgError(400, 'INVALID_INPUT', `The url ${sub.url} is not supported in a batch request`);
    }
    return call.dispatch(inner);
  } catch (error) {
    return errorReply(error);
  }
}

function haltedReply(): RestReply {
  const message = 'The batch processing was halted because an earlier request in the batch failed.';
  return { status: 412, body: [{ errorCode: 'BATCH_PROCESSING_HALTED', message }] };
}
