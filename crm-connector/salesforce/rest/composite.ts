import { z } from '../../../shared/schema.ts';
import { type CallFailureKind, type OrgError, orgErrorsOf } from '../http/call-failure.ts';
import type { OrgClient } from '../http/org-client.ts';

/** One subrequest; `url` starts behind the version, `/query?q=…`. */
export interface Subrequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Name by which later subrequests point at the answer: `@{opened.AccountId}`. */
  readonly referenceId: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

/** Answer to one subrequest. */
export interface SubAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Empty when it went well. */
  readonly errors: readonly OrgError[];
}

const answerSchema = z.looseObject({
  compositeResponse: z.array(
    z.looseObject({ body: z.unknown(), httpStatusCode: z.int(), referenceId: z.string() }),
  ),
});

/** What all subrequests answered, by their reference id. */
export type CompositeAnswer = ReadonlyMap<string, SubAnswer>;

/**
 * `POST /composite`: up to 25 subrequests, 5 of them queries, one HTTP request and one API call.
 * @throws CallFailure when the request as a whole failed; what single subrequests say is in the answer
 */
export async function callComposite(
  client: OrgClient,
  apiVersion: string,
  subrequests: readonly Subrequest[],
  options: { readonly allOrNone: boolean },
): Promise<CompositeAnswer> {
  const root = `/services/data/v${apiVersion}`;
  const compositeRequest = subrequests.map((sub) => ({ ...sub, url: root + sub.url }));
  const answer = await client.call(
    {
      method: 'POST',
      path: `${root}/composite`,
      body: { allOrNone: options.allOrNone, compositeRequest },
    },
    answerSchema,
  );
  return new Map(
    answer.compositeResponse.map(({ referenceId, httpStatusCode, body }) => {
      const errors = httpStatusCode >= 400 ? orgErrorsOf(body) : [];
      return [referenceId, { status: httpStatusCode, body, errors }];
    }),
  );
}

/** A subrequest that only failed because another one did. */
export function isHalted(answer: SubAnswer): boolean {
  return answer.errors.some((error) => error.errorCode === 'PROCESSING_HALTED');
}

/** The failure of a subrequest, as if it had been a call of its own. */
export function failureOf(answer: SubAnswer): CallFailureKind {
  const { status, errors } = answer;
  const text = errors.length > 0 ? '' : JSON.stringify(answer.body ?? null).slice(0, 300);
  return { is: 'answered', status, errors, retryAfterMs: null, text };
}
