import {
  CallFailure,
  type CallFailureKind,
  type OrgError,
} from '../../../../crm-connector/http/call-failure.ts';
import { outcomeOfFailure } from '../../../../crm-connector/salesforce/write/outcomes.ts';
import type { WriteOutcome } from '../../../../shared/domain/write-command.ts';

/** What becomes of the records of one request: written, not written, or written `after` the line was cut. */
type Commit = 'never' | 'now' | 'late';

interface FaultKind {
  readonly commits: Commit;
  /** What the connector is met by; `silence`: nothing, ever; `bug`: it throws. */
  readonly meets: CallFailureKind | 'silence' | 'bug';
  /** It befalls one record of the request, not the request. */
  readonly ofOneRecord?: true;
}

const answered = (
  status: number,
  errorCode: string,
  message: string,
  retryAfterMs: number | null = null,
): CallFailureKind => {
  const errors: OrgError[] = [{ errorCode, message }];
  return { is: 'answered', status, errors, retryAfterMs, text: '' };
};
const network: CallFailureKind = { is: 'unanswered', reason: 'network', detail: '' };
const timeout: CallFailureKind = { is: 'unanswered', reason: 'timeout', detail: '' };
const half: CallFailureKind = {
  is: 'unanswered',
  reason: 'bad-answer',
  detail: 'Unexpected end of JSON input',
};
const expired = answered(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
const broken = answered(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred');

/** Everything that may befall a request that writes, by name. What it means is told by the real connector's own table. */
export const FAULTS = {
  'drop-before': { commits: 'never', meets: network },
  'lost-answer': { commits: 'now', meets: network },
  'half-answer': { commits: 'now', meets: half },
  late: { commits: 'late', meets: network },
  hang: { commits: 'late', meets: 'silence' },
  'hang-for-nothing': { commits: 'never', meets: 'silence' },
  timeout: { commits: 'late', meets: timeout },
  'timeout-for-nothing': { commits: 'never', meets: timeout },
  '401-expired': { commits: 'never', meets: expired },
  '403-limit': {
    commits: 'never',
    meets: answered(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
  },
  '403-busy': {
    commits: 'never',
    meets: answered(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests Limit exceeded.'),
  },
  '403-access': {
    commits: 'never',
    meets: answered(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
    ofOneRecord: true,
  },
  '429-too-many': { commits: 'never', meets: answered(429, 'TOO_MANY_REQUESTS', 'Too many requests', 1_000) },
  '500-before': { commits: 'never', meets: broken },
  '500-after': { commits: 'now', meets: broken },
  '503-unavailable': { commits: 'never', meets: answered(503, 'SERVER_UNAVAILABLE', 'server too busy') },
  lock: {
    commits: 'never',
    meets: answered(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access'),
    ofOneRecord: true,
  },
  rule: {
    commits: 'never',
    meets: answered(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'No.'),
    ofOneRecord: true,
  },
  offline: { commits: 'never', meets: { is: 'not-sent', reason: 'offline' } },
  'signed-out': { commits: 'never', meets: { is: 'not-sent', reason: 'signed-out' } },
  throws: { commits: 'now', meets: 'bug' },
} as const satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof FAULTS;
export const faultNames = Object.keys(FAULTS) as FaultName[];
export const kindOfFault = (name: FaultName): FaultKind => FAULTS[name];

/** A fault that befalls the next request that writes; `after`: when a late one commits, in milliseconds. */
export interface SubmitFault {
  readonly is: FaultName | 'none';
  readonly after?: number;
}

/** What becomes of one question; `no-access`: the org answers that this person may not look. */
export type AskFault =
  | 'none'
  | 'unreachable'
  | 'hang'
  | 'throws'
  | '401'
  | 'no-access'
  | '429'
  | '500'
  | '503';

/** Of these a question says nothing of the org, only of itself. */
export const saysNothingOfOrg = (fault: AskFault): boolean =>
  fault === 'none' || fault === 'throws' || fault === 'no-access';

/** The outcome the connector makes of a failure. */
export function outcomeOf(failure: CallFailureKind): WriteOutcome {
  return outcomeOfFailure(new CallFailure(failure).kind, () => 0.5);
}
