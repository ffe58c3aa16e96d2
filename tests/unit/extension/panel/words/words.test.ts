import { describe, expect, it } from 'vitest';
import { CrmError, crmErrorCodeSchema } from '../../../../../crm-connector/crm-error.ts';
import { MessagingError } from '../../../../../extension/messaging/messaging-error.ts';
import { faultOf, faultWords } from '../../../../../extension/panel/models/panel-fault.ts';
import { faults } from '../../../../../extension/panel/words/en/faults.ts';
import { guide as guideInEnglish } from '../../../../../extension/panel/words/en/guide.ts';
import { money as moneyInEnglish } from '../../../../../extension/panel/words/en/money.ts';
import { presses as pressesInEnglish } from '../../../../../extension/panel/words/en/presses.ts';
import { profile as profileInEnglish } from '../../../../../extension/panel/words/en/profile-ask.ts';
import { receipts as receiptsInEnglish } from '../../../../../extension/panel/words/en/receipts.ts';
import { screens as screensInEnglish } from '../../../../../extension/panel/words/en/screens.ts';
import { why as whyInEnglish } from '../../../../../extension/panel/words/en/why.ts';
import { en } from '../../../../../extension/panel/words/en.ts';
import { faults as faultsInSpanish } from '../../../../../extension/panel/words/es/faults.ts';
import { guide as guideInSpanish } from '../../../../../extension/panel/words/es/guide.ts';
import { money as moneyInSpanish } from '../../../../../extension/panel/words/es/money.ts';
import { presses as pressesInSpanish } from '../../../../../extension/panel/words/es/presses.ts';
import { profile as profileInSpanish } from '../../../../../extension/panel/words/es/profile-ask.ts';
import { receipts as receiptsInSpanish } from '../../../../../extension/panel/words/es/receipts.ts';
import { screens as screensInSpanish } from '../../../../../extension/panel/words/es/screens.ts';
import { why as whyInSpanish } from '../../../../../extension/panel/words/es/why.ts';
import { es } from '../../../../../extension/panel/words/es.ts';
import { createFormats } from '../../../../../extension/panel/words/formats.ts';
import { chooseLanguage } from '../../../../../extension/panel/words/words.ts';
import { oneClickOutcomes } from '../../../../../shared/domain/disposition.ts';

/** Every word with its path; a function is called with arguments that show in its text. */
function wordsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
}

/** Words of parts that are fetched after the first paint. */
const later = {
  english: [
    faults,
    guideInEnglish,
    moneyInEnglish,
    pressesInEnglish,
    profileInEnglish,
    receiptsInEnglish,
    screensInEnglish,
    whyInEnglish,
  ],
  spanish: [
    faultsInSpanish,
    guideInSpanish,
    moneyInSpanish,
    pressesInSpanish,
    profileInSpanish,
    receiptsInSpanish,
    screensInSpanish,
    whyInSpanish,
  ],
};

describe('words', () => {
  const english = new Map(wordsOf(Object.assign({ ...en, spoken: '' }, ...later.english)));
  const spanish = new Map(wordsOf(Object.assign({ ...es, spoken: '' }, ...later.spanish)));

  it('are the same keys in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('carry the same values in both languages', () => {
    const values = (text: string) => text.match(/⟨\d⟩/g)?.sort() ?? [];
    for (const [path, text] of english)
      expect([path, values(spanish.get(path) ?? '')]).toEqual([path, values(text)]);
  });

  it('of a later part hide none of the first ones, nor one another', () => {
    const names = [en, ...later.english].flatMap((words) => Object.keys(words));
    expect(names).toEqual([...new Set(names)]);
  });

  it('name the outcomes in English as the CRM has them', () => {
    expect(en.outcome).toEqual(Object.fromEntries(oneClickOutcomes.map(({ code, label }) => [code, label])));
    expect(Object.keys(es.outcome)).toEqual(Object.keys(en.outcome));
  });

  it('tell every fault of the CRM and what to do next', () => {
    for (const code of crmErrorCodeSchema.options) {
      const words = faultWords({ code, detail: '', retryable: false }, faults);
      expect(words, code).not.toBe(faults.faults.broken);
      expect(words.next).not.toBe('');
    }
  });
});

describe('faultOf', () => {
  it('reads what an error of the worker carries, and takes the rest for a fault of ours', () => {
    const fault = { code: 'offline', detail: 'x', retryable: true } as const;
    expect(faultOf(new CrmError(fault))).toEqual(fault);
    expect(
      faultOf(new MessagingError({ code: 'timed-out', detail: 'customer.load', retryable: true })).code,
    ).toBe('timed-out');
    expect(faultOf(new TypeError('oops'))).toEqual({ code: 'broken', detail: 'oops', retryable: true });
    expect(faultWords(faultOf(null), faults)).toBe(faults.faults.broken);
  });
});

describe('chooseLanguage', () => {
  it.each([
    [['es-MX', 'en'], { language: 'es', locale: 'es-MX' }],
    [['de-DE', 'es', 'en'], { language: 'es', locale: 'es' }],
    [['en-GB', 'es'], { language: 'en', locale: 'en-GB' }],
    [['de', 'fr'], { language: 'en', locale: 'en-US' }],
    [[], { language: 'en', locale: 'en-US' }],
  ])('%j', (languages, expected) => {
    expect(chooseLanguage(languages)).toEqual(expected);
  });
});

describe('formats', () => {
  const formats = createFormats('en-US');

  it('writes amounts in the decimals of their currency, exactly', () => {
    expect(formats.money({ minor: 198_000, currency: 'USD' })).toBe('1,980.00 USD');
    expect(formats.money({ minor: 98_765_432, currency: 'JPY' })).toBe('98,765,432 JPY');
    expect(formats.amount({ minor: 1_234_567, currency: 'KWD' })).toBe('1,234.567');
    expect(formats.amount({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' })).toBe('90,071,992,547,409.91');
    expect(formats.amount({ minor: -5, currency: 'USD' })).toBe('-0.05');
    expect(createFormats('de').amount({ minor: 123_456, currency: 'EUR' })).toBe('1.234,56');
  });

  it('never moves a plain date through a zone', () => {
    expect(formats.day('2026-11-03', '2026-11-23')).toBe('Nov 3');
    expect(formats.day('2025-12-31', '2026-01-01')).toBe('Dec 31, 2025');
  });

  it('gives a moment its day only when it is another one', () => {
    const now = '2026-11-23T19:12:00.000Z';
    expect(formats.moment('2026-11-23T16:00:00.000Z', 'Asia/Manila', now)).toMatch(/^12:00\sAM$/);
    expect(formats.moment('2026-11-23T15:59:00.000Z', 'Asia/Manila', now)).toMatch(/^Nov 23, 11:59\sPM$/);
  });

  it.each([
    [59_999, null],
    [60_000, '1 min. ago'],
    [3_599_999, '59 min. ago'],
    [3_600_000, '1 hr. ago'],
    [48 * 3_600_000 - 1, '47 hr. ago'],
    [48 * 3_600_000, '2 days ago'],
  ])('%d ms ago: %s', (ms, text) => {
    const now = Temporal.Instant.from('2026-11-23T19:12:00.000Z');
    expect(formats.ago(now.subtract({ milliseconds: ms }).toString(), now.toString())).toBe(text);
  });

  it('shows a language code nobody knows as it is', () => {
    expect(formats.language('es')).toBe('Spanish');
    expect(formats.language('Spanish (US)')).toBe('Spanish (US)');
  });
});
