import { z } from '../../shared/schema.ts';

/** One error as the REST API words it. `/composite/sobjects` alone says `statusCode` instead of `errorCode`. */
const orgErrorSchema = z.looseObject({
  message: z._default(z.string(), ''),
  errorCode: z._default(z.string(), ''),
  fields: z.optional(z.nullable(z.array(z.string()))),
});
export type OrgError = z.infer<typeof orgErrorSchema>;

const orgErrorsSchema = z.array(orgErrorSchema);

/** The errors of an answer, none when the body is not the API's own error array (a proxy's page, a plain text). */
export function orgErrorsOf(body: unknown): OrgError[] {
  const parsed = orgErrorsSchema.safeParse(body);
  return parsed.success ? parsed.data : [];
}

/**
 * Why a call brought no good answer. Three cases that must not be mixed up when something was to be written:
 * - `not-sent`: the request never left (`offline`, `signed-out`)
 * - `answered`: the org answered with an error; with `errors` it is the API speaking, so nothing was done
 * - `unanswered`: it was sent and nobody knows what became of it
 */
export type CallFailureKind =
  | { readonly is: 'not-sent'; readonly reason: 'offline' | 'signed-out' }
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly errors: readonly OrgError[];
      /** From `Retry-After`, in milliseconds. */
      readonly retryAfterMs: number | null;
      /** Body when it is not the API's error array, shortened. */
      readonly text: string;
    }
  | {
      readonly is: 'unanswered';
      readonly reason: 'network' | 'timeout' | 'bad-answer';
      readonly detail: string;
    };

export class CallFailure extends Error {
  readonly kind: CallFailureKind;
  constructor(kind: CallFailureKind, options?: ErrorOptions) {
    super(kind.is === 'answered' ? `HTTP ${kind.status}` : `${kind.is}: ${kind.reason}`, options);
    this.name = 'CallFailure';
    this.kind = kind;
  }
}

/** The org's own words for a failure, verbatim. */
export function wordsOf(failure: CallFailureKind): string {
  if (failure.is === 'not-sent') return '';
  if (failure.is === 'unanswered') return failure.detail;
  return failure.errors.map((error) => error.message).join('\n') || failure.text;
}
