import { z } from '../../../shared/schema.ts';
import { type CallFailureKind, type OrgError, orgErrorsOf } from '../../http/call-failure.ts';
import type { OrgClient } from '../http/org-client.ts';

/** What one composite holds at most (resources_composite_composite_post.htm). */
export const MAX_SUBREQUESTS = 25;
/** Of these at most so many may be queries or sObject Collections. */
export const MAX_MANY_ROWS = 5;
/** Most records of one sObject Collections request, and most runs of records of one object in it. */
export const MAX_RECORDS = 200;
export const MAX_CHUNKS = 10;

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
  /** A collection one of whose records failed is told as 400, though it is answered by 200. */
  readonly status: number;
  readonly body: unknown;
  /** Empty when it went well. */
  readonly errors: readonly OrgError[];
}

export const answerSchema = z.looseObject({
  compositeResponse: z.array(
    z.looseObject({ body: z.unknown(), httpStatusCode: z.int(), referenceId: z.string() }),
  ),
});

/** What each subrequest answered, by its reference id. */
export function answersIn({ compositeResponse }: z.infer<typeof answerSchema>): CompositeAnswer {
  return new Map(
    compositeResponse.map(({ referenceId, httpStatusCode, body }) => [
      referenceId,
      subAnswer(httpStatusCode, body),
    ]),
  );
}

const failedRowSchema = z.looseObject({
  success: z.literal(false),
  errors: z.array(z.looseObject({ statusCode: z.string(), message: z.string() })),
});

/**
 * Why records of an sObject Collections answer failed. Its own status is 200 even when that undid the whole composite
 * (resources_composite_allornone.htm, case 4); records that only fell with others say nothing of the cause.
 */
function rowErrors(body: unknown): OrgError[] {
  const rows = Array.isArray(body) ? body : [];
  const errors = rows.flatMap((row) => failedRowSchema.safeParse(row).data?.errors ?? []);
  const causes = errors.filter(({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
  return causes.map(({ statusCode, message }) => ({ errorCode: statusCode, message }));
}

function subAnswer(httpStatusCode: number, body: unknown): SubAnswer {
  const errors = httpStatusCode >= 400 ? orgErrorsOf(body) : rowErrors(body);
  return { status: errors.length > 0 && httpStatusCode < 400 ? 400 : httpStatusCode, body, errors };
}

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
      // Collated subrequests may run in another order; a write's guard has to run first (requests_composite.htm).
      body: {
        allOrNone: options.allOrNone,
        ...(options.allOrNone ? { collateSubrequests: false } : {}),
        compositeRequest,
      },
    },
    answerSchema,
  );
  return answersIn(answer);
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
