import { describe, expect, it } from 'vitest';
import { findHiddenStops } from '../../../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import type { HiddenStop } from '../../../../../shared/compliance/hidden-stops/hidden-stop.ts';
import { preferenceDraftSchema } from '../../../../../shared/domain/contact-preference.ts';
import { holdDraftSchema } from '../../../../../shared/domain/hold.ts';
import { z } from '../../../../../shared/schema.ts';
import { englishFacts, englishWishes } from './english-sentences.ts';
import { anAttempt, detectorInput, nothingRecorded } from './sources.ts';

const none: ReadonlySet<string> = new Set();
const found = (...bodies: string[]): HiddenStop[] =>
  findHiddenStops(detectorInput(bodies), nothingRecorded, none);
const only = (body: string): HiddenStop => {
  const stops = found(body);
  expect(stops).toHaveLength(1);
  return stops[0] as HiddenStop;
};
const holdOf = ({ suggestion }: HiddenStop) => {
  if (suggestion.record !== 'hold') throw new Error(`no hold but ${suggestion.record}`);
  return suggestion.hold;
};
const hoursOf = (body: string) => {
  const { suggestion } = only(body);
  if (suggestion.record !== 'preferences') throw new Error(`no hours but ${suggestion.record}`);
  return suggestion.preferences.map(({ days, fromMinute, toMinute }) => ({ days, fromMinute, toMinute }));
};
const every = { days: null, fromMinute: null, toMinute: null };

describe('a finding', () => {
  it('names its source and quotes its words with a little around them', () => {
    const stop = only('Talked for a while about the weather. Her lawyer is Marta Quill, 555-0142. Will pay.');
    expect(stop).toMatchObject({
      id: 'n0.body:attorney:38-48',
      sourceId: 'n0',
      sourceObject: 'ContentNote',
      field: 'body',
      at: '2026-03-05T05:30:00.000Z',
      quote: 'Her lawyer is Marta Quill, 555-0142',
      start: 38,
    });
  });

  it('keeps its id when words are written behind it', () => {
    expect(only('BK ch 7').id).toBe(only('BK ch 7\nCalled the trustee, no answer.').id);
  });

  it('reads titles, subjects, comments and warnings', () => {
    const input = detectorInput([], [{ ...anAttempt, subject: 'DNC per cust', note: 'BK ch 13' }]);
    const warned = {
      ...input,
      warnings: {
        is: 'read' as const,
        complete: true,
        total: 1,
        items: [{ id: 'w1', object: 'Case', text: 'Customer deceased', since: '2026-02-01' }],
      },
    };
    const stops = findHiddenStops(warned, nothingRecorded, none);
    expect(stops.map(({ sourceId, field, kind }) => `${sourceId}.${field} ${kind}`)).toEqual([
      't1.subject opt-out',
      't1.note bankruptcy',
      'w1.text deceased',
    ]);
  });

  it('is never surer than possible in a message we sent', () => {
    const sent = { ...anAttempt, channel: 'email' as const, note: 'She has an attorney.' };
    const [stop] = findHiddenStops(detectorInput([], [sent]), nothingRecorded, none);
    expect(stop?.certainty).toBe('possible');
    const received = { ...sent, direction: 'in' as const };
    const [heard] = findHiddenStops(detectorInput([], [received]), nothingRecorded, none);
    expect(heard?.certainty).toBe('likely');
    expect(heard && holdOf(heard).written).toBe(true);
  });

  it('reads nothing out of parts that were not read, or bodies not fetched', () => {
    const input = { ...detectorInput([]), notes: { is: 'failed' as const, why: 'timeout' } };
    expect(findHiddenStops(input, nothingRecorded, none)).toEqual([]);
  });
});

