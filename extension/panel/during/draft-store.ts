import { z } from '../../../shared/schema.ts';
import { parleyDatabase } from '../../storage/database.ts';
import { type RunningCall, runningCallSchema } from './running-call.ts';

/** What a person has begun and not yet logged. It outlives the panel: a closed panel loses no word. */
export interface DraftStore {
  runningCall(): Promise<RunningCall | null>;
  keepRunningCall(call: RunningCall | null): Promise<void>;
  /** The note typed for a customer, `''` when there is none. */
  note(customerKey: string): Promise<string>;
  keepNote(customerKey: string, text: string): Promise<void>;
}

const CALL = 'running-call';
const noteKey = (customerKey: string) => `note:${customerKey}`;
const noteSchema = z.object({ v: z.literal(1), text: z.string() });

/** Drafts in the extension's database. A draft that does not parse is left where it is and reads as none. */
export const idbDrafts: DraftStore = {
  async runningCall() {
    const stored = await (await parleyDatabase()).get('drafts', CALL);
    const parsed = runningCallSchema.safeParse(stored);
    return parsed.success ? parsed.data : null;
  },
  async keepRunningCall(call) {
    const database = await parleyDatabase();
    if (call) await database.put('drafts', call, CALL);
    else await database.delete('drafts', CALL);
  },
  async note(customerKey) {
    const parsed = noteSchema.safeParse(await (await parleyDatabase()).get('drafts', noteKey(customerKey)));
    return parsed.success ? parsed.data.text : '';
  },
  async keepNote(customerKey, text) {
    const database = await parleyDatabase();
    if (text) await database.put('drafts', { v: 1, text }, noteKey(customerKey));
    else await database.delete('drafts', noteKey(customerKey));
  },
};
