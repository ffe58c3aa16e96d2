import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import type { CallSession } from '../../../../shared/call-guide/session.ts';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { questionForCall } from '../../../../shared/compliance/question-for-call.ts';
import { known } from '../../../../shared/domain/known.ts';
import { writeCommandSchema } from '../../../../shared/domain/write-command.ts';
import { conversationCommand, WrapUpIncomplete } from '../../../../shared/wrap-up/conversation-command.ts';
import { factCode, factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { notDisclosed } from '../../../../shared/wrap-up/law-required.ts';
import { proposeWrapUp } from '../../../../shared/wrap-up/wrap-up.ts';
import { carefulWrapUp } from '../../../../shared/wrap-up/wrap-up-policy.ts';
import { attempt, context, debt, noLegal, phone, read } from '../compliance/snapshot-of.ts';
import {
  agreement,
  contact,
  contextOf,
  customer,
  dispute,
  fact,
  key,
  STARTED,
  session,
  terms,
  threeInvoices,
  usd,
  wrapUp,
} from './made-up-contact.ts';

const unheard = { verified: null, said: [] };
const chosen = (disposition: string) => ({ wrapUp: { ...session().wrapUp, disposition } });
const missing = (...given: Parameters<typeof wrapUp>) => wrapUp(...given).missing.map(({ what }) => what);

describe('a dispute of one invoice and a promise on the rest', () => {
  const proposed = wrapUp({ facts: [dispute()], agreements: [agreement()] });

  it('are both kept and both counted; the promise is the result', () => {
    expect(proposed.disposition?.code).toBe('PTP');
    expect(proposed.facts).toEqual(['DSP', 'PTP']);
    expect(proposed.result).toBe('conversation');
    expect(proposed.flags).toEqual({ attempt: true, conversation: true, hold: true });
    expect(proposed.holds).toHaveLength(1);
    expect(proposed.accountStatus).toBe('promise');
    expect(proposed.missing).toEqual([]);
  });

  it('are followed up after expected day and grace, and the dispute by its own task', () => {
    // Expected 3 December, three days of grace: the 7th, a Monday, is the first day it is late.
    expect(proposed.followUp).toEqual({ due: '2026-12-07', subject: 'Promise to pay: Ada Byrd' });
    expect(proposed.tasks.map(({ subject }) => subject)).toContain('Dispute: Ada Byrd: INV-1003');
  });

  it('leave one line on each invoice touched', () => {
    expect(proposed.invoiceNotes.map(({ number, line }) => [number, line])).toEqual([
      ['INV-1001', '2026-11-23 Call out: Promise to pay 1,000.00 USD 2026-12-01 [3fa91b02]'],
      ['INV-1002', '2026-11-23 Call out: Promise to pay 550.00 USD 2026-12-01 [3fa91b02]'],
      ['INV-1003', '2026-11-23 Call out: Dispute 250.00 USD “Two pallets were missing.”'],
    ]);
  });

  it('make one command that parses', () => {
    const own = session({ facts: [dispute()], agreements: [agreement()] });
    const command = conversationCommand(own, contact(), proposed, '2026-11-23T17:07:00.000Z');
    expect(writeCommandSchema.parse(command)).toEqual(command);
    expect(command.attempt).toMatchObject({
      key: key(1),
      revision: 1,
      result: 'conversation',
      disposition: 'PTP',
      numberStatus: 'confirmed',
      startedAt: STARTED,
    });
    expect(command.conversation).toMatchObject({ facts: ['DSP', 'PTP'], customerKind: 'person' });
    expect(command.conversation?.said[0]).toMatchObject({ textId: 'C06.first', language: 'en' });
  });

  it('are seen by the engine before they are written', () => {
    const own = session({
      facts: [dispute({ fields: { ...dispute().fields, written: 'yes' } })],
      agreements: [agreement()],
    });
    const before = customer({
      debts: read(debt({ legal: { ...noLegal, validationEndsOn: known('2026-12-31') } })),
    });
    const proposal = proposeWrapUp(contextOf({ session: own, snapshot: before }));
    const command = conversationCommand(own, contact(), proposal, '2026-11-23T17:07:00.000Z');
    const at = '2026-12-02T17:00:00.000Z';
    const judged = (pending: (typeof command)[], amount: number | null) =>
      assessContact(
        factsOfCustomer(before, context({ at, pending })),
        { ...questionForCall(before, phone(), []), amount: amount === null ? null : usd(amount) },
        at,
        null,
      ).findings.find(({ ruleId }) => ruleId === 'dispute');
    expect(judged([], null)).toBeUndefined();
    // 1,980.00 owed, 250.00 of INV-1003 disputed in writing: 1,730.00 may be asked for.
    expect(judged([command], null)).toMatchObject({
      effect: 'caution',
      values: { undisputed: '1730.00 USD' },
    });
    expect(judged([command], 173_000)).toMatchObject({ effect: 'note' });
    expect(judged([command], 173_001)).toMatchObject({ effect: 'block' });
  });
});

describe('a call-back agreed with us', () => {
  /** The verdict on a call on a day after the talk of 23 November, its records still on their way to the CRM. */
  const effectOn = (date: string, day: string) => {
    const own = session({ facts: [fact('CB', { fields: { date, consent: 'yes' } })] });
    const before = customer();
    const proposal = proposeWrapUp(contextOf({ session: own, snapshot: before }));
    const pending = [conversationCommand(own, contact(), proposal, '2026-11-23T17:07:00.000Z')];
    const at = `${day}T18:00:00.000Z`;
    return assessContact(
      factsOfCustomer(before, context({ at, pending })),
      questionForCall(before, phone(), []),
      at,
      null,
    ).findings.find(({ ruleId }) => ruleId === 'wait-after-conversation')?.effect;
  };

  it('opens the day agreed inside the wait, and no other of its name', () => {
    expect(effectOn('2026-11-25', '2026-11-24')).toBe('block');
    expect(effectOn('2026-11-25', '2026-11-25')).toBe('permit');
    expect(effectOn('2026-11-25', '2026-11-26')).toBe('block');
    // Thursday a week later: the Thursday before it is closed like any other day.
    expect(effectOn('2026-12-03', '2026-11-26')).toBe('block');
    expect(effectOn('2026-12-03', '2026-12-03')).toBeUndefined();
  });
});

describe('an answer of the guide that speaks of terms nobody entered', () => {
  const answered = (answer: string) => ({
    path: [{ node: 'C14', answer: `C14.${answer}`, at: STARTED, reason: 'The customer said so' }],
  });

  it.each(['yes', 'open'])('proposes no commitment (%s)', (answer) => {
    expect(wrapUp(answered(answer)).disposition?.code).toBe('NEG');
    expect(wrapUp({ ...answered(answer), facts: [dispute()] }).disposition?.code).toBe('DSP');
  });

  it('leaves the result to what was agreed', () => {
    const made = (change: Parameters<typeof terms>[0]) =>
      wrapUp({ ...answered('yes'), agreements: [agreement({ terms: terms(change) })] });
    expect(made({}).disposition?.code).toBe('PTP');
    expect(made({ kind: 'settlement', expiresAt: '2026-12-05T05:00:00.000Z' }).disposition?.code).toBe(
      'SIF-O',
    );
  });

  it('chosen by hand, asks for the amount and the day', () => {
    for (const code of ['PTP', 'PTP-M', 'SIF', 'SIF-O'])
      expect(missing({ ...chosen(code) })).toEqual(['agreement']);
    expect(missing({ ...chosen('PTP'), agreements: [agreement()] })).toEqual([]);
    expect(missing({ ...chosen('NEG') })).toEqual([]);
  });
});

describe('a follow-up that means another call', () => {
  // 23 November, a Monday: talked on D, closed to D+6, open on D+7.
  const due = (...given: Parameters<typeof wrapUp>) => wrapUp(...given).followUp?.due;
  const callBack = (fields: Record<string, string>) => ({ facts: [fact('CB', { fields })] });

  it.each(['RTP', 'RPC-PP', 'LANG', 'RPC-CB'])('waits out the seven days after a talk (%s)', (code) => {
    expect(due(chosen(code))).toBe('2026-11-30');
  });

  it('keeps a later day, and one chosen by hand', () => {
    expect(due(chosen('NEG'))).toBe('2026-12-01');
    expect(due(chosen('UTP'))).toBe('2026-12-08');
    expect(due({ wrapUp: { ...session().wrapUp, disposition: 'NEG', followUpOn: '2026-11-25' } })).toBe(
      '2026-11-25',
    );
  });

  it('is at the time agreed to with us; a wish alone opens no day', () => {
    expect(due(callBack({ date: '2026-11-25', time: '15:00', consent: 'yes' }))).toBe('2026-11-25');
    expect(due(callBack({ date: '2026-11-25', time: '15:00' }))).toBe('2026-11-30');
    expect(due(callBack({ date: '2026-12-02', time: '15:00' }))).toBe('2026-12-02');
  });

  it('waits only where a collector calls, and for a talk that was one', () => {
    expect(due({ ...chosen('RTP'), profile: 'first-party' })).toBe('2026-11-24');
    expect(due({ ...unheard, ...callBack({ date: '2026-11-25' }), profile: 'first-party' })).toBe(
      '2026-11-25',
    );
    // Nobody was verified, and words passed: to be careful, that was a talk.
    expect(due({ ...unheard, ...callBack({ date: '2026-11-25' }) })).toBe('2026-11-30');
  });

  it('counts the day where the consumer is', () => {
    // The evening of the 23rd for the associate, the 24th already for the consumer in Ohio.
    const late = { contact: contact({ startedAt: '2026-11-24T05:30:00.000Z', zone: 'America/Los_Angeles' }) };
    expect(due(chosen('RTP'), late)).toBe('2026-12-01');
  });
});

describe('a wrap-up in which the guide was never walked', () => {
  it('asks what came of it, and nothing else', () => {
    const proposed = wrapUp(unheard);
    expect(proposed.disposition).toBeNull();
    expect(proposed.missing.map(({ what }) => what)).toEqual(['result']);
  });

  it('takes any result chosen by hand', () => {
    const proposed = wrapUp({ ...unheard, ...chosen('TP-NI') });
    expect(proposed).toMatchObject({ result: 'answered_by_third_party_no_debt_discussed', missing: [] });
    expect(proposed.flags).toEqual({ attempt: true, conversation: false, hold: false });
  });

  it('is saved by every stop, in every profile: their keys are the same everywhere', () => {
    for (const profile of ['third-party', 'first-party', 'b2b'] as const)
      for (const { code } of factCodes.filter(({ stop }) => stop)) {
        const proposed = wrapUp({ ...unheard, profile, facts: [fact(code)] });
        expect(proposed.missing).toEqual([]);
        expect(proposed.disposition?.profiles).toContain(profile);
        expect(factCode(code)?.profiles).toContain(profile);
      }
  });

  it('is saved by a stop before anybody is verified', () => {
    expect(missing({ ...unheard, facts: [fact('ATT', { words: 'Call my lawyer.' })] })).toEqual([]);
    expect(missing({ ...unheard, facts: [fact('CB', { fields: { date: '2026-11-24' } })] })).toEqual([]);
  });

  it('wants the ticks of the law for a talk about the debt, by profile', () => {
    const talk = { ...unheard, ...chosen('NEG') };
    expect(missing(talk)).toEqual(['verified', 'disclosure']);
    expect(missing({ ...talk, profile: 'first-party' })).toEqual(['verified']);
    expect(missing({ ...talk, profile: 'b2b' })).toEqual([]);
    expect(missing({ ...session(), ...chosen('NEG') })).toEqual([]);
    expect(missing({ ...session(), said: [], ...chosen('HU-V') })).toEqual([]);
  });

  it('lets nobody tick a lie: a disclosure that was not given is said with its reason', () => {
    const talk = session({ said: [], ...chosen('NEG') });
    const explained = notDisclosed(talk, 'Cut off in the first sentence', STARTED);
    const proposed = proposeWrapUp(contextOf({ session: explained }));
    expect(proposed.missing).toEqual([]);
    expect(proposed.note.text).toContain('Disclosure not given: Cut off in the first sentence');
  });

  it('asks for the disclosure wherever the debt was spoken of, whatever the result is', () => {
    const open = [...builtInGuide.nodes.values()].find(
      ({ stage, profiles }) => stage === 'open' && profiles.includes('third-party'),
    );
    const at = (node = '') => [{ node, answer: null, at: STARTED, reason: 'x' }];
    const due = (change: Parameters<typeof wrapUp>[0]) => {
      const { disclosure, missing: gates } = wrapUp({ said: [], ...change });
      expect(gates.some(({ what }) => what === 'disclosure')).toBe(disclosure === 'not-made');
      return disclosure;
    };
    const facts = (...codes: string[]) => ({ facts: codes.map((code) => fact(code)) });
    expect(due(facts('DSP'))).toBe('not-made');
    expect(due(facts('CND', 'DSP'))).toBe('not-made');
    expect(due(facts('VAL'))).toBe('not-made');
    expect(due({ ...facts('ATT'), agreements: [agreement()] })).toBe('not-made');
    expect(due({ ...facts('ATT'), path: at(open?.id) })).toBe('not-made');
    expect(due({ ...chosen('HU-V'), path: at(open?.id) })).toBe('not-made');
    // Stopped, or put off, before a word of the debt.
    expect(due(facts('ATT'))).toBe('not-due');
    expect(due(facts('ATT', 'INC', 'LANG', 'CB', 'PHONE'))).toBe('not-due');
    expect(due({ ...facts('ATT'), path: at('C03') })).toBe('not-due');
    expect(due(chosen('HU-V'))).toBe('not-due');
    expect(due({ ...facts('CND', 'DSP'), profile: 'first-party' })).toBe('not-due');
    const back = fact('DSP', { takenBack: { at: STARTED, reason: 'Misheard' } });
    expect(due({ facts: [fact('ATT'), back] })).toBe('not-due');
    // Who was not verified may not be told: what they say by themselves asks for nothing.
    expect(due({ ...facts('CND', 'DSP'), verified: null })).toBe('not-due');
    expect(due({ ...facts('VAL'), verified: null })).toBe('not-due');
  });

  it('asks a collection agency which language is meant in New York City, and nobody else', () => {
    const gates = (city: string, state: string, change: Partial<CallSession> = {}) => {
      const { facts: known } = contextOf();
      if (!known) throw new Error('no facts');
      const there = { ...known, consumer: { ...known.consumer, city, state } };
      return wrapUp({ facts: [fact('LANG')], ...change }, { facts: there }).missing.filter(
        ({ what }) => what === 'field',
      );
    };
    expect(gates('Brooklyn', 'NY')).toEqual([
      {
        what: 'field',
        reason: { en: 'Fill in “Language”', es: 'Complete «Idioma»' },
        citation: { text: '6 RCNY 2-193(b)', mark: 'M' },
        factKey: fact('LANG').key,
        field: 'language',
      },
    ]);
    expect(gates('Brooklyn', 'NY', { facts: [fact('LANG', { fields: { language: 'es' } })] })).toEqual([]);
    expect(gates('Buffalo', 'NY')).toEqual([]);
    expect(gates('Manhattan', 'KS')).toEqual([]);
    expect(gates('Brooklyn', 'NY', { profile: 'first-party' })).toEqual([]);
    expect(gates('Brooklyn', 'NY', { profile: 'b2b' })).toEqual([]);
    expect(missing({ facts: [fact('LANG')] })).toEqual([]);
  });

  it('wants the words on a time-barred debt read before a promise on it is saved', () => {
    const gates = (expires: string, change: Parameters<typeof session>[0] = {}) => {
      const usual = contextOf({ session: session({ agreements: [agreement()], ...change }) });
      const facts = usual.facts && {
        ...usual.facts,
        debts: usual.facts.debts.map((one) => ({ ...one, limitationExpiresOn: expires })),
      };
      return proposeWrapUp({ ...usual, facts }).missing.map(({ what }) => what);
    };
    expect(gates('2026-11-22')).toEqual(['time-barred']);
    expect(gates('2026-11-23')).toEqual([]);
    expect(gates('2026-11-22', { agreements: [] })).toEqual([]);
    const paid = agreement({ terms: terms({ kind: 'claimed' }) });
    expect(gates('2026-11-22', { agreements: [paid] })).not.toContain('time-barred');
    const line = {
      lineId: 'plan.time-barred',
      language: 'en' as const,
      text: 'The law limits …',
      at: STARTED,
    };
    const said = [...session().said, { ...line, disclosure: 'time_barred' }];
    expect(gates('2026-11-22', { said })).toEqual([]);
  });

  it('wants recurring debits read back, and no other agreement', () => {
    const twice = [1, 2].map((n) => ({ ...terms().payments[0], key: key(60 + n), sequence: n }));
    const plan = (change: object) =>
      agreement({
        readBack: null,
        terms: { ...terms({ kind: 'plan' }), payments: twice, ...change } as never,
      });
    expect(missing({ agreements: [plan({ method: 'ach' })] })).toEqual(['read-back']);
    expect(missing({ agreements: [plan({ method: 'cheque' })] })).toEqual([]);
    expect(missing({ agreements: [agreement({ readBack: null })] })).toEqual([]);
    expect(missing({ profile: 'b2b', agreements: [plan({ method: 'ach' })] })).toEqual([]);
  });

  it('makes no command while something is missing, or the note is too long', () => {
    const save = (own: ReturnType<typeof session>, limit = 32_000) =>
      conversationCommand(
        own,
        contact(),
        proposeWrapUp(contextOf({ session: own, policy: { ...carefulWrapUp, noteLimit: limit } })),
        STARTED,
      );
    expect(() => save(session(unheard))).toThrow(WrapUpIncomplete);
    const long = session({ ...chosen('NEG') });
    const wordy = { ...long, wrapUp: { ...long.wrapUp, added: 'x'.repeat(32_001) } };
    expect(() => save(wordy)).toThrow(/longer than the CRM/);
    expect(save(long).attempt.disposition).toBe('NEG');
  });
});

describe('what the frequency rules count', () => {
  const walked = (node: string, answer: string) => ({ node, answer, at: STARTED, reason: 'x' });
  const asked = builtInGuide.nodes
    .get('C03')
    ?.answers.find(({ to }) => builtInGuide.nodes.get(to)?.stage === 'unverified');

  it('takes a short unverified talk for a conversation in third-party collection, and not a bare hang-up', () => {
    expect(asked).toBeDefined();
    const path = [walked('C03', asked?.id ?? '')];
    const result = (change: object) => wrapUp({ ...unheard, ...chosen('HU-P'), ...change }).result;
    expect(result({ path })).toBe('conversation');
    expect(result({ path: [] })).toBe('answered_then_dropped');
    expect(result({ path, profile: 'first-party' })).toBe('answered_then_dropped');
  });

  it('takes "call later" from somebody not verified for what the policy says, beside "not now" or alone', () => {
    const counted = (codes: string[], change: object = {}) => {
      const { disposition, result } = wrapUp({
        ...unheard,
        facts: codes.map((code) => fact(code)),
        ...change,
      });
      return [disposition?.code, result];
    };
    expect(counted(['INC'])).toEqual(['INC', 'conversation']);
    expect(counted(['CB'])).toEqual(['RPC-CB', 'conversation']);
    expect(counted(['INC', 'CB'])).toEqual(['RPC-CB', 'conversation']);
    expect(counted(['CB'], { profile: 'first-party' })).toEqual(['RPC-CB', 'answered_said_busy_right_now']);
    // Somebody else asked to try again: no talk with the consumer.
    const third = [...builtInGuide.nodes.values()].find(({ stage }) => stage === 'third-party');
    const path = [walked(third?.id ?? '', third?.answers[0]?.id ?? '')];
    expect(counted(['CB'], { path })).toEqual(['RPC-CB', 'answered_said_busy_right_now']);
    // The outcome alone, of a call nobody walked through: they said to be busy, and no more.
    expect(counted([], chosen('RPC-CB'))).toEqual(['RPC-CB', 'answered_said_busy_right_now']);
    expect(wrapUp({ facts: [fact('CB')] }).result).toBe('conversation');
  });

  it('counts a voicemail with the disclosure by policy', () => {
    const left = (change: object) => wrapUp({ ...unheard, ...chosen('VM-F') }, change).result;
    expect(left({})).toBe('conversation');
    expect(left({ policy: { ...carefulWrapUp, fullVoicemailIsConversation: [] } })).toBe('recorded_message');
  });

  it('takes a stop told by somebody else for no conversation', () => {
    const third = [...builtInGuide.nodes.values()].find(({ stage }) => stage === 'third-party');
    const answer = third?.answers[0];
    const facts = [fact('BK')];
    const path = [walked(third?.id ?? '', answer?.id ?? '')];
    expect(wrapUp({ ...unheard, facts, path }).result).toBe('answered_by_third_party_no_debt_discussed');
    expect(wrapUp({ ...unheard, facts }).result).toBe('conversation');
    expect(wrapUp({ facts, path }).result).toBe('conversation');
  });

  it('goes by who was on the line when it was heard, not by who had answered first', () => {
    const facts = [fact('BK')];
    const came = ['C02.person', 'C03.other'].map((id) => walked(id.split('.')[0] ?? '', id));
    // The wrap-up was opened while the neighbour was still there.
    expect(wrapUp({ ...unheard, facts, path: came, node: '3P' }).result).toBe(
      'answered_by_third_party_no_debt_discussed',
    );
    // The neighbour fetched them, and they said it.
    const fetched = [...came, walked('3P', '3P.comes'), walked('C03', 'C03.speaking')];
    const stopped = [...fetched, walked('C04', 'stop:BK'), walked('BK', 'BK.no-details')];
    expect(wrapUp({ ...unheard, facts, path: stopped, node: 'WRAP' }).result).toBe('conversation');
    const told = [...came, walked('3P', 'stop:BK'), walked('BK', 'BK.no-details')];
    expect(wrapUp({ ...unheard, facts, path: told, node: 'WRAP' }).result).toBe(
      'answered_by_third_party_no_debt_discussed',
    );
  });

  it('never takes a message for a call, an attempt or a conversation', () => {
    const letter = wrapUp({ ...unheard, channel: 'letter', direction: 'in', facts: [dispute()] });
    expect(letter).toMatchObject({
      result: 'voicemail_left_by_consumer',
      flags: { attempt: false, conversation: false, hold: true },
      numberStatus: null,
      missing: [],
    });
    const sent = wrapUp({ ...unheard, channel: 'email', direction: 'out' });
    expect(sent).toMatchObject({ result: 'recorded_message', disposition: { code: 'INFO' }, missing: [] });
    expect(wrapUp({ direction: 'in', ...chosen('NEG') }).flags.attempt).toBe(false);
  });

  it('marks a wrong number, whatever else was heard', () => {
    expect(wrapUp({ ...unheard, facts: [fact('WN')] }).numberStatus).toBe('wrong-number');
    expect(wrapUp(chosen('NEG')).numberStatus).toBe('confirmed');
    expect(wrapUp({ ...unheard, ...chosen('NIS') }).numberStatus).toBe('not-in-service');
  });
});

describe('the validation notice', () => {
  const duty = (...given: Parameters<typeof wrapUp>) =>
    wrapUp(...given).tasks.find(({ sort }) => sort === 'duty');

  it('is due five calendar days after the first communication', () => {
    expect(duty(chosen('NEG'))).toMatchObject({ due: '2026-11-28', to: 'self' });
  });

  it('is not owed again after an earlier talk, for a call that conveyed nothing, or by a creditor', () => {
    const earlier = customer({ attempts: read(attempt({ result: 'conversation' })) });
    expect(duty(chosen('NEG'), { snapshot: earlier })).toBeUndefined();
    expect(duty({ ...unheard, ...chosen('NA') })).toBeUndefined();
    const own = customer();
    const creditor = { ...own, customer: { ...own.customer, profile: known('first-party' as const) } };
    const theirs = { ...creditor, debts: read(debt({ profile: known('first-party') })) };
    expect(duty(chosen('NEG'), { snapshot: theirs })).toBeUndefined();
    expect(duty(chosen('NEG'), { facts: null })).toBeUndefined();
  });
});

describe('what was set by hand', () => {
  it('takes the place of what was proposed', () => {
    const own = session().wrapUp;
    const proposed = wrapUp({
      facts: [dispute()],
      wrapUp: {
        ...own,
        followUpOn: '2026-12-15',
        accountStatus: 'legal-hold',
        sensitive: true,
        invoiceIds: [threeInvoices[0].id],
      },
    });
    expect(proposed).toMatchObject({
      followUp: { due: '2026-12-15' },
      accountStatus: 'legal-hold',
      sensitive: true,
    });
    expect(proposed.invoiceNotes.map(({ number }) => number)).toEqual(['INV-1001', 'INV-1003']);
    expect(proposed.invoiceNotes[0]?.line).toBe('2026-11-23 Call out: Disputes the debt or a part');
  });

  it('names mistakes field by field, and leaves what is mistaken out of the record', () => {
    const proposed = wrapUp({ facts: [fact('HARD', { fields: { until: 'soon' } })] });
    expect(proposed.mistakes).toMatchObject([{ field: 'until', factKey: fact('HARD').key }]);
    expect(proposed.holds[0]?.hold.effectiveTo).toBe('2026-12-23');
  });
});
