import { explain as explainVerdict } from '../../shared/compliance/explain.ts';
import { replay } from '../../shared/compliance/replay.ts';
import { type EvidenceRevision, parseEvidence } from '../salesforce/write/evidence.ts';
import { readTextFile } from './check/json-file.ts';
import type { Command } from './command.ts';
import { usageError } from './command-error.ts';
import { ExitCode } from './exit-code.ts';

/** What a stored verdict stood on, and what the rules of today make of the same. */
export const explain: Command = {
  usage: 'explain FILE',
  files: 1,
  says: 'print a stored verdict with its findings, and replay it',
  run({ args: [file] }) {
    if (file === undefined) throw usageError('Name the file with the stored evidence: parley explain FILE');
    const lines = linesOf(file);
    return { exit: ExitCode.fine, lines, result: { lines } };
  },
};

/** @throws CommandError when the file holds no evidence */
function linesOf(file: string): string[] {
  try {
    return explainFile(file);
  } catch (error) {
    if (error instanceof RangeError) throw usageError(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * `explain FILE`: prints a stored verdict, what it stood on, and what the rules of today make of the same evidence.
 * @param file the evidence of one verdict, or the text of an `Evidence__c` field with every revision of the contact
 */
export function explainFile(file: string): string[] {
  const text = readTextFile(file);
  return text.trimStart().startsWith('[')
    ? parseEvidence(text).flatMap((revision, place) => [
        ...(place > 0 ? [''] : []),
        ...explainRevision(revision),
      ])
    : explainVerdict(replay(text));
}

function explainRevision({ revision, madeAt, attempt, verdict, foreign }: EvidenceRevision): string[] {
  if (foreign !== undefined) return [`Not written by Parley: ${foreign}`];
  const heading = `Revision ${revision} of ${madeAt}: ${attempt?.result ?? 'no result'}`;
  // A correction says what came of the call; the verdict is kept with the revision that placed it.
  if (verdict === null || verdict === undefined) return [heading, 'No verdict was kept with this revision'];
  return [heading, ...explainVerdict(replay(JSON.stringify(verdict)))];
}
