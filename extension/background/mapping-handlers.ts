import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { Described } from '../../crm-connector/salesforce/mapping/described.ts';
import { type OrgMapping, orgMappingSchema } from '../../crm-connector/salesforce/schema/org-mapping.ts';
import { bySchema } from '../../shared/company/by-schema.ts';
import type { Handlers } from '../messaging/router.ts';
import { deskOf } from './mapping-desks.ts';
import { keepOwnMapping, orgMappingSetting } from './org-mapping.ts';

type MappingHandlers = Pick<
  Handlers,
  'mapping.state' | 'mapping.propose' | 'mapping.preview' | 'mapping.keep'
>;

/** How an org keeps invoices and calls: found out, shown, and kept in this browser. */
export function mappingHandlers(connectorOf: (apiOrigin: string) => Promise<CrmConnector>): MappingHandlers {
  const desk = async (apiOrigin: string) => {
    const found = deskOf(await connectorOf(apiOrigin));
    if (found) return found;
    throw refused('This system needs no mapping.');
  };
  return {
    'mapping.state': async ({ apiOrigin }) => {
      const isNeeded = await connectorOf(apiOrigin).then(
        (connector) => deskOf(connector) !== null,
        // Nobody is signed in: what IT set is as wrong as before.
        () => true,
      );
      return isNeeded ? orgMappingSetting(apiOrigin) : { mapping: null, from: null, mistakes: [] };
    },
    'mapping.propose': async ({ apiOrigin, object }) => {
      const { invoice, line, task, ...proposal } = await (await desk(apiOrigin)).propose(object);
      return {
        ...proposal,
        invoice: invoice ? fieldsOf(invoice) : null,
        line: line ? fieldsOf(line) : null,
        task: fieldsOf(task),
        recordTypes: task.recordTypeInfos
          .filter(({ master, active, available }) => !master && active && available)
          .map(({ recordTypeId, name }) => ({ id: recordTypeId, name })),
      };
    },
    'mapping.preview': async ({ apiOrigin, mapping, customer }) => {
      const preview = await (await desk(apiOrigin)).preview(mappingFrom(mapping), customer);
      const { customer: snapshot, ...seen } = preview;
      return {
        ...seen,
        customer: snapshot && { ref: snapshot.customer.ref, name: snapshot.customer.name },
        invoices: snapshot?.invoices ?? null,
        openTotals: snapshot?.openTotals ?? null,
      };
    },
    'mapping.keep': async ({ apiOrigin, mapping }) => {
      if ((await orgMappingSetting(apiOrigin)).from === 'company') throw refused('Your company has set it.');
      await keepOwnMapping(apiOrigin, mapping === null ? null : mappingFrom(mapping));
      // Nobody signed in: the next connector starts with it anyway.
      await connectorOf(apiOrigin).then(
        (connector) => deskOf(connector)?.forgetSchema(),
        () => undefined,
      );
      return {};
    },
  };
}

/** @throws CrmError with every mistake and its place */
function mappingFrom(value: unknown): OrgMapping {
  const parsed = orgMappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refused(bySchema(orgMappingSchema)(value).join('\n'));
}

const refused = (detail: string) => new CrmError({ code: 'refused', detail, retryable: false });

const fieldsOf = ({ name, label, fields }: Described) => ({
  name,
  label,
  fields: fields.map((field) => ({
    name: field.name,
    label: field.label,
    type: field.type,
    isToAccount: field.referenceTo.includes('Account'),
    values: field.picklistValues.filter(({ active }) => active).map(({ value }) => value),
  })),
});
