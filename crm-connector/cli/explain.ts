import { readFileSync } from 'node:fs';
import { explain } from '../../shared/compliance/explain.ts';
import { replay } from '../../shared/compliance/replay.ts';

/** `explain FILE`: prints a stored verdict, what it stood on, and what the rules of today make of the same evidence. */
export function explainFile(file: string): string[] {
  return explain(replay(readFileSync(file, 'utf8')));
}
