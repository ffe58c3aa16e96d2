import { withoutUnsureAmounts } from '../../../shared/domain/unsure-amounts.ts';
import { type WriteCommand, writeCommandSchema } from '../../../shared/domain/write-command.ts';
import { areAmountsSure, withAmountsMarked } from '../../../shared/money/stored-amounts.ts';
import { textSum } from './text-sum.ts';

/**
 * The part of a note that Parley reads back: everything a command says but its evidence, as JSON in base64url behind the
 * check sum of it, and the check sum of the words above it. Letters, digits, `-`, `_`, `:` and `;` alone: what sanitizers,
 * editors and copies of the text leave as they are (tried on Odoo 19).
 */
const BLOCK = /parley:v1:([\w-]+):([0-9a-f]{8}):([0-9a-f]{8});/g;
const BLOCK_START = /parley:v1:/g;

/** A text that cannot be taken for a block, whoever typed it; on screen it looks the same. */
export function withoutBlocks(text: string): string {
  return text.replaceAll(/parley:(?=[a-z]\d:)/gi, (start) => `${start}\u200b`);
}

/** A command as its block holds it: evidence, and what was on screen when, are packed on their own. */
export function leanCommand(command: WriteCommand): WriteCommand {
  if (command.kind === 'log-attempt') {
    const { conversation } = command;
    return {
      ...command,
      evidence: null,
      conversation: conversation && { ...conversation, path: [], said: [] },
    };
  }
  if (command.kind === 'override' || command.kind === 'draft-mail') return { ...command, evidence: '' };
  return command;
}

/** @param words the words of the note, as they are read back from Odoo when nobody changed them */
export function blockText(command: WriteCommand, words: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify(withAmountsMarked(leanCommand(command))));
  const packed = bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
  return `parley:v1:${packed}:${textSum(packed)}:${textSum(words)};`;
}

export interface ReadBlock {
  readonly command: WriteCommand;
  /** Amounts of an earlier version were left out of it: what it says of money is not all. */
  readonly lacksAmounts: boolean;
  /** Check sum of the words as they were written. */
  readonly wordsSum: string;
}

/** The one block of a note. Undefined: none, several, or one that is not as it was written. */
export function blockIn(html: string): ReadBlock | undefined {
  const [match, ...more] = html.matchAll(BLOCK);
  const [, packed = '', sum, wordsSum = ''] = match ?? [];
  if (more.length > 0 || (html.match(BLOCK_START)?.length ?? 0) !== 1 || textSum(packed) !== sum) {
    return undefined;
  }
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.fromBase64(packed, { alphabet: 'base64url' }),
    );
    const stored: unknown = JSON.parse(json);
    const { data } = writeCommandSchema.safeParse(stored);
    const lacksAmounts = !areAmountsSure(stored);
    const command = data && lacksAmounts ? withoutUnsureAmounts(data) : data;
    return command && { command, lacksAmounts, wordsSum };
  } catch {
    return undefined;
  }
}

/** A note's HTML without what only Parley reads. */
export function withoutMachineText(html: string): string {
  return html.replaceAll(/parley:[ve]1:[^;<>]*;?/g, '');
}
