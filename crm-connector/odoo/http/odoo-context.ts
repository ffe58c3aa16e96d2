import type { Clock } from '../../../shared/calendar/clock.ts';
import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import type { OdooClient } from './odoo-client.ts';

/** What every reader is handed. */
export interface OdooContext {
  readonly client: OdooClient;
  readonly apiOrigin: string;
  readonly clock: Clock;
  /** Whose key it is: asked once. @throws CallFailure */
  identity(): Promise<Identity>;
  /** Set once Odoo has said that this user may not read the accounts, or that it keeps none: it is not asked again. */
  accounts: 'open' | 'forbidden' | 'absent';
}
