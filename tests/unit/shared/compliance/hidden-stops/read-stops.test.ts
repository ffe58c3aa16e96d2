import { describe, expect, it } from 'vitest';
import { stopsIn } from '../../../../../shared/compliance/hidden-stops/read-stops.ts';
import { englishFacts, englishWishes, type Sentence } from './english-sentences.ts';
import { harmlessNotes } from './harmless-notes.ts';
import { lateSentences } from './late-sentences.ts';
import { mixedSentences } from './mixed-sentences.ts';
import { spanishSentences } from './spanish-sentences.ts';

/** Stops of a text as the tables write them. */
const stopsOf = (text: string): string[] =>
  stopsIn(text)
    .stops.map(({ kind, certainty }) => (certainty === 'possible' ? `${kind}?` : kind))
    .sort();

const asTable = (sentences: readonly Sentence[]): [string, string[]][] =>
  sentences.map(([text, ...stops]) => [text, [...stops].sort()]);

describe('what a note says', () => {
  it.each(asTable(englishFacts))('%s', (text, stops) => expect(stopsOf(text)).toEqual(stops));
});

describe('what a note asks', () => {
  it.each(asTable(englishWishes))('%s', (text, stops) => expect(stopsOf(text)).toEqual(stops));
});

describe('in Spanish, and in both', () => {
  it.each(asTable(spanishSentences))('%s', (text, stops) => expect(stopsOf(text)).toEqual(stops));
});

describe('longer and stranger notes', () => {
  it.each(asTable([...mixedSentences, ...lateSentences]))('%s', (text, stops) =>
    expect(stopsOf(text)).toEqual(stops),
  );
});

describe('ordinary notes hold no stop', () => {
  it.each(harmlessNotes)('%s', (text) => expect(stopsOf(text)).toEqual([]));
});
