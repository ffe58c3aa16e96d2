import type { Known } from '../../../shared/domain/known.ts';
import type { NumberStatus, Phone } from '../../../shared/domain/party.ts';
import type { AttemptEntry } from '../panel-ports.ts';

/**
 * What is believed of a number: the mark of the latest call logged here, which the CRM may not have yet, or else what
 * the CRM says.
 * @param logged one entry an attempt, newest first
 */
export function statusOfNumber(phone: Phone, logged: readonly AttemptEntry[]): Known<NumberStatus> {
  const latest = logged.find(
    ({ state, command }) =>
      state !== 'undone' &&
      state !== 'refused' &&
      command.attempt.phoneId === phone.id &&
      command.attempt.numberStatus,
  );
  const mark = latest?.command.attempt.numberStatus;
  return mark ? { is: 'known', value: mark } : phone.status;
}
