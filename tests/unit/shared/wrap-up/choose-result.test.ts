import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { addFact, fillFact } from '../../../../shared/call-guide/facts-of-session.ts';
import { callSessionSchema } from '../../../../shared/call-guide/session.ts';
import { pressStop } from '../../../../shared/call-guide/walk.ts';
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

describe('a result picked by mistake', () => {
  let made = 20;
  const again = { ...moment, newKey: () => key(++made) };
  const picked = (change = {}) => chooseResult(session(change), 'CND', moment);
  const codesAfter = (before: ReturnType<typeof picked>, code: string | null = 'RTP') =>
    chooseResult(before, code, again).facts.map((fact) => fact.code);

  it('takes along what it alone had marked: nobody asked us to stop', () => {
    const mended = chooseResult(picked(), 'RTP', again);
    expect(mended.facts.map(({ code }) => code)).toEqual(['RTP']);
    expect(wrapUp(mended).holds).toEqual([]);
    // A third time, and kept in a draft in between.
    expect(codesAfter(callSessionSchema.parse(mended), 'DSP')).toEqual(['DSP']);
    expect(codesAfter(mended, 'NA')).toEqual([]);
  });

  it('takes it along when the proposal is asked for again', () => {
    expect(codesAfter(picked(), null)).toEqual([]);
    expect(wrapUp(chooseResult(picked(), null, again)).disposition?.code).not.toBe('CND');
  });

  it('chosen again changes nothing', () => {
    expect(chooseResult(picked(), 'CND', again)).toEqual(picked());
    expect(codesAfter(chooseResult(picked(), 'CND', again))).toEqual(['RTP']);
  });

  it.each([
    ['words', { words: 'Leave me alone' }],
    ['a field', { fields: { scope: 'phone' } }],
  ])('leaves what has %s typed into it', (_, filled) => {
    const typed = fillFact(picked(), key(7), filled);
    expect(codesAfter(typed)).toEqual(['CND', 'RTP']);
    // It was another result's by then.
    const erased = fillFact(chooseResult(typed, 'RTP', again), key(7), { words: '', fields: {} });
    expect(codesAfter(erased, 'DSP')).toEqual(['CND', 'DSP']);
  });

  it('leaves what was marked before it, beside it, or taken back', () => {
    expect(codesAfter(picked({ facts: [fact('CND')] }))).toEqual(['CND', 'RTP']);
    expect(codesAfter(addFact(picked(), 'CND', again))).toEqual(['CND', 'RTP']);
    const [own] = picked().facts;
    const gone = own && { ...own, takenBack: { at: moment.at, reason: 'Misheard' } };
    expect(codesAfter({ ...picked(), facts: gone ? [gone] : [] })).toEqual(['CND', 'RTP']);
  });

  it.each(['call', 'letter'] as const)('leaves what was heard after all, in a %s', (channel) => {
    const stop = [...builtInGuide.nodes.values()].find(
      (node) => node.fact === 'CND' && node.stopKey !== undefined,
    );
    const node = channel === 'call' ? builtInGuide.start.out : null;
    const heard = pressStop(builtInGuide, picked({ channel, node }), stop?.id ?? '', again);
    if (heard.is === 'refused') throw new Error(heard.reason);
    expect(heard.session.facts).toHaveLength(1);
    expect(codesAfter(heard.session)).toEqual(['CND', 'RTP']);
  });
});
