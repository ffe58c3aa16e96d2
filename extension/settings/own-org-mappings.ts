import { z } from '../../shared/schema.ts';
import { storedItem } from './stored-item.ts';

/** How orgs keep invoices and calls, by host, as a person said in this browser; read by the connector's own schema. */
export const ownOrgMappings = storedItem('orgMappings', 1, z.record(z.string(), z.unknown()));
