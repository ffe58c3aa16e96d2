import type { BulkJobs } from '../bulk/bulk-jobs.ts';
import type { FaultOrders } from '../faults/fault-orders.ts';
import type { AuthorizationCodes } from '../oauth/authorization-codes.ts';
import type { OAuthClient } from '../oauth/clients.ts';
import type { TokenStore } from '../oauth/token-store.ts';
import type { FrontDoorPasses } from '../oauth/web-session.ts';
import type { OrgStore } from '../store/org-store.ts';
import type { ApiLimits } from './api-limits.ts';
import type { CallAudit } from './call-audit.ts';

/** The running org: everything an endpoint may need. */
export interface LocalOrg {
  readonly store: OrgStore;
  readonly bulk: BulkJobs;
  readonly clock: () => Temporal.Instant;
  readonly tokens: TokenStore;
  readonly codes: AuthorizationCodes;
  readonly clients: ReadonlyMap<string, OAuthClient>;
  readonly limits: ApiLimits;
  readonly audit: CallAudit;
  readonly faults: FaultOrders;
  readonly frontDoorPasses: FrontDoorPasses;
  /** The user a browser is signed in as without asking; null: it meets the login page. */
  readonly autoLoginUserId: string | null;
  /** When what describe answers last changed (start, or an order that changed field access). */
  describeChangedAt: Temporal.Instant;
}