describe('a draft', () => {
  it('passes the schema of what would be recorded, for every sentence', () => {
    const suggestions = [...englishFacts, ...englishWishes]
      .flatMap(([text]) => found(text))
      .map(({ suggestion }) => suggestion);
    for (const suggestion of suggestions) {
      if (suggestion.record === 'hold') holdDraftSchema.parse(suggestion.hold);
      if (suggestion.record === 'preferences') {
        z.array(preferenceDraftSchema).parse(suggestion.preferences);
      }
    }
  });

  it('takes chapter and days of a bankruptcy', () => {
    const hold = holdOf(only('Filed chapter 13 on 02/11/2025, case 25-10234'));
    expect(hold.bankruptcy).toMatchObject({ chapter: '13', filedOn: '2025-02-11', dischargedOn: null });
    expect(hold.words).toContain('25-10234');
    expect(holdOf(only('bk7, filed 2/30/2025')).bankruptcy).toMatchObject({ chapter: '7', filedOn: null });
  });

  it('takes name and number of an attorney, and guesses no name out of capitals', () => {
    const hold = holdOf(only('Her lawyer is Marta Quill, 212-555-0190.'));
    expect(hold.attorney).toMatchObject({ name: 'Marta Quill', phone: '212-555-0190', reachable: null });
    expect(holdOf(only('HER LAWYER IS MARTA QUILL')).attorney?.name).toBeNull();
  });

  it('is dated by the day it was in the zone of the org', () => {
    expect(holdOf(only('Customer deceased'))).toMatchObject({
      receivedOn: '2026-03-04',
      source: 'detector',
      sourceId: 'n0',
    });
  });

  it('closes the number of the call for "this number", and the medium asked about', () => {
    const called = { ...anAttempt, note: 'Do not call this number.' };
    const [stop] = findHiddenStops(detectorInput([], [called]), nothingRecorded, none);
    expect(stop && holdOf(stop)).toMatchObject({
      kind: 'opt-out',
      medium: 'call',
      number: '(312) 555-0142',
      partyId: 'p1',
      written: false,
    });
    expect(holdOf(only('stop texting me'))).toMatchObject({ medium: 'text', number: null });
    expect(holdOf(only('do not call 312-555-0177'))).toMatchObject({ number: '312-555-0177' });
  });

  it.each([
    ['call after 5', [{ ...every, toMinute: 1020 }]],
    ['CB after 5p', [{ ...every, toMinute: 1020 }]],
    ['no llame antes de las 10', [{ ...every, toMinute: 600 }]],
    ['llamar después de las 6 de la tarde', [{ ...every, toMinute: 1080 }]],
    ['no llame después de las 9 de la noche', [{ ...every, fromMinute: 1260 }]],
    ['not on Sundays', [{ ...every, days: [0] }]],
    ['no calls after 8', [{ ...every, fromMinute: 1200 }]],
    ['do not call before 7', [{ ...every, toMinute: 420 }]],
    ['never before noon', [{ ...every, toMinute: 720 }]],
    ["don't call between 9 and 5", [{ ...every, fromMinute: 540, toMinute: 1020 }]],
    [
      'cb btwn 9-11a M-F',
      [
        { ...every, days: [0, 6] },
        { days: [1, 2, 3, 4, 5], fromMinute: null, toMinute: 540 },
        { days: [1, 2, 3, 4, 5], fromMinute: 660, toMinute: null },
      ],
    ],
    ['only mornings', [{ ...every, fromMinute: 720 }]],
    ['weekends only', [{ ...every, days: [1, 2, 3, 4, 5] }]],
  ])('reads the hours of "%s"', (text, hours) => {
    expect(hoursOf(text)).toEqual(hours);
  });

  it.each([
    ['Spanish only', 'es'],
    ['Prefers Vietnamese', 'vi'],
    ['does not speak English', null],
  ])('reads the language of "%s"', (text, language) => {
    expect(only(text).suggestion).toEqual({ record: 'language', language });
  });

  it('tells a wish from an exclusive one', () => {
    expect(only('email only').suggestion).toEqual({ record: 'medium', medium: 'email', exclusive: true });
    expect(only('Prefers text').suggestion).toEqual({ record: 'medium', medium: 'text', exclusive: false });
  });
});
