import type { Clock } from '../../../shared/calendar/clock.ts';
import type { ContactAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { CallFailure } from '../../http/call-failure.ts';
import type { FetchOptions } from '../../http/fetch-transport.ts';
import type { TokenSource } from '../../token-source.ts';
import { loadCustomer } from '../customer/load-customer.ts';
import { OrgClient } from '../http/org-client.ts';
import { reading } from '../http/read-fault.ts';
import { objectsOf } from '../invoices/known-models.ts';
import { invoiceModelOf, type ResolvedModel } from '../invoices/resolved-model.ts';
import { mappedInvoices, type OrgMapping } from '../schema/org-mapping.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';
import { readOrgSchema } from '../schema/read-org-schema.ts';
import { taskFields, withoutEmpty } from '../write/attempt-fields.ts';
import { newestInvoice } from './newest-invoice.ts';
import { type MappingProposal, proposeMapping } from './propose-mapping.ts';

/** A real customer as the panel would show it under a mapping that is not in force yet. */
export interface MappingPreview {
  /** Name of the model invoices are read by; null: under none. */
  readonly model: string | null;
  /** Whether that is the mapping's own object; false: it says nothing of invoices, or what it says cannot be used. */
  readonly isMapped: boolean;
  /** Fields the mapping names that are not there for this user, as `Object.Field`. */
  readonly unknownFields: string[];
  /** Null: there is nobody to show it on. */
  readonly customer: CustomerSnapshot | null;
  /** What would be written of a call nobody answered; null: there is nobody to write it for. */
  readonly task: Record<string, string | number | boolean | null> | null;
}

/** Finds out how an org keeps invoices and calls, and shows what a mapping would make of it. Changes nothing. */
export interface MappingDesk {
  /** @param object looked at in place of those that are called like invoices @throws CrmError */
  propose(object: string | null): Promise<MappingProposal>;
  /** @param customer null: whoever has the newest open invoice @throws CrmError */
  preview(mapping: OrgMapping, customer: RecordRef | null): Promise<MappingPreview>;
}

interface DeskOptions extends FetchOptions {
  readonly apiOrigin: string;
  readonly tokens: TokenSource;
  readonly clock: Clock;
}

export function mappingDesk(options: DeskOptions): MappingDesk {
  const client = new OrgClient(options);
  // Describes are read once for all edits of one sitting, and again when an edit names another object.
  let described: { schema: OrgSchema; objects: readonly string[] } | undefined;

  async function schemaWith(mapping: OrgMapping): Promise<OrgSchema> {
    const grant = await client.owner();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    const objects = mappedInvoices(mapping).flatMap(objectsOf);
    const isEnough =
      described?.schema.identity.userId === grant.userId &&
      objects.every((object) => described?.objects.includes(object));
    if (!described || !isEnough)
      described = { schema: await readOrgSchema(client, grant, options.clock, mapping), objects };
    return { ...described.schema, mapping };
  }

  return {
    propose: (object) =>
      reading(async () => {
        const { apiVersion } = await schemaWith({ v: 1 });
        return proposeMapping(client, apiVersion, object);
      }),
    preview: (mapping, customer) =>
      reading(async () => {
        const schema = await schemaWith(mapping);
        const model = invoiceModelOf(schema);
        const ref = customer ?? (await customerOfNewest(client, schema, model, options.apiOrigin));
        const now = () => options.clock.now();
        const snapshot = ref && (await loadCustomer(client, schema, ref, { now, justRead: true }));
        return {
          model: model?.model.name ?? null,
          isMapped: model !== undefined && model.object === mapping.invoices?.object,
          unknownFields: unknownFields(schema, mapping),
          customer: snapshot,
          task: snapshot && withoutEmpty(taskFields(noAnswer(now()), snapshot.customer.ref, schema)),
        };
      }),
  };
}

async function customerOfNewest(
  client: OrgClient,
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  apiOrigin: string,
): Promise<RecordRef | null> {
  const row = model && (await newestInvoice(client, schema, model));
  const id = model && row?.[model.account];
  return typeof id === 'string' ? { system: 'salesforce', apiOrigin, object: 'Account', id } : null;
}

/** A call as it would be logged by one click. */
const noAnswer = (at: string): ContactAttempt => ({
  key: '00000000-0000-4000-8000-000000000000',
  revision: 1,
  direction: 'out',
  channel: 'call',
  partyId: null,
  partyName: null,
  number: null,
  phoneId: null,
  debtIds: [],
  result: 'no_answer',
  disposition: 'NA',
  numberStatus: null,
  startedAt: at,
  endedAt: null,
  language: null,
  ruleSet: null,
  note: null,
});

function unknownFields(schema: OrgSchema, { invoices, calls }: OrgMapping): string[] {
  const missing = (object: string, fields: readonly string[]) =>
    fields.filter((field) => !hasField(schema, object, field)).map((field) => `${object}.${field}`);
  const own = [
    ...(calls?.dispositionField ? [calls.dispositionField] : []),
    ...Object.keys(calls?.fields ?? {}),
  ];
  if (!invoices) return missing('Task', own);
  const { object, account, number, issued, due, total, open, paid, status, poNumber, terms, line } = invoices;
  const ofInvoice = [account, number, issued, due, total, open, paid, status, poNumber, terms].flat();
  const ofLine = line && [line.invoice, line.description, line.quantity, line.unitPrice, line.amount].flat();
  return [
    ...missing(object, ofInvoice),
    ...(line?.objects ?? []).flatMap((name) => missing(name, ofLine ?? [])),
    ...missing('Task', own),
  ];
}
