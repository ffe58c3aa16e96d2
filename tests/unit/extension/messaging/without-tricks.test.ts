import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWithoutTricks, withoutTricks } from '../../../../extension/messaging/without-tricks.ts';
import { hostileText } from './hostile-text.ts';

/** What turns text round or shows nothing, by Unicode's own names for it; joiners have their own cases. */
const TRICK =
  /[[\p{Bidi_Control}\p{Cc}\p{Default_Ignorable_Code_Point}]--[\p{Join_Control}\p{Variation_Selector}]]/v;
const shown = (text: string) => text.replace(/[\t\n\r]/g, '');

describe('a text from a CRM', () => {
  it.each([
    ['turned round', '\u202eseyeR anaD\u202c', 'seyeR anaD'],
    ['isolated', '\u2066Dana\u2069 \u2067Reyes\u2069', 'Dana Reyes'],
    ['with marks of direction', 'Dana\u200e\u200f\u061c Reyes', 'Dana Reyes'],
    ['with nothing visible in it', 'Da\u200bna\u2060 Re\ufeffyes\u00ad', 'Dana Reyes'],
    ['with fillers of other scripts', 'Da\u3164na\u115f R\u1160ey\uffa0es\u17b4', 'Dana Reyes'],
    ['with letters parted by what joins nothing', 'st\u034fop cal\u{1d173}ling', 'stop calling'],
    ['with selectors of variants where there are none', 'Da\ufe0fna\u{e0101} Rey\u180bes', 'Dana Reyes'],
    ['with joiners between Latin letters', 'Da\u200dna Rey\u200ces', 'Dana Reyes'],
    ['with tags', 'Dana\u{e0020}\u{e0052} Reyes', 'Dana Reyes'],
    ['with escapes of a terminal', 'Dana\u001b[31m\u0000 Reyes\u009b', 'Dana[31m Reyes'],
    ['with lines of its own', 'Dana\u2028Reyes\u2029', 'DanaReyes'],
    ['covering its lines', `D${'\u0301'.repeat(40)}ana`, `D${'\u0301'.repeat(4)}ana`],
  ])('%s', (_what, text, safe) => {
    expect(withoutTricks(text)).toBe(safe);
  });

  it.each([
    ['ASCII', 'Dana Reyes, 4411 "Oak" <St> & Sons\n\tsuite 2\r\n'],
    ['Latin with marks', 'Peña Núñez Grünwald Boréal Đặng'],
    ['marks that stand alone', 'Đa\u0323\u0306ng'],
    ['Hebrew and Arabic', 'דנה רייס · دانا ريس'],
    ['Persian with its joiner', 'می\u200cخواهم'],
    ['Devanagari with its joiner', 'क्\u200dष'],
    ['Chinese, Japanese, Korean', '北川商事 キタガワ 한국'],
    ['emoji of several parts', '👩\u200d👩\u200d👧 👍🏽 🏳️\u200d🌈'],
    ['emoji with its colours', '❤\ufe0f 🏳\ufe0f'],
    ['a character in one of its forms', '葛\u{e0100}城'],
    ['typography', '“quoted” – 5 € … ½'],
  ])('stays as it is: %s', (_what, text) => {
    expect(withoutTricks(text)).toBe(text);
  });

  it('is cut where no CRM keeps more, between characters', () => {
    expect(withoutTricks('x'.repeat(131_072))).toHaveLength(131_072);
    expect(withoutTricks('x'.repeat(131_073))).toBe(`${'x'.repeat(131_072)}…`);
    expect(withoutTricks(`${'x'.repeat(9)}👍`, 10).isWellFormed()).toBe(true);
  });

  it('holds no trick, whatever it held, and a second look changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const safe = withoutTricks(text);
        expect(shown(safe)).not.toMatch(TRICK);
        expect(withoutTricks(safe)).toBe(safe);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });
});

describe('an answer of the worker', () => {
  it('is looked through in all its parts and keeps its shape', () => {
    const answer = {
      name: '\u202eDana',
      isSandbox: false,
      owed: { minor: 12, currency: 'USD' },
      email: { is: 'known', value: 'a\u200b@example.com' },
      notes: [{ text: 'a\u2066b' }, null],
      none: null,
    };
    expect(answerWithoutTricks(answer)).toEqual({
      ...answer,
      name: 'Dana',
      email: { is: 'known', value: 'a@example.com' },
      notes: [{ text: 'ab' }, null],
    });
  });

  it('cuts a name of a megabyte, and leaves a long note', () => {
    const long = 'x'.repeat(1_000_000);
    const { customerName, note } = answerWithoutTricks({ customerName: long, note: long });
    expect([customerName.length, note.length]).toEqual([1_001, 131_073]);
    expect(answerWithoutTricks({ name: { is: 'known', value: long } }).name.value).toHaveLength(1_001);
  });

  it('touches no prototype', () => {
    const answer = answerWithoutTricks(JSON.parse('{"__proto__":{"isAdmin":true},"name":"x"}'));
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(Object.keys(answer)).toEqual(['__proto__', 'name']);
  });
});
