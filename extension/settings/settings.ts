import { z } from '../../shared/schema.ts';
import { storedItem } from './stored-item.ts';

/** Orgs this browser has been connected to, by API origin; the client id that worked. No token, no person. */
const connectedOrgsSchema = z.record(z.string(), z.object({ clientId: z.string() }));
export type ConnectedOrgs = z.infer<typeof connectedOrgsSchema>;

/** Every name in `storage.local`, once. */
export const settings = {
  connectedOrgs: storedItem('connectedOrgs', 1, connectedOrgsSchema),
};
