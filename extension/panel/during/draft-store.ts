import type { Instant } from '../../../shared/calendar/instant.ts';
import { z } from '../../../shared/schema.ts';
import { keepBroken } from '../../storage/broken.ts';
import { parleyDatabase } from '../../storage/database.ts';
import { readDraft } from '../../storage/stored-draft.ts';
import { type RunningCall, runningCallSchema } from './running-call.ts';

/** Whose draft it is: one user of one org. */
export interface DraftOwner {
  readonly orgId: string;
  readonly userId: string;
}

/**
 * What a person has begun and not yet logged. It outlives the panel: a closed panel loses no word. Each draft is its
 * owner's alone, and goes with the owner's session.
 */
export interface DraftStore {
  runningCall(owner: DraftOwner): Promise<RunningCall | null>;
  keepRunningCall(owner: DraftOwner, call: RunningCall | null): Promise<void>;
  /** A conversation that no longer parses is kept for the export, and the call goes on without it. */
  setConversationAside(owner: DraftOwner, session: unknown, why: string, at: Instant): Promise<void>;
  /** The note typed for a customer, `''` when there is none. */
  note(owner: DraftOwner, customerKey: string): Promise<string>;
  keepNote(owner: DraftOwner, customerKey: string, text: string): Promise<void>;
}

// Keys begin with the owner, so that all of one owner is deleted as one range (storage/forget-owner.ts).
const callKey = ({ orgId, userId }: DraftOwner) => [orgId, userId, 'running-call'];
const noteKey = ({ orgId, userId }: DraftOwner, customerKey: string) => [orgId, userId, 'note', customerKey];
const noteSchema = z.object({ v: z.literal(1), text: z.string() });

/** Drafts in the extension's database. A draft that does not parse is set aside and reads as none. */
export const idbDrafts: DraftStore = {
  async runningCall(owner) {
    const call = await readDraft(callKey(owner), runningCallSchema);
    if (!call) return null;
    // It ended, but for a crash between its outcome's way to the outbox and this: whoever chose another outcome for it
    // now would be told that it was saved, and the first would stand.
    const logged = await (await parleyDatabase()).getKeyFromIndex('outbox', 'by-id', `${call.key}:1`);
    return logged === undefined ? call : null;
  },
  async keepRunningCall(owner, call) {
    const database = await parleyDatabase();
    if (call) await database.put('drafts', call, callKey(owner));
    else await database.delete('drafts', callKey(owner));
  },
  setConversationAside(owner, value, why, at) {
    return keepBroken({ store: 'drafts', key: callKey(owner), value, why, at });
  },
  async note(owner, customerKey) {
    return (await readDraft(noteKey(owner, customerKey), noteSchema))?.text ?? '';
  },
  async keepNote(owner, customerKey, text) {
    const database = await parleyDatabase();
    if (text) await database.put('drafts', { v: 1, text }, noteKey(owner, customerKey));
    else await database.delete('drafts', noteKey(owner, customerKey));
  },
};
