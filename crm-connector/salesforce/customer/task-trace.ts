import { isInstant } from '../../../shared/calendar/instant.ts';
import { type CallResult, callResultSchema } from '../../../shared/domain/contact-attempt.ts';
import { oneClickOutcomes } from '../../../shared/domain/disposition.ts';

/**
 * Where an org has no object for contact attempts, a Task must tell what an attempt record would. Its searchable slot
 * (CallObject) carries key and revision, and the last line of its description what the rules need.
 */
export interface TaskTrace {
  readonly key: string;
  readonly revision: number;
}

/** `parley:<key>:<revision>`, for CallObject. */
export function traceText({ key, revision }: TaskTrace): string {
  return `parley:${key}:${revision}`;
}

export function traceFrom(text: string): TaskTrace | undefined {
  const match = /^parley:([0-9a-f-]{36}):([1-9]\d*)$/.exec(text);
  return match?.[1] && match[2] ? { key: match[1], revision: Number(match[2]) } : undefined;
}

/** What the last line of a description holds. */
export interface TaskFacts {
  readonly startedAt: string;
  readonly number: string | null;
  readonly result: CallResult;
  readonly disposition: string;
}

/** `Parley: started 2026-11-22T17:02:11.000Z; number (614) 555-0142; result no_answer; code NA`. */
export function factsLine({ startedAt, number, result, disposition }: TaskFacts): string {
  const dialled = number === null ? '' : `; number ${number.replaceAll(';', ',')}`;
  return `Parley: started ${startedAt}${dialled}; result ${result}; code ${disposition}`;
}

const FACTS_LINE = /(?:^|\n)Parley: started (\S+?)(?:; number ([^;\n]+))?; result (\w+); code ([^\n]*)\s*$/;

/** The facts a description ends with, and the note before them. */
export function splitDescription(description: string): { note: string; facts: TaskFacts | undefined } {
  const match = FACTS_LINE.exec(description);
  const [, startedAt = '', number, word, disposition = ''] = match ?? [];
  const result = callResultSchema.safeParse(word);
  if (!match || !isInstant(startedAt) || !result.success) return { note: description, facts: undefined };
  const note = description.slice(0, match.index).trimEnd();
  return { note, facts: { startedAt, number: number ?? null, result: result.data, disposition } };
}

/** The one-click outcome whose name a Task's call result is; other programs' words tell nothing certain. */
export function outcomeByLabel(label: string) {
  return oneClickOutcomes.find((outcome) => outcome.label === label);
}
