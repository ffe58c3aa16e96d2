import { contactAttemptSchema } from '../../../shared/domain/contact-attempt.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';

/** Most characters `Evidence__c` holds. */
export const EVIDENCE_LIMIT = 131_072;

const revisionSchema = z.object({
  revision: z.int(),
  madeAt: z.string(),
  /** As it was logged under this revision. */
  attempt: z.optional(contactAttemptSchema),
  followUp: z.optional(z.nullable(z.object({ due: z.string(), subject: z.string() }))),
  /** What the panel stored of verdict, findings and values read. */
  verdict: z.optional(z.unknown()),
  /** Evidence that is not ours to understand, kept as it was found. */
  foreign: z.optional(z.string()),
});
export type EvidenceRevision = z.infer<typeof revisionSchema>;

const evidenceSchema = z.array(revisionSchema);

function verdictOf(evidence: string | null): unknown {
  if (evidence === null) return null;
  try {
    return JSON.parse(evidence);
  } catch {
    return evidence;
  }
}

/** Every revision the field holds, oldest first. What somebody wrote over it is kept as foreign text. */
export function parseEvidence(text: string | null): EvidenceRevision[] {
  if (text === null || text === '') return [];
  try {
    const parsed = evidenceSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: foreign.
  }
  return [{ revision: 0, madeAt: '', foreign: text }];
}

/** The field's text with the command's revision added below those before it. */
export function withRevision(before: readonly EvidenceRevision[], command: LogAttempt): string {
  const { attempt, followUp, madeAt, evidence } = command;
  const added = { revision: attempt.revision, madeAt, attempt, followUp, verdict: verdictOf(evidence) };
  return JSON.stringify([...before, added]);
}

/** The revision that was logged last. */
export function lastRevision(revisions: readonly EvidenceRevision[]): EvidenceRevision | undefined {
  return revisions.findLast((revision) => revision.attempt !== undefined);
}
