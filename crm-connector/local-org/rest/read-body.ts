import { z } from '../../../shared/schema.ts';
import { OrgError } from '../store/org-error.ts';
import type { RestCall } from './rest-call.ts';

/** A record as a client writes it: an object of fields. */
export const fieldsSchema = z.record(z.string(), z.unknown());

/** The fields of a record to write; the `attributes` that clients leave in are no field. @throws OrgError 400 */
export function readRecord(call: RestCall): Record<string, unknown> {
  const { attributes: _, ...fields } = parseBody(call, fieldsSchema);
  return fields;
}

/** The body as `schema` wants it. @throws OrgError 400 JSON_PARSER_ERROR */
export function parseBody<T extends z.core.$ZodType>(call: RestCall, schema: T): z.core.output<T> {
  const parsed = z.safeParse(schema, call.body());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? '' : ` at ${issue.path.join('.') || 'the root'}: ${issue.message}`;
  throw new OrgError(400, 'JSON_PARSER_ERROR', `The request body is not what this resource takes${where}`);
}
