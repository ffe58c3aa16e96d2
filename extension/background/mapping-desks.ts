import type { CrmConnector } from '../../crm-connector/contract.ts';
import { type MappingDesk, mappingDesk } from '../../crm-connector/salesforce/mapping/mapping-desk.ts';
import {
  type SalesforceOptions,
  salesforceConnector,
} from '../../crm-connector/salesforce/salesforce-connector.ts';

interface Desk extends MappingDesk {
  /** What the connector knows of the org was read under another mapping. */
  forgetSchema(): void;
}

const desks = new WeakMap<CrmConnector, Desk>();

/** A Salesforce connector, and the desk at which its org's mapping is made, as the same person. */
export function salesforceWithDesk(options: SalesforceOptions): CrmConnector {
  const connector = salesforceConnector(options);
  desks.set(connector, { ...mappingDesk(options), forgetSchema: () => connector.forgetSchema() });
  return connector;
}

/** Null: this CRM needs no mapping. */
export function deskOf(connector: CrmConnector): Desk | null {
  return desks.get(connector) ?? null;
}
