import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHiddenStops } from '../../../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import { stopsIn } from '../../../../../shared/compliance/hidden-stops/read-stops.ts';
import { tokensOf } from '../../../../../shared/compliance/hidden-stops/reading/tokens.ts';
import { englishFacts, englishWishes } from './english-sentences.ts';
import { harmlessNotes } from './harmless-notes.ts';
import { lateSentences } from './late-sentences.ts';
import { mixedSentences } from './mixed-sentences.ts';
import { detectorInput, nothingRecorded } from './sources.ts';
import { spanishSentences } from './spanish-sentences.ts';

const sentences = [
  ...englishFacts,
  ...englishWishes,
  ...spanishSentences,
  ...mixedSentences,
  ...lateSentences,
];
const aSentence = fc.constantFrom(...sentences.map(([text]) => text));
/** Notes that end a thought and name no relative: who tells a death may stand a sentence before it. */
const aHarmlessNote = fc.constantFrom(
  ...harmlessNotes.filter((note) => note.endsWith('.') && !/wife|husband|mother|her /i.test(note)),
);
const kindsIn = (text: string) => stopsIn(text).stops.map(({ kind }) => kind);

describe('hidden stops, whatever the text', () => {
  it('quotes exactly what stands at its offsets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(aSentence, fc.string({ unit: 'grapheme' })), { maxLength: 6 }),
        (parts) => {
          const body = parts.join('. ');
          for (const { quote, start, end } of findHiddenStops(
            detectorInput([body]),
            nothingRecorded,
            new Set(),
          )) {
            expect(quote).toBe(body.slice(start, end));
            expect(quote.trim()).not.toBe('');
          }
        },
      ),
    );
  });

  it('cuts any text into tokens that cover it in order, each with its gap before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let rebuilt = '';
        for (const { gap, start, end } of tokensOf(text)) rebuilt += gap + text.slice(start, end);
        expect(text.startsWith(rebuilt)).toBe(true);
      }),
    );
  });

  it('finds what it found before when an unrelated sentence is written in front or behind', () => {
    fc.assert(
      fc.property(aSentence, aHarmlessNote, aHarmlessNote, (text, before, after) => {
        const alone = stopsIn(text).stops.map(({ kind, certainty }) => `${kind} ${certainty}`);
        const among = stopsIn(`${before}\n${text}\n${after}`).stops.map(
          ({ kind, certainty }) => `${kind} ${certainty}`,
        );
        expect(among).toEqual(alone);
      }),
      { numRuns: 600 },
    );
  });

  it('reads a note in capitals as it reads it otherwise', () => {
    for (const [text] of sentences) expect(kindsIn(text.toUpperCase()), text).toEqual(kindsIn(text));
  });

  it('reads Spanish without its accents', () => {
    for (const [text] of spanishSentences) {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
      expect(kindsIn(plain), text).toEqual(kindsIn(text));
    }
  });

  it('reads composed and decomposed letters alike', () => {
    for (const [text] of spanishSentences)
      expect(kindsIn(text.normalize('NFD')), text).toEqual(kindsIn(text));
  });

  it('gives the same answer twice', () => {
    const bodies = sentences.map(([text]) => text);
    const once = findHiddenStops(detectorInput(bodies), nothingRecorded, new Set());
    expect(findHiddenStops(detectorInput(bodies), nothingRecorded, new Set())).toEqual(once);
    expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
  });

  it('never takes more than its share of time for a hostile text', () => {
    const text = `${'no '.repeat(3000)}attorney ${'call after '.repeat(2000)}`;
    expect(Array.isArray(stopsIn(text).stops)).toBe(true);
  });
});
