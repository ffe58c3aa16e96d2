import { z } from '../../../shared/schema.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import { parseBody } from './read-body.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';

/** `GET /search?q=FIND {…}`. */
export function answerSearch(call: RestCall): RestReply {
  if (call.segments.length > 1) throw notFound();
  return byMethod(call, {
    GET: () => {
      const sosl = call.query.get('q');
      if (sosl === null || sosl.trim() === '') {
        throw new OrgError(400, 'MALFORMED_SEARCH', 'A search string has to be specified');
      }
      return found(call, sosl);
    },
  });
}

const searchSchema = z.object({
  q: z.string().check(z.minLength(1)),
  in: z._default(z.string(), 'ALL'),
  fields: z._default(z.array(z.string()), []),
  sobjects: z._default(
    z.array(
      z.object({
        name: z.string(),
        fields: z._default(z.array(z.string()), []),
        where: z.optional(z.string()),
        orderBy: z.optional(z.string()),
        limit: z.optional(z.int()),
      }),
    ),
    [],
  ),
  overallLimit: z.optional(z.int()),
  defaultLimit: z.optional(z.int()),
});
type ParameterizedSearch = z.infer<typeof searchSchema>;

/** `/parameterizedSearch`: the same search, its parts as URL parameters or as JSON. */
export function answerParameterizedSearch(call: RestCall): RestReply {
  if (call.segments.length > 1) throw notFound();
  return byMethod(call, {
    GET: () => found(call, toSosl(fromQuery(call.query))),
    POST: () => found(call, toSosl(parseBody(call, searchSchema))),
  });
}

function found(call: RestCall, sosl: string): RestReply {
  return { status: 200, body: call.org.store.search(sosl, call.user, call.version) };
}

/** `?q=Acme&sobject=Account&Account.fields=Id,Name&Account.limit=10`. */
function fromQuery(query: URLSearchParams): ParameterizedSearch {
  const q = query.get('q');
  if (q === null || q === '')
    throw new OrgError(400, 'MALFORMED_SEARCH', 'A search string has to be specified');
  const list = (name: string) => (query.get(name) ?? '').split(',').filter((part) => part !== '');
  return {
    q,
    in: query.get('in') ?? 'ALL',
    fields: list('fields'),
    sobjects: query.getAll('sobject').map((name) => ({
      name,
      fields: list(`${name}.fields`),
      ...optional('where', query.get(`${name}.where`)),
      ...optional('orderBy', query.get(`${name}.orderBy`)),
      ...optional('limit', number(query.get(`${name}.limit`))),
    })),
    ...optional('overallLimit', number(query.get('overallLimit'))),
    ...optional('defaultLimit', number(query.get('defaultLimit'))),
  };
}

function toSosl(search: ParameterizedSearch): string {
  const term = search.q.replace(/[\\?&|!{}[\]()^~*:"'+-]/g, '\\$&');
  const returning = search.sobjects.map((one) => {
    const fields = (one.fields.length > 0 ? one.fields : search.fields).join(', ') || 'Id';
    const limit = one.limit ?? search.defaultLimit;
    const tail = [
      one.where === undefined ? '' : ` WHERE ${one.where}`,
      one.orderBy === undefined ? '' : ` ORDER BY ${one.orderBy}`,
      limit === undefined ? '' : ` LIMIT ${limit}`,
    ].join('');
    return `${one.name}(${fields}${tail})`;
  });
  return [
    `FIND {${term}} IN ${search.in} FIELDS`,
    returning.length > 0 ? `RETURNING ${returning.join(', ')}` : '',
    search.overallLimit === undefined ? '' : `LIMIT ${search.overallLimit}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function optional<Name extends string, Value>(name: Name, value: Value | null): { [K in Name]?: Value } {
  return (value === null ? {} : { [name]: value }) as { [K in Name]?: Value };
}

function number(text: string | null): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new OrgError(400, 'INVALID_INPUT', `${text} is not a whole number`);
  return value;
}
