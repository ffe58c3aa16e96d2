import { describe, expect, it } from 'vitest';
import { type StatementKind, statementsIn } from '../../../../shared/compliance/language/statements.ts';
import { sentenceAt } from '../../../../shared/compliance/language/text.ts';
import { timeOfWeekIn } from '../../../../shared/compliance/language/times.ts';

const kinds = (text: string): StatementKind[] =>
  [...new Set(statementsIn(text).map(({ kind }) => kind))].sort();

describe('what words mean to the rules', () => {
  it.each<[string, StatementKind[]]>([
    ['Her lawyer is Ana Ruiz', ['attorney']],
    ['Se declaró en bancarrota el mes pasado', ['bankruptcy']],
    ['Customer passed away in May', ['deceased']],
    ['El deudor falleció', ['deceased']],
    ['I am not allowed to take personal calls at work', ['contact-request', 'workplace']],
    ['Somebody stole my identity', ['identity-theft']],
    ['He is on active duty', ['military']],
    ['I dispute this debt', ['dispute']],
    ['No reconozco esta cuenta', ['dispute']],
    ['I refuse to pay', ['refusal']],
    ['I am busy right now', ['busy']],
    ['Who is the original creditor?', ['original-creditor']],
    ['Mornings are bad', ['inconvenient-time']],
    ['Habla español', ['language']],
    ['Thank you for the information', []],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it.each([
    'Customer has no attorney',
    'He does not have a lawyer',
    'Sin abogado',
    'Never filed bankruptcy',
    'Not filing for bankruptcy',
    'I do not dispute the amount',
    'No disputo nada',
    'He is not deceased',
  ])('hears no statement where it is denied: %s', (text) => expect(kinds(text)).toEqual([]));

  it('hears what follows a denial of something else', () => {
    expect(kinds('No answer at home. Wife says her lawyer will call.')).toEqual(['attorney']);
    expect(kinds('I have no attorney, but I filed bankruptcy')).toEqual(['bankruptcy']);
  });

  it('quotes the sentence as it was written', () => {
    expect(statementsIn('Called twice. Se declaró en BANCARROTA. Note sent.')[0]?.quote).toBe(
      'Se declaró en BANCARROTA.',
    );
  });
});

describe('what is asked about being contacted', () => {
  it.each([
    ['Do not call my cell', { is: 'stop', media: ['call'], number: 'mobile', place: null }],
    ['No me llamen al trabajo', { is: 'stop', media: ['call'], number: null, place: 'work' }],
    ['pls quit texting me', { is: 'stop', media: ['text'], number: null, place: null }],
    ['Only contact me by mail', { is: 'only', media: ['letter'], number: null, place: null }],
    ['Do not text or email me', { is: 'stop', media: ['text', 'email'], number: null, place: null }],
    ['You may call me again', { is: 'resume', media: ['call'], number: null, place: null }],
    ['I said no texts', { is: 'stop', media: ['text'], person: null }],
    ['I am not okay with being texted', { is: 'stop', media: ['text'] }],
    ['cust asked for dnc on cell', { is: 'stop', media: ['call'], number: 'mobile' }],
    ['No me llamen ni a la casa ni al celular', { is: 'stop', media: ['call'], number: null, place: null }],
    ['Stop calling my wife', { is: 'stop', media: ['call'], person: 'spouse' }],
    ['Leave my daughter out of this, stop calling her', { is: 'stop', person: 'third-party' }],
    ['Stop calling my wife and me', { is: 'stop', media: ['call'], person: null }],
    ['Call me instead', { is: 'only', media: ['call'] }],
    [
      'Weekends are family time, do not call then',
      { is: 'stop', time: { days: [0, 6], fromMinute: null, toMinute: null } },
    ],
    ['You told me Monday, so do not call', { is: 'stop', time: null }],
  ])('%s', (text, expected) => {
    expect(statementsIn(text).find(({ kind }) => kind === 'contact-request')?.request).toMatchObject(
      expected,
    );
  });

  it.each([
    'Why did you stop texting me?',
    'Please call me at home instead',
    'I missed your call',
    'I do not text much',
    'I never call people back right away',
    "You don't call enough",
    "I can't stop you from calling",
    "It's not that I don't want your texts",
  ])('asks for no stop: %s', (text) =>
    expect(statementsIn(text).filter(({ request }) => request?.is === 'stop')).toEqual([]),
  );
});

describe('times people name', () => {
  it.each([
    ['weekdays 3 to 5 pm', { days: [1, 2, 3, 4, 5], fromMinute: 900, toMinute: 1020 }],
    ['between 11 and 2pm', { days: null, fromMinute: 660, toMinute: 840 }],
    ['8 to 10 am', { days: null, fromMinute: 480, toMinute: 600 }],
    ['after 5', { days: null, fromMinute: 1020, toMinute: null }],
    ['antes de las 10', { days: null, fromMinute: null, toMinute: 600 }],
    ['before noon on weekends', { days: [0, 6], fromMinute: null, toMinute: 720 }],
    ['mon-fri', { days: [1, 2, 3, 4, 5], fromMinute: null, toMinute: null }],
    ['fri-mon', { days: [0, 1, 5, 6], fromMinute: null, toMinute: null }],
    ['los sabados', { days: [6], fromMinute: null, toMinute: null }],
    ['sunday mornings', { days: [0], fromMinute: 0, toMinute: 720 }],
    ['before ten', { days: null, fromMinute: null, toMinute: 600 }],
    ['hasta las once', { days: null, fromMinute: null, toMinute: 660 }],
    ['despues de las 9 de la noche', { days: null, fromMinute: 1260, toMinute: null }],
    ['after 5 and before 8', { days: null, fromMinute: 1020, toMinute: 1200 }],
    ['before 8 or after 5', { days: null, fromMinute: 1020, toMinute: 480 }],
    ['during business hours', { days: null, fromMinute: 540, toMinute: 1020 }],
  ])('%s', (text, expected) => expect(timeOfWeekIn(text)).toEqual(expected));

  it('are none where none is named', () => expect(timeOfWeekIn('whenever you like')).toBeNull());

  it('are no count of days or payments', () => expect(timeOfWeekIn('in 3 to 5 days')).toBeNull());
});

it('reads forty thousand letters without delay', () => {
  for (const part of ['do not call me ', 'no me llame ', 'a', 'I do not want you to ']) {
    expect(Array.isArray(statementsIn(part.repeat(40_000 / part.length)))).toBe(true);
  }
});

it('finds the sentence around a place, over short forms and numbers', () => {
  const text = 'Dr. Ruiz called at 4:15 p.m. today. Balance is 12.50 dollars.';
  expect(sentenceAt(text, text.indexOf('called'))).toBe('Dr. Ruiz called at 4:15 p.m. today.');
});
