import type { CallResult } from './contact-attempt.ts';
import type { NumberStatus } from './party.ts';

/**
 * The one-click outcomes of an outgoing call that reached nobody to talk to.
 * Codes follow the trade's short codes; `result` is what the call-frequency rules count by, and is set by us,
 * never taken from a vendor's "contacted" flag.
 */
export interface OneClickOutcome {
  readonly code: string;
  /** English name: the accessible name of the button and the CRM's call result. */
  readonly label: string;
  readonly result: CallResult;
  /** What the outcome teaches about the number dialled; null: nothing. */
  readonly numberStatus: NumberStatus | null;
  /** Opens a follow-up on the next business day. */
  readonly followUp: boolean;
}

export const oneClickOutcomes: readonly OneClickOutcome[] = [
  { code: 'NA', label: 'No answer', result: 'no_answer', numberStatus: null, followUp: false },
  { code: 'VM-L', label: 'Left voicemail', result: 'voicemail_lcm', numberStatus: null, followUp: false },
  {
    code: 'VM-N',
    label: 'Voicemail, no message',
    result: 'voicemail_available_not_left',
    numberStatus: null,
    followUp: false,
  },
  {
    code: 'VM-X',
    label: 'Mailbox full',
    result: 'voicemail_full',
    numberStatus: 'no-voicemail',
    followUp: false,
  },
  { code: 'BZ', label: 'Line busy', result: 'busy', numberStatus: null, followUp: false },
  {
    code: 'NIS',
    label: 'Not in service',
    result: 'not_in_service',
    numberStatus: 'not-in-service',
    followUp: false,
  },
  {
    code: 'WN',
    label: 'Wrong number',
    result: 'answered_by_third_party_no_debt_discussed',
    numberStatus: 'wrong-number',
    followUp: false,
  },
  { code: 'HU-P', label: 'Hung up', result: 'answered_then_dropped', numberStatus: null, followUp: false },
  {
    code: 'TP-NI',
    label: 'Not in',
    result: 'answered_by_third_party_no_debt_discussed',
    numberStatus: null,
    followUp: false,
  },
  {
    code: 'RPC-CB',
    label: 'Call later',
    result: 'answered_said_busy_right_now',
    numberStatus: null,
    followUp: true,
  },
];

export function outcomeByCode(code: string): OneClickOutcome | undefined {
  return oneClickOutcomes.find((outcome) => outcome.code === code);
}
