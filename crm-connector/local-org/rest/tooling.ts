import { z } from '../../../shared/schema.ts';
import { notFound, OrgError } from '../store/org-error.ts';
import { byMethod, type RestCall, type RestReply } from './rest-call.ts';

/**
 * `/tooling/query`: custom fields as an administrator lists them, and no sandboxes, which `sf` asks about. Every other
 * tooling object is unknown here.
 */
export function answerTooling(call: RestCall): RestReply {
  const [, resource, ...more] = call.segments;
  if (resource !== 'query' || more.length > 0) throw notFound();
  return byMethod(call, {
    GET: () => ({ status: 200, body: toolingQuery(call, call.query.get('q') ?? '') }),
  });
}

function toolingQuery(call: RestCall, soql: string): object {
  const object = soql.match(/\bFROM\s+(\w+)/i)?.[1];
  if (object === undefined) {
    throw new OrgError(400, 'MALFORMED_QUERY', 'unexpected token: a query needs SELECT … FROM …');
  }
  const name = object.toLowerCase();
  if (name === 'sandboxprocess') return page('SandboxProcess', []);
  // Tooling objects of metadata want "View Setup and Configuration", which only administrators have here.
  if (name === 'customfield' && call.user.viewAll) return page('CustomField', customFields(call, soql));
  throw new OrgError(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
}

/** The one question about fields this org understands. */
const FIELDS_OF =
  /^SELECT DeveloperName, EntityDefinition\.QualifiedApiName FROM CustomField WHERE EntityDefinition\.QualifiedApiName IN \((.+)\)$/i;

const describedSchema = z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) });

/** Past field-level security: whether a field exists is no secret to who may see the set-up. */
function customFields(call: RestCall, soql: string): object[] {
  const names = FIELDS_OF.exec(soql.trim())?.[1];
  if (names === undefined)
    throw new OrgError(400, 'MALFORMED_QUERY', 'not a query of CustomField known here');
  const seeingAll = { ...call.user, hiddenFields: new Set<string>(), hiddenObjects: new Set<string>() };
  const known = z
    .parse(
      z.looseObject({ sobjects: z.array(z.looseObject({ name: z.string() })) }),
      call.org.store.describeGlobal(seeingAll),
    )
    .sobjects.map((one) => one.name);
  const asked = names.split(',').map((quoted) => quoted.trim().replace(/^'(.*)'$/, '$1'));
  return asked.flatMap((entity) => {
    // Fields of tasks and events are defined on Activity.
    const object = entity === 'Activity' ? 'Task' : entity;
    if (!known.includes(object)) return [];
    const { fields } = z.parse(describedSchema, call.org.store.describe(object, seeingAll));
    return fields
      .filter(({ name }) => name.endsWith('__c'))
      .map(({ name }) => ({
        attributes: { type: 'CustomField' },
        DeveloperName: name.replace(/__c$/, ''),
        EntityDefinition: { attributes: { type: 'EntityDefinition' }, QualifiedApiName: entity },
      }));
  });
}

function page(entityTypeName: string, records: readonly object[]): object {
  const size = records.length;
  return { size, totalSize: size, done: true, queryLocator: null, entityTypeName, records };
}
