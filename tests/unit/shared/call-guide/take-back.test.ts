import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { give, switchLanguage } from '../../../../shared/call-guide/gates.ts';
import { standingPath } from '../../../../shared/call-guide/moves.ts';
import { takeHeardBack, takeStepBack, takeStopBack } from '../../../../shared/call-guide/take-back.ts';
import { pressStop } from '../../../../shared/call-guide/walk.ts';
import { begin, context, moment, stepped, toDebt, walked } from './made-up-call.ts';

const back = (session: ReturnType<typeof begin>) => stepped(takeStepBack(builtInGuide, session, moment()));

describe('Taking a step back', () => {
  it('returns to where it was taken, and keeps it in the path', () => {
    const asked = walked(begin(), ['C02.person', 'C03.other']);
    const returned = back(asked);
    expect(returned.node).toBe('C03');
    expect(returned.path).toHaveLength(asked.path.length + 1);
    expect(returned.path.at(-1)).toMatchObject({
      node: '3P',
      answer: 'take-back:1',
      reason: 'Step taken back',
    });
    expect(standingPath(returned.path)).toEqual(asked.path.slice(0, -1));
  });

  it('goes on back, past what was taken back before', () => {
    const twice = back(back(walked(begin(), ['C02.person', 'C03.other'])));
    expect(twice.node).toBe('C02');
    expect(standingPath(walked(twice, ['C02.person']).path).map(({ answer }) => answer)).toEqual([
      'C00.allowed',
      'C01.dialled',
      'C02.person',
    ]);
  });

  it('takes with it what the step had done: a verification, a tick, a language, a fact', () => {
    const verified = walked(begin(), ['C02.person', 'C03.speaking-plain', 'verify']);
    expect(back(verified).verified).toBeNull();
    const read = walked(verified, ['C05.verified', '+C06.initial']);
    expect(back(read).said).toEqual([]);
    const tapped = walked(begin({ profile: 'b2b' }), ['C02.person-trade', 'B01.named-contact']);
    expect(back(tapped).verified).toBeNull();
    const spanish = switchLanguage(verified, 'es', true, moment());
    expect(spanish.facts.map(({ code }) => code)).toEqual(['LANG']);
    expect(back(spanish).language).toBe('en');
    const disputed = walked(begin(), [...toDebt, 'C07.disputes']);
    expect(back(disputed).facts).toMatchObject([{ code: 'DSP', takenBack: { reason: 'Step taken back' } }]);
  });

  it('takes the text of a message with the press that said it was left, and not one that was ticked before', () => {
    const machine = walked(begin(), ['C02.machine']);
    const left = stepped(give(builtInGuide, machine, 'VM.left', context(), moment()));
    expect(left.said).toMatchObject([
      { lineId: 'VM.limited', text: expect.stringMatching(/^Hello, this is /) },
    ]);
    expect(back(left)).toMatchObject({ node: 'VM', said: [] });
    expect(standingPath(back(left).path)).toEqual(machine.path);
    const ticked = walked(machine, ['+VM.limited']);
    const after = stepped(give(builtInGuide, ticked, 'VM.left', context(), moment()));
    expect(after.said).toHaveLength(1);
    expect(back(after).said).toHaveLength(1);
  });

  it('leaves what an earlier step had done', () => {
    const noted = walked(begin(), [...toDebt, 'C07.disputes', 'DSP.all']);
    const returned = back(noted);
    expect(returned.facts).toMatchObject([{ code: 'DSP', takenBack: null }]);
    expect(returned.verified).not.toBeNull();
    expect(returned.anchor).toBe('C07');
  });

  it('is refused where it would take a stop with it, which wants a reason; from within the stop it is not', () => {
    for (const stopped of [
      stepped(pressStop(builtInGuide, walked(begin(), toDebt), 'ATT', moment())),
      walked(begin(), [...toDebt, 'C07.not-mine']),
    ]) {
      const refusal = takeStepBack(builtInGuide, stopped, moment());
      expect(refusal).toMatchObject({ is: 'refused', refusals: ['no-reason'] });
    }
    const twice = stepped(
      pressStop(builtInGuide, walked(begin(), [...toDebt, 'C07.not-mine']), 'BK', moment()),
    );
    expect(takeStepBack(builtInGuide, twice, moment()).is).toBe('refused');
    const ended = walked(twice, ['BK.details']);
    expect(back(ended).node).toBe('BK');
  });

  it('is refused where there is none', () => {
    expect(takeStepBack(builtInGuide, begin({ direction: 'in' }), moment()).is).toBe('refused');
  });
});

