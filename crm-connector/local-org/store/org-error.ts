/** A refusal in Salesforce's words. The server renders it as `[{message, errorCode, fields?, ...extra}]` with `status`. */
export class OrgError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: string[] | undefined;
  /** Further keys of the error body, e.g. the list of record addresses of a 300. */
  readonly extra: Record<string, unknown> | undefined;

  constructor(
    status: number,
    errorCode: string,
    message: string,
    fields?: string[],
    extra?: Record<string, unknown>,
  ) {
    super(message);
    this.name = 'OrgError';
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
    this.extra = extra;
  }
}

/** The resource does not exist, or this user may not know that it does: the two look the same. */
export function notFound(message = 'The requested resource does not exist'): OrgError {
  return new OrgError(404, 'NOT_FOUND', message);
}
