import { describe, expect, it } from 'vitest';
import { chooseResult } from '../../../../shared/wrap-up/choose-result.ts';
import { dispositions } from '../../../../shared/wrap-up/dispositions.ts';
import { fact, key, session, wrapUp } from './made-up-contact.ts';

const moment = { at: '2026-11-23T17:05:00.000Z', newKey: () => key(7) };

describe('a result chosen by hand', () => {
  it('marks what it says was heard, and leaves on record what that leaves', () => {
    const chosen = chooseResult(session(), 'BK', moment);
    expect(chosen.facts).toMatchObject([{ key: key(7), code: 'BK', at: moment.at, takenBack: null }]);
    const { disposition, holds, tasks } = wrapUp(chosen);
    expect(disposition?.code).toBe('BK');
    expect(holds).toMatchObject([{ hold: { kind: 'bankruptcy' } }]);
    expect(tasks[0]).toMatchObject({ sort: 'hand-over', subject: expect.stringContaining('Bankruptcy') });
  });

  it('of a letter is the cease it says', () => {
    const letter = session({ channel: 'letter', direction: 'in', verified: null, said: [] });
    expect(wrapUp(chooseResult(letter, 'CND', moment)).holds).toMatchObject([{ hold: { kind: 'cease' } }]);
  });

  it('marks nothing twice, and again what was taken back', () => {
    const heard = fact('DSP', { words: 'Two pallets were missing' });
    expect(chooseResult(session({ facts: [heard] }), 'DSP', moment).facts).toEqual([heard]);
    const gone = { ...heard, takenBack: { at: moment.at, reason: 'Another account' } };
    expect(chooseResult(session({ facts: [gone] }), 'DSP', moment).facts).toHaveLength(2);
  });

  it('marks nothing where nothing was heard, or an agreement is all of it', () => {
    const nothing = new Set(['NA', 'BZ', 'VM-L', 'TP-NI', 'PTP', 'SIF', 'HU-V', 'INFO']);
    for (const { code } of dispositions.filter((one) => nothing.has(one.code)))
      expect(chooseResult(session(), code, moment).facts, code).toEqual([]);
  });
});