describe('Taking a stop back', () => {
  const asking = walked(begin(), [...toDebt, 'C07.go-on']);
  const stopped = stepped(pressStop(builtInGuide, asking, 'BK', moment()));
  const takeBack = (session: ReturnType<typeof begin>, reason: string) =>
    takeStopBack(builtInGuide, session, reason, moment());

  it('wants a reason', () => {
    expect(takeBack(stopped, '  ')).toMatchObject({ is: 'refused', refusals: ['no-reason'] });
  });

  it('returns to the script with the reason in the path and on the fact', () => {
    const returned = stepped(takeBack(stopped, 'Meant somebody else'));
    expect(returned).toMatchObject({ node: 'C08', anchor: 'C08' });
    expect(returned.path.at(-1)?.reason).toBe('Stop taken back: Meant somebody else');
    expect(returned.facts).toMatchObject([
      { code: 'BK', takenBack: { reason: 'Stop taken back: Meant somebody else' } },
    ]);
    expect(walked(returned, ['C08.pays']).node).toBe('C13');
  });

  it('works until the call is saved, from the wrap-up too, with all that followed the stop', () => {
    const ended = walked(stopped, ['BK.details']);
    expect(stepped(takeBack(ended, 'Misheard'))).toMatchObject({ node: 'C08' });
    expect(standingPath(stepped(takeBack(ended, 'Misheard')).path)).toEqual(asking.path);
  });

  it('takes back a stop that an answer led to', () => {
    const theft = walked(begin(), [...toDebt, 'C07.not-mine']);
    expect(stepped(takeBack(theft, 'Pressed the wrong answer'))).toMatchObject({ node: 'C07' });
  });

  it('leaves another stop that was heard: only with the last of them the script is open again', () => {
    const both = stepped(pressStop(builtInGuide, stopped, 'ATT', moment()));
    const [bankruptcy, attorney] = both.facts;
    if (!bankruptcy || !attorney) throw new Error('two stops were heard');
    const one = takeHeardBack(builtInGuide, both, attorney.key, 'A cousin has one', moment());
    expect(one.facts).toMatchObject([
      { code: 'BK', takenBack: null },
      { code: 'ATT', takenBack: { reason: 'A cousin has one' } },
    ]);
    expect(one.node).toBe('ATT');
    const none = takeHeardBack(builtInGuide, one, bankruptcy.key, 'A cousin went bankrupt', moment());
    expect(none.node).toBe('C08');
    expect(none.facts.map(({ takenBack }) => takenBack?.reason)).toEqual([
      'A cousin went bankrupt',
      'A cousin has one',
    ]);
  });

  it('leaves the line hung up when what was heard after it is taken back', () => {
    const hungUp = walked(begin(), ['C02.person', 'C03.hung-up', 'HU.before']);
    const heard = stepped(pressStop(builtInGuide, hungUp, 'BK', moment()));
    const key = heard.facts[0]?.key ?? '';
    const back = takeHeardBack(builtInGuide, heard, key, 'Misheard', moment());
    expect(back).toMatchObject({ node: 'WRAP', facts: [{ code: 'BK', takenBack: { reason: 'Misheard' } }] });
  });

  it('is refused where none was heard', () => {
    expect(takeBack(asking, 'No stop')).toMatchObject({ is: 'refused', refusals: ['no-such-step'] });
  });

  it('works in a message, which walks no guide', () => {
    const letter = begin({ channel: 'letter' });
    const heard = stepped(pressStop(builtInGuide, letter, 'CEASE', moment()));
    expect(heard).toMatchObject({ node: null, path: [], facts: [{ code: 'CND', takenBack: null }] });
    const [fact] = heard.facts;
    const back = takeHeardBack(builtInGuide, heard, fact?.key ?? '', 'Other customer', moment());
    expect(back).toMatchObject({ node: null, facts: [{ takenBack: { reason: 'Other customer' } }] });
  });
});
