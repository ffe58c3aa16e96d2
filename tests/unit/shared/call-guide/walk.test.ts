import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { addFact } from '../../../../shared/call-guide/facts-of-session.ts';
import { give as giveInCall, verifyParty } from '../../../../shared/call-guide/gates.ts';
import type { GuideNode } from '../../../../shared/call-guide/guide.ts';
import { linesFor } from '../../../../shared/call-guide/lines-for.ts';
import { stopsOf } from '../../../../shared/call-guide/position.ts';
import { type CallSession, callSessionSchema } from '../../../../shared/call-guide/session.ts';
import { takeHeardBack } from '../../../../shared/call-guide/take-back.ts';
import {
  answer,
  backToScript,
  hangUp,
  jumpTo,
  pressStop,
  type Step,
} from '../../../../shared/call-guide/walk.ts';
import { begin, context, moment, plain, stepped, toDebt, walked } from './made-up-call.ts';

const give = (session: ReturnType<typeof begin>, id: string, now = plain): Step =>
  answer(builtInGuide, session, id, now, moment());

const refusals = (step: Step) => (step.is === 'refused' ? step.refusals : 'taken');

describe('A session', () => {
  it('begins where a placed call stands, with the way there written down', () => {
    const session = begin();
    expect(session.node).toBe('C02');
    expect(session.guideVersion).toBe(builtInGuide.version);
    expect(session.path.map(({ node, answer: given }) => [node, given])).toEqual([
      ['C00', 'C00.allowed'],
      ['C01', 'C01.dialled'],
    ]);
    expect(callSessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  it('begins a business call with its preparation, and an overridden one with the override', () => {
    expect(begin({ profile: 'b2b' }).path.map(({ answer: given }) => given)).toEqual([
      'C00.allowed-trade',
      'B00.ready',
      'C01.dialled',
    ]);
    expect(begin({ overridden: true }).path.map(({ answer: given }) => given)).toEqual([
      'C00.override',
      'OVR.granted',
      'C01.dialled',
    ]);
  });

  it('begins before the call, at the greeting, or not walked at all', () => {
    expect(begin({ dialled: false })).toMatchObject({ node: 'C00', path: [] });
    expect(begin({ direction: 'in' })).toMatchObject({ node: 'GREET_IN', anchor: 'GREET_IN', path: [] });
    expect(begin({ channel: 'letter' })).toMatchObject({ node: null, anchor: null, path: [] });
  });
});

describe('An answer', () => {
  it('is written down with its node, moment and reason', () => {
    const session = stepped(give(begin(), 'C02.person'));
    expect(session.node).toBe('C03');
    expect(session.path.at(-1)).toMatchObject({
      node: 'C02',
      answer: 'C02.person',
      reason: 'A person answered',
    });
  });

  it('is refused when it is not on screen, in this profile or in these circumstances', () => {
    expect(refusals(give(begin(), 'C03.other'))).toEqual(['no-such-step']);
    expect(refusals(give(begin(), 'C02.person-trade'))).toEqual(['no-such-step']);
    const asking = stepped(give(begin(), 'C02.person'));
    expect(refusals(give(asking, 'C03.speaking'))).toEqual(['no-such-step']);
    expect(refusals(give(asking, 'C03.speaking', { ...plain, announceRecording: true }))).toBe('taken');
  });

  it('waits for identifiers: none, one, the same twice; two open it', () => {
    const asked = walked(begin(), ['C02.person', 'C03.speaking-plain']);
    const shut = give(asked, 'C05.verified');
    expect(refusals(shut)).toEqual(['identifiers']);
    expect(shut.is === 'refused' && shut.reason).toContain('tick the identifiers');
    const verify = (by: string[]) => verifyParty(builtInGuide, asked, by, moment());
    expect(refusals(verify([]))).toEqual(['identifiers']);
    expect(refusals(verify(['zip']))).toEqual(['identifiers']);
    expect(refusals(verify(['zip', 'zip']))).toEqual(['identifiers']);
    const verified = stepped(verify(['zip', 'date-of-birth']));
    expect(verified.verified?.by).toEqual(['zip', 'date-of-birth']);
    expect(give(verified, 'C05.verified').is).toBe('taken');
  });

  it('verifies nobody on a node that does not ask for it', () => {
    const asked = walked(begin(), ['C02.person']);
    expect(refusals(verifyParty(builtInGuide, asked, ['zip', 'date-of-birth'], moment()))).toEqual([
      'no-such-step',
    ]);
  });

  it('waits for the disclosure of a collector, and the right one', () => {
    const verified = walked(begin(), ['C02.person', 'C03.speaking-plain', 'verify', 'C05.verified']);
    expect(refusals(give(verified, 'C06.go-on'))).toEqual(['disclosure']);
    const later = { ...context(), disclosure: 'from_debt_collector' as const };
    const short = walked(verified, ['+C06.later'], later);
    expect(refusals(give(short, 'C06.go-on', later))).toBe('taken');
    // What was read was the short one; the full one is due.
    expect(refusals(give(short, 'C06.go-on'))).toEqual(['disclosure']);
    expect(give(walked(verified, ['+C06.initial']), 'C06.go-on').is).toBe('taken');
    // Which one is due is not known: the full one.
    expect(refusals(give(short, 'C06.go-on', { ...plain, disclosure: null }))).toEqual(['disclosure']);
  });

  it('needs no disclosure of a creditor', () => {
    const session = walked(begin({ profile: 'first-party' }), [
      'C02.person',
      'C03.speaking-plain',
      'verify',
      'C05.verified',
      'C06.go-on',
    ]);
    expect(session.node).toBe('C07');
  });

  it('waits for the recording notice where it is due', () => {
    const recorded = { ...context(), announceRecording: true };
    const asked = walked(begin(), ['C02.person', 'C03.speaking'], recorded);
    expect(refusals(give(asked, 'C04.agrees', recorded))).toEqual(['recording']);
    expect(walked(asked, ['+C04.notice', 'C04.agrees'], recorded).node).toBe('C05');
  });

  it('lets nobody be verified on a recording nobody was told of, until it is off', () => {
    const recorded = { ...context(), announceRecording: true };
    const asked = walked(begin(), ['C02.person', 'C03.speaking'], recorded);
    expect(refusals(jumpTo(builtInGuide, asked, 'C05', recorded, moment()))).toEqual(['recording']);
    const early = walked(begin(), ['C02.person'], recorded);
    const jumped = stepped(jumpTo(builtInGuide, early, 'C05', recorded, moment()));
    const verified = walked(jumped, ['verify'], recorded);
    expect(refusals(give(verified, 'C05.verified', recorded))).toEqual(['recording']);
    expect(refusals(jumpTo(builtInGuide, verified, 'C06', recorded, moment()))).toEqual(['recording']);
    const off = walked(asked, ['C04.refuses', 'NOREC.stopped', 'verify', 'C05.verified'], recorded);
    expect(off.node).toBe('C06');
  });

  it('announces the recording anew to whoever comes to the phone after somebody else', () => {
    const recorded = { ...context(), announceRecording: true };
    const told = ['C02.person', 'C03.speaking', '+C04.notice'];
    const other = walked(
      begin(),
      [...told, 'C04.other', '+3P.recording', '3P.comes', 'C03.speaking'],
      recorded,
    );
    expect(refusals(give(other, 'C04.agrees', recorded))).toEqual(['recording']);
    expect(walked(other, ['+C04.notice', 'C04.agrees'], recorded).node).toBe('C05');
    const off = [...told, 'C04.refuses', 'NOREC.stopped', 'C05.other', '3P.comes', 'C03.speaking'];
    expect(refusals(give(walked(begin(), off, recorded), 'C04.agrees', recorded))).toBe('taken');
    // Who looks at another step and comes back has nobody else on the line.
    const looked = stepped(jumpTo(builtInGuide, walked(begin(), told, recorded), 'VM', recorded, moment()));
    const back = stepped(backToScript(builtInGuide, looked, recorded, moment()));
    expect(refusals(give(back, 'C04.agrees', recorded))).toBe('taken');
    const trade = walked(begin({ profile: 'b2b' }), ['C02.person-trade', '+B01.recording'], recorded);
    const connected = walked(trade, ['B01.gatekeeper', '+GK.recording', 'GK.connected-trade'], recorded);
    expect(refusals(give(connected, 'B01.accounts-payable', recorded))).toEqual(['recording']);
    expect(refusals(give(trade, 'B01.accounts-payable', recorded))).toBe('taken');
  });

  it('announces it to whoever a contact connects us with', () => {
    const recorded = { ...context(), announceRecording: true };
    const told = ['C02.person-trade', '+B01.recording', 'B01.named-contact', 'B02.status', 'B03.blocked'];
    const connected = walked(begin({ profile: 'b2b' }), [...told, 'B04.approval', 'APP.connected'], recorded);
    expect(connected.node).toBe('B01');
    expect(refusals(give(connected, 'B01.accounts-payable', recorded))).toEqual(['recording']);
    expect(walked(connected, ['+B01.recording', 'B01.accounts-payable'], recorded).node).toBe('B02');
  });

  it('announces it on the step where somebody leaves the script, once to each', () => {
    const recorded = { ...context(), announceRecording: true };
    const notice = (session: CallSession) =>
      linesFor(
        builtInGuide,
        builtInGuide.nodes.get(session.node ?? '') as GuideNode,
        session,
        recorded,
      ).filter(({ discloses }) => discloses === 'recording');
    const early = walked(begin(), ['C02.person'], recorded);
    for (const leaving of ['C03.not-now', 'C03.work', 'C03.language'])
      expect(notice(walked(early, [leaving], recorded)), leaving).toHaveLength(1);
    for (const { id } of stopsOf(builtInGuide))
      expect(notice(stepped(pressStop(builtInGuide, early, id, moment()))), id).toHaveLength(1);
    const told = walked(early, ['C03.not-now', '+INC.recording'], recorded);
    expect(notice(told)).toMatchObject([{ ticked: true }]);
    const agreed = walked(early, ['C03.speaking', '+C04.notice', 'C04.agrees'], recorded);
    expect(notice(walked(agreed, ['C05.not-now'], recorded))).toEqual([]);
    // The neighbour was told at the step for others; who comes after them was not.
    const other = walked(early, ['C03.other', '+3P.recording'], recorded);
    expect(notice(stepped(pressStop(builtInGuide, other, 'BK', moment())))).toEqual([]);
    expect(notice(walked(other, ['3P.counsellor'], recorded))).toEqual([]);
    const came = walked(other, ['3P.comes', 'C03.not-now'], recorded);
    expect(notice(came)).toMatchObject([{ ticked: false }]);
  });

  it('announces it to whoever rings us, first of all', () => {
    const recorded = { ...context(), announceRecording: true };
    const greeted = begin({ direction: 'in' }, recorded);
    expect(refusals(give(greeted, 'GREET_IN.named', recorded))).toEqual(['recording']);
    expect(walked(greeted, ['+GREET_IN.recording', 'GREET_IN.named'], recorded).node).toBe('C05');
    expect(walked(greeted, ['GREET_IN.no-recording', 'NOREC.stopped'], recorded).node).toBe('C05');
    expect(walked(begin({ direction: 'in' }), ['GREET_IN.named-plain']).node).toBe('C05');
  });

  it('goes back to where a call began once its recording is off', () => {
    const recorded = { ...context(), announceRecording: true };
    const refuse = (direction: 'out' | 'in', ways: string[]) =>
      walked(begin({ profile: 'b2b', direction }), [...ways, 'NOREC.stopped-trade'], recorded);
    expect(refuse('out', ['C02.person-trade', 'B01.no-recording']).node).toBe('B01');
    const incoming = begin({ profile: 'b2b', direction: 'in' });
    const off = walked(incoming, ['GREET_IN.no-recording', 'NOREC.stopped-trade-in'], recorded);
    expect(off.node).toBe('GREET_IN');
    const greeting = builtInGuide.nodes.get('GREET_IN') as GuideNode;
    const said = (session: CallSession) =>
      linesFor(builtInGuide, greeting, session, recorded).map(({ id }) => id);
    expect(said(off)).toEqual(['GREET_IN.greet-trade']);
    expect(said(incoming)).toContain('GREET_IN.recording');
    expect(walked(off, ['GREET_IN.accounts-payable'], recorded).node).toBe('B02');
  });

  it('waits for the notice of a time-barred debt before anything is asked for', () => {
    const old = { ...context(), timeBarred: true };
    const purpose = walked(begin(), toDebt, old);
    const notice = walked(purpose, ['C07.time-barred'], old);
    expect(notice.node).toBe('TB');
    expect(refusals(give(notice, 'TB.go-on', old))).toEqual(['time-barred']);
    expect(refusals(jumpTo(builtInGuide, notice, 'C10', old, moment()))).toEqual(['time-barred']);
    expect(walked(notice, ['+TB.notice', 'TB.go-on'], old).node).toBe('C08');
  });

  it('waits for the read-back, and again when the terms have changed', () => {
    const recap = walked(begin(), [...toDebt, 'C07.go-on', 'C08.not-in-full', 'C09.options', 'C10.accepts']);
    const terms = walked(recap, ['C12.read-back']);
    expect(refusals(give(terms, 'C14.yes'))).toEqual(['read-back']);
    const read = walked(terms, ['+C14.read-back']);
    expect(give(read, 'C14.yes').is).toBe('taken');
    const changed = walked(read, ['C14.correct', 'C12.read-back']);
    expect(refusals(give(changed, 'C14.yes'))).toEqual(['read-back']);
  });

  it('in trade verifies with one tap', () => {
    const session = walked(begin({ profile: 'b2b' }), ['C02.person-trade', 'B01.accounts-payable']);
    expect(session).toMatchObject({ node: 'B02', verified: { by: ['accounts-payable'] } });
  });

  it('marks the facts it teaches, once', () => {
    const disputed = walked(begin(), [...toDebt, 'C07.disputes']);
    expect(disputed.facts.map(({ code }) => code)).toEqual(['DSP']);
    const rest = walked(disputed, ['DSP.rest', 'C10.hardship']);
    expect(rest.facts.map(({ code }) => code)).toEqual(['DSP', 'HARD']);
  });
});

describe('A message left on a machine', () => {
  const left = (profile: 'third-party' | 'first-party' | 'b2b', answerId: string, values = {}) =>
    stepped(
      giveInCall(
        builtInGuide,
        walked(begin({ profile }), ['C02.machine']),
        answerId,
        context(values),
        moment(),
      ),
    );

  it('is kept word for word with the one press that says so, in every profile', () => {
    const texts = [
      left('third-party', 'VM.left'),
      left('first-party', 'VM.left-own'),
      left('b2b', 'VM.left-trade'),
    ].map(({ node, said }) => [node, said.map(({ lineId, text }) => [lineId, /[{_]/.test(text)])]);
    expect(texts).toEqual([
      ['WRAP', [['VM.limited', false]]],
      ['WRAP', [['VM.own', false]]],
      ['WRAP', [['VM.trade', false]]],
    ]);
  });

  it('that was cut off, or must not be left, is no text that was said', () => {
    expect(left('third-party', 'VM.cut-off').said).toEqual([]);
    const telling = { values: { en: { companyName: 'Debt Collection Partners' }, es: {} } };
    expect(left('third-party', 'VM.left', telling)).toMatchObject({ node: 'WRAP', said: [] });
  });
});

describe('A stop', () => {
  it.each(stopsOf(builtInGuide).map(({ id }) => [id]))(
    '%s is one key away before, at and after verification',
    (stop) => {
      const sessions = [
        begin(),
        walked(begin(), ['C02.person']),
        walked(begin(), ['C02.person', 'C03.other']),
        walked(begin(), ['C02.machine']),
        walked(begin(), [...toDebt, 'C07.go-on']),
        begin({ direction: 'in', profile: 'b2b' }),
      ];
      for (const session of sessions) {
        const stopped = stepped(pressStop(builtInGuide, session, stop, moment()));
        expect(stopped.node).toBe(stop);
        expect(stopped.facts.at(-1)?.code).toBe(builtInGuide.nodes.get(stop)?.fact);
        expect(stopped.path.at(-1)?.reason).toContain('Heard: ');
      }
    },
  );

  it('lets nothing be asked for any more, by no way', () => {
    const asking = walked(begin(), [...toDebt, 'C07.go-on']);
    const stopped = stepped(pressStop(builtInGuide, asking, 'ATT', moment()));
    expect(stopped.anchor).toBe('C08');
    expect(refusals(backToScript(builtInGuide, stopped, plain, moment()))).toEqual(['stopped']);
    for (const node of builtInGuide.nodes.values()) {
      const step = jumpTo(builtInGuide, stopped, node.id, plain, moment());
      if (step.is === 'taken')
        expect(['stopped', 'ended']).toContain(builtInGuide.nodes.get(step.session.node ?? '')?.stage);
    }
  });

  it('can be followed by another, and by hanging up', () => {
    const stopped = stepped(pressStop(builtInGuide, begin(), 'ATT', moment()));
    const both = stepped(pressStop(builtInGuide, stopped, 'BK', moment()));
    expect(both.facts.map(({ code }) => code)).toEqual(['ATT', 'BK']);
    expect(stepped(hangUp(builtInGuide, both, plain, moment()))).toMatchObject({ node: 'WRAP' });
  });

  it('is a stop of the row alone', () => {
    expect(refusals(pressStop(builtInGuide, begin(), 'DSP', moment()))).toEqual(['no-such-step']);
  });

  it('heard when the path has come to its end is on record all the same, once', () => {
    const ended = walked(begin(), ['C02.no-answer']);
    const heard = stepped(pressStop(builtInGuide, ended, 'BK', moment()));
    expect(heard).toMatchObject({ node: 'WRAP', facts: [{ code: 'BK', takenBack: null }] });
    expect(heard.path).toEqual(ended.path);
    expect(stepped(pressStop(builtInGuide, heard, 'BK', moment())).facts).toHaveLength(1);
  });

  it('heard beside the script closes it too, and opens it again when it is taken back', () => {
    const asking = walked(begin(), [...toDebt, 'C07.go-on']);
    const words = (session: CallSession) =>
      linesFor(builtInGuide, builtInGuide.nodes.get('C08') as GuideNode, session, context());
    const disputed = addFact(asking, 'DSP', moment());
    expect(words(disputed)).toEqual(words(asking));
    expect(refusals(give(disputed, 'C08.pays'))).toBe('taken');
    // A wish about hours, media or a place of work is obeyed later on, and stops nothing now.
    const wishing = addFact(addFact(disputed, 'INC', moment()), 'WORK', moment());
    expect(words(wishing)).toEqual(words(asking));
    expect(refusals(give(wishing, 'C08.pays'))).toBe('taken');
    const heard = addFact(disputed, 'BK', moment());
    expect(words(heard)).toEqual([]);
    expect(refusals(give(heard, 'C08.pays'))).toEqual(['stopped']);
    expect(refusals(give(heard, 'C08.disputes'))).toEqual(['stopped']);
    expect(refusals(jumpTo(builtInGuide, heard, 'C10', plain, moment()))).toEqual(['stopped']);
    expect(refusals(jumpTo(builtInGuide, heard, 'C07', plain, moment()))).toEqual(['stopped']);
    expect(stepped(hangUp(builtInGuide, heard, plain, moment())).node).toBe('WRAP');
    expect(stepped(pressStop(builtInGuide, heard, 'ATT', moment())).node).toBe('ATT');
    const key = heard.facts.at(-1)?.key ?? '';
    const open = takeHeardBack(builtInGuide, heard, key, 'A cousin has one', moment());
    expect(open.node).toBe('C08');
    expect(refusals(give(open, 'C08.pays'))).toBe('taken');
  });
});

describe('Side steps', () => {
  it('lead back to where the script was left', () => {
    const disputed = walked(begin(), [...toDebt, 'C07.disputes']);
    const back = stepped(backToScript(builtInGuide, disputed, plain, moment()));
    expect(back.node).toBe('C07');
    expect(back.path.at(-1)).toMatchObject({ node: 'DSP', answer: 'back:C07', reason: 'Back to the script' });
    expect(refusals(backToScript(builtInGuide, back, plain, moment()))).toEqual(['no-such-step']);
  });

  it('are reached by name, by the answer that leads there when there is one', () => {
    const asked = walked(begin(), ['C02.person']);
    expect(stepped(jumpTo(builtInGuide, asked, '3P', plain, moment())).path.at(-1)?.answer).toBe('C03.other');
    expect(stepped(jumpTo(builtInGuide, asked, 'CMP', plain, moment())).path.at(-1)?.answer).toBe('jump:CMP');
    expect(stepped(jumpTo(builtInGuide, asked, 'BK', plain, moment())).path.at(-1)?.answer).toBe('stop:BK');
  });

  it('open no gate: the debt, a block, another profile', () => {
    const asked = walked(begin(), ['C02.person']);
    expect(refusals(jumpTo(builtInGuide, asked, 'C08', plain, moment()))).toEqual(['not-verified']);
    expect(refusals(jumpTo(builtInGuide, asked, 'B02', plain, moment()))).toEqual(['no-such-step']);
    expect(refusals(jumpTo(builtInGuide, asked, 'C00', plain, moment()))).toEqual(['no-such-step']);
    expect(refusals(jumpTo(builtInGuide, asked, 'nowhere', plain, moment()))).toEqual(['no-such-step']);
    const verified = walked(asked, ['C03.speaking-plain', 'verify']);
    expect(refusals(jumpTo(builtInGuide, verified, 'C08', plain, moment()))).toEqual(['disclosure']);
    const blocked = walked(begin({ dialled: false }), ['C00.blocked']);
    expect(refusals(jumpTo(builtInGuide, blocked, 'C03', plain, moment()))).toEqual(['no-such-step']);
  });

  it('hanging up ends the call before or after verification', () => {
    const asked = walked(begin(), ['C02.person']);
    expect(stepped(hangUp(builtInGuide, asked, plain, moment())).path.at(-1)?.answer).toBe('HU.before');
    const open = walked(begin(), toDebt);
    expect(stepped(hangUp(builtInGuide, open, plain, moment())).path.at(-1)?.answer).toBe('HU.after');
    expect(refusals(hangUp(builtInGuide, begin(), plain, moment()))).toEqual(['no-such-step']);
  });
});
