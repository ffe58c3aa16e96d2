import { areAmountsSure } from '../money/stored-amounts.ts';
import type { HoldDraft } from './hold.ts';
import type { WriteCommand } from './write-command.ts';

/**
 * A command of an earlier version without the amounts that would be read as a hundredth: a contact and its stops count
 * whatever was agreed in it. Undefined: nothing is left of one without them.
 */
export function withoutUnsureAmounts(command: WriteCommand): WriteCommand | undefined {
  const left = withoutUnsureDisputes(command);
  if (left.kind === 'record-hold') return left;
  if (left.kind !== 'log-attempt' || !left.conversation) return undefined;
  const { conversation } = left;
  return {
    ...left,
    conversation: { ...conversation, agreements: conversation.agreements.filter(areAmountsSure) },
  };
}

/** Only without such amounts in dispute: what was heard to be disputed counts whole, never as a hundredth of it. */
export function withoutUnsureDisputes(command: WriteCommand): WriteCommand {
  if (command.kind === 'record-hold') return { ...command, hold: withoutAmount(command.hold) };
  if (command.kind !== 'log-attempt' || !command.conversation) return command;
  const { conversation } = command;
  const holds = conversation.holds.map(({ key, hold }) => ({ key, hold: withoutAmount(hold) }));
  return { ...command, conversation: { ...conversation, holds } };
}

const withoutAmount = (hold: HoldDraft): HoldDraft =>
  areAmountsSure(hold) ? hold : { ...hold, disputedAmount: null };
