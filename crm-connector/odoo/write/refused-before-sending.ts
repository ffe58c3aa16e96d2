import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { evidenceOf } from '../records/evidence-block.ts';
import { refused } from './outcomes.ts';

/** Most characters a note, evidence and a subject have: what a page can show, and what other CRMs keep. */
const NOTE_LIMIT = 32_000;
const EVIDENCE_LIMIT = 131_072;
const SUBJECT_LIMIT = 255;

/** What would be cut or lost, known before anything is sent. */
export function refusedBeforeSending(command: WriteCommand): (WriteOutcome & { is: 'refused' }) | undefined {
  if (command.customer.object !== 'res.partner' || !/^[1-9]\d{0,9}$/.test(command.customer.id)) {
    return refused('not-a-customer', 'Parley writes to contacts of Odoo alone.');
  }
  if (command.kind === 'draft-mail') {
    return refused('no-drafts', 'This CRM keeps no e-mail drafts.');
  }
  if (JSON.stringify(evidenceOf(command)).length > EVIDENCE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${EVIDENCE_LIMIT} characters.`);
  }
  if (command.kind !== 'log-attempt') return undefined;
  const length = command.attempt.note?.length ?? 0;
  if (length > NOTE_LIMIT) {
    return refused('note-too-long', `The note has ${length} characters; ${NOTE_LIMIT} are kept.`);
  }
  if ((command.followUp?.subject.length ?? 0) <= SUBJECT_LIMIT) return undefined;
  return refused('follow-up-too-long', `The follow-up's subject is longer than ${SUBJECT_LIMIT} characters.`);
}
