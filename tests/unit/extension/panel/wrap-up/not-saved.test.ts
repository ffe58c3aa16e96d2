import { describe, expect, it } from 'vitest';
import { obstacle } from '../../../../../extension/panel/wrap-up/not-saved.ts';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import { carefulWrapUp } from '../../../../../shared/wrap-up/wrap-up-policy.ts';
import { session, wrapUp } from '../../../shared/wrap-up/made-up-contact.ts';

const deskOf = (change: Partial<CallSession>, noteLimit = carefulWrapUp.noteLimit) => ({
  session: session(change),
  wrapUp: wrapUp(change, { policy: { ...carefulWrapUp, noteLimit } }),
});
const none = { is: 'none' } as const;

describe('a press of Save', () => {
  it('says what is in the way, the gates first', () => {
    expect(obstacle(deskOf({}), none)).toBeNull();
    expect(obstacle(deskOf({ verified: null, said: [] }), none)).toBe('incomplete');
    expect(obstacle(deskOf({}), { is: 'unfinished' })).toBe('promise');
  });

  it('loses no message that was typed and not added', () => {
    const message = { receiver: 'owner' as const, person: null, text: 'Please ring them', due: '2026-11-25' };
    const typed = (text: string) => ({ wrapUp: { ...session().wrapUp, message: { ...message, text } } });
    expect(obstacle(deskOf(typed('Please ring them')), none)).toBe('message');
    expect(obstacle(deskOf(typed(' ')), none)).toBeNull();
  });

  it('names a note that is too long for what it is, not for something the law asks for', () => {
    const note = 'n'.repeat(100);
    const own = { wrapUp: { ...session().wrapUp, note } };
    expect(obstacle(deskOf(own, 100), none)).toBeNull();
    expect(obstacle(deskOf(own, 99), none)).toBe('too-long');
  });
});
