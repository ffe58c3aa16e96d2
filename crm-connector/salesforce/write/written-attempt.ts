import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { OrgClient } from '../http/org-client.ts';
import { recordPage } from '../page-address.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { EvidenceRevision } from './evidence.ts';
import type { CurrentFollowUp } from './follow-up.ts';
import type { Jitter } from './outcomes.ts';

/** What every write needs. */
export interface WriteContext {
  readonly client: OrgClient;
  readonly apiOrigin: string;
  readonly schema: OrgSchema;
  readonly strategy: 'A' | 'B' | 'C';
  readonly jitter: Jitter;
}

export interface WrittenRow {
  readonly id: string;
  readonly lastModified: string;
}

/** A record in the CRM. */
export interface WrittenRecord {
  readonly object: string;
  readonly id: string;
  /** What the org calls it, where that was read. */
  readonly name?: string | undefined;
}

/** What the CRM holds of an attempt now. */
export interface WrittenAttempt {
  readonly record:
    | (WrittenRow & {
        readonly name: string | undefined;
        readonly note: string;
        readonly evidence: EvidenceRevision[];
      })
    | undefined;
  /** The Task on the timeline; undefined when somebody deleted it. */
  readonly task: (WrittenRow & { readonly description: string }) | undefined;
  readonly followUp: CurrentFollowUp | undefined;
  /** The latest revision that is in the CRM. */
  readonly revision: number;
  /** Other Tasks with the same key, which only strategy C can bring about. */
  readonly doubles: readonly string[];
  /** What its conversation left on record beside it, as far as it was asked for. */
  readonly others: readonly WrittenRecord[];
}

type Records = (WriteOutcome & { is: 'applied' })['records'];

export function written(apiOrigin: string, object: string, id: string, name?: string): Records[number] {
  return { object, id, url: recordPage(apiOrigin, object, id), ...(name === undefined ? {} : { name }) };
}

/** The records an attempt and its conversation consist of, for the receipt; a Task written twice shows up twice. */
export function recordsOf(apiOrigin: string, found: WrittenAttempt): Records {
  const { record, task, doubles, followUp, others } = found;
  const all: WrittenRecord[] = [
    ...(record ? [{ object: 'Contact_Attempt__c', id: record.id, name: record.name }] : []),
    ...(task ? [{ object: 'Task', id: task.id }] : []),
    ...doubles.map((id) => ({ object: 'Task', id })),
    ...(followUp ? [{ object: 'Task', id: followUp.id }] : []),
    ...others,
  ];
  // The same task may be found by its key and by its trace.
  return [...new Map(all.map((one) => [one.id, one])).values()].map(({ object, id, name }) =>
    written(apiOrigin, object, id, name),
  );
}

/**
 * Whether a command is in the CRM.
 * @returns undefined when it is not: the attempt, or this revision of it, is still to be written
 */
export function settledBy(
  apiOrigin: string,
  found: WrittenAttempt | undefined,
  command: LogAttempt,
): WriteOutcome | undefined {
  const { revision } = command.attempt;
  if (!found || found.revision < revision) return undefined;
  const logged = found.record?.evidence;
  const isLogged = !logged || logged.length === 0 || logged.some((one) => one.revision === revision);
  if (found.revision === revision || isLogged) {
    return { is: 'already-applied', records: recordsOf(apiOrigin, found) };
  }
  // A later correction went in before this one, which must not undo it.
  return { is: 'refused', code: 'superseded', words: '' };
}
