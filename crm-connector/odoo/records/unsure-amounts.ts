import type { HoldDraft } from '../../../shared/domain/hold.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { areAmountsSure } from '../../../shared/money/stored-amounts.ts';

/**
 * A command of an earlier version without the amounts that would be read as a hundredth: a contact and its stops count
 * whatever was agreed in it. Undefined: nothing is left of one without them.
 */
export function withoutUnsureAmounts(command: WriteCommand): WriteCommand | undefined {
  if (command.kind === 'record-hold') return { ...command, hold: withoutAmount(command.hold) };
  if (command.kind !== 'log-attempt' || !command.conversation) return undefined;
  const { agreements, holds } = command.conversation;
  return {
    ...command,
    conversation: {
      ...command.conversation,
      agreements: agreements.filter(areAmountsSure),
      holds: holds.map(({ key, hold }) => ({ key, hold: withoutAmount(hold) })),
    },
  };
}

const withoutAmount = (hold: HoldDraft): HoldDraft =>
  areAmountsSure(hold) ? hold : { ...hold, disputedAmount: null };
