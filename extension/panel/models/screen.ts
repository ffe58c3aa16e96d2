import type { PageContext, RecordRef } from '../../../shared/domain/record-ref.ts';
import type { OrgSession } from '../../messaging/channels.ts';
import type { PageSight } from '../page/page-model.ts';
import type { ShownCustomer } from './customer-model.ts';
import type { PanelFault } from './panel-fault.ts';
import { apiOriginOf, sessionFor } from './sessions-model.ts';

/** What the middle of the panel shows. */
export type Screen =
  | { is: 'starting' }
  /** Beside no CRM page; `unseen`: its address is not visible to Parley. */
  | { is: 'rest'; unseen: boolean }
  /** A CRM page on which no record can be told. */
  | { is: 'no-record' }
  | { is: 'connect'; context: PageContext }
  | { is: 'signed-out'; apiOrigin: string }
  | { is: 'loading' }
  | { is: 'record' }
  | { is: 'trouble'; fault: PanelFault; apiOrigin: string };

/** How far an org can be asked. `unsure`: the worker has not said yet. */
export type Access = 'unsure' | 'connected' | 'signed-out' | 'never';

export function accessTo(sessions: readonly OrgSession[] | null, apiOrigin: string): Access {
  if (sessions === null) return 'unsure';
  const session = sessionFor(sessions, apiOrigin);
  if (!session) return 'never';
  return session.state === 'signed-in' ? 'connected' : 'signed-out';
}

/** The page whose org must be connected before anything can be shown of it. */
export function contextToConnect(
  sight: PageSight,
  sessions: readonly OrgSession[] | null,
): PageContext | null {
  if (sight.is !== 'crm') return null;
  const isMissing = !sight.granted || accessTo(sessions, apiOriginOf(sight.context)) === 'never';
  return isMissing ? sight.context : null;
}

export function screenFor(facts: {
  sight: PageSight;
  sessions: readonly OrgSession[] | null;
  target: RecordRef | null;
  shown: ShownCustomer | null;
}): Screen {
  const { sight, sessions, target, shown } = facts;
  if (target) return recordScreen(target, shown, accessTo(sessions, target.apiOrigin));
  const context = contextToConnect(sight, sessions);
  if (context) return { is: 'connect', context };
  if (sight.is === 'crm') return noRecordScreen(apiOriginOf(sight.context), sessions);
  if (sight.is === 'looking') return { is: 'starting' };
  return { is: 'rest', unseen: sight.is === 'unseen' };
}

function recordScreen(target: RecordRef, shown: ShownCustomer | null, access: Access): Screen {
  if (shown?.snapshot) return { is: 'record' };
  const fault = shown?.refreshing ? null : shown?.fault;
  if (access === 'signed-out' || fault?.code === 'signed-out')
    return { is: 'signed-out', apiOrigin: target.apiOrigin };
  if (fault) return { is: 'trouble', fault, apiOrigin: target.apiOrigin };
  return { is: 'loading' };
}

function noRecordScreen(apiOrigin: string, sessions: readonly OrgSession[] | null): Screen {
  return accessTo(sessions, apiOrigin) === 'signed-out'
    ? { is: 'signed-out', apiOrigin }
    : { is: 'no-record' };
}
