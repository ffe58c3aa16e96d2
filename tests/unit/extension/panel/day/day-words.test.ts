import { describe, expect, it } from 'vitest';
import { isSnoozed, marksAt, noMarks } from '../../../../../extension/panel/day/day-marks.ts';
import type { DayReason } from '../../../../../extension/panel/day/day-reason.ts';
import { reasonInWords } from '../../../../../extension/panel/day/reason-in-words.ts';
import { snoozeEnd } from '../../../../../extension/panel/day/snooze-times.ts';
import { isAhead, momentOf } from '../../../../../extension/panel/day/task-moment.ts';
import { day as english } from '../../../../../extension/panel/words/en/day.ts';
import { day as spanish } from '../../../../../extension/panel/words/es/day.ts';
import { createFormats } from '../../../../../extension/panel/words/formats.ts';
import { ref, usd } from '../fixtures/build.ts';

const zone = 'America/New_York';
const at = '2026-11-23T19:12:00.000Z';
const say = (reason: DayReason) =>
  reasonInWords(reason, { words: english.day, formats: createFormats('en-US'), at, zone });
const decir = (reason: DayReason) =>
  reasonInWords(reason, { words: spanish.day, formats: createFormats('es-US'), at, zone });

describe('a reason in words', () => {
  it.each([
    [
      { code: 'broken', amount: usd(250), on: '2026-11-22', count: 1 },
      'Promise of 250.00 USD broken yesterday',
      /250\.00 USD rota ayer/,
    ],
    [
      { code: 'broken', amount: usd(250), on: '2026-11-09', count: 3 },
      'Promise of 250.00 USD broken 14 days ago, 3 in all',
      /hace 14 días, 3 en total/,
    ],
    [
      { code: 'broken', amount: usd(250), on: '2026-11-08', count: 1 },
      'Promise of 250.00 USD broken on Nov 8',
      /el 8 nov/,
    ],
    [
      { code: 'promise-due', amount: usd(9), on: '2026-11-23', isLate: false },
      'Promise of 9.00 USD due today',
      /para hoy/,
    ],
    [
      { code: 'waiting', amount: usd(9), on: '2026-11-24' },
      'Promise of 9.00 USD due tomorrow',
      /para mañana/,
    ],
    [{ code: 'callable', until: '17:00' }, 'Callable until 5:00 PM there', /hasta las 5:00 .*allí/],
    [{ code: 'later', from: '08:00' }, 'Callable from 8:00 AM there', /desde las 8:00 .*allí/],
    [{ code: 'callable', until: '24:00' }, 'Callable now', /Se puede llamar ahora/],
    [
      { code: 'unapplied', amount: usd(300), invoice: 'INV-12' },
      'Unapplied 300.00 USD may cover INV-12',
      /pueden cubrir INV-12/,
    ],
    [{ code: 'unapplied', amount: usd(300), invoice: null }, 'Unapplied 300.00 USD is here', /sin aplicar/],
    [{ code: 'stop', kind: 'bankruptcy', until: null }, 'No contact: bankruptcy', /bancarrota/],
    [
      { code: 'stop', kind: null, until: null },
      'No contact: of a kind that cannot be read',
      /no se puede leer/,
    ],
    [
      { code: 'hold', kind: 'hardship', until: '2026-12-01' },
      'Hold: hardship until Dec 1',
      /dificultades hasta el 1 dic/,
    ],
    [
      { code: 'approval', answer: 'approved', amount: usd(80) },
      'Your request of 80.00 USD was approved',
      /aprobada/,
    ],
    [{ code: 'call-back', at: '2026-11-23T20:00:00.000Z', on: null }, 'Call back 3:00 PM', /3:00/],
    [
      { code: 'snoozed', until: '2026-11-23T18:00:00.000Z', reason: 'on leave' },
      'Snoozed until 1:00 PM: on leave',
      /Pospuesto hasta .*: on leave/,
    ],
    [{ code: 'answered', subject: 'Call back' }, 'Call back (contacted since)', /hubo contacto después/],
    [{ code: 'late', days: 1 }, '1 day late', /1 día de atraso/],
    [{ code: 'late', days: 2600 }, '2,600 days late', /2,600 días de atraso/],
  ] satisfies [DayReason, string, RegExp][])('%o', (reason, text, spanishText) => {
    expect(say(reason).replaceAll(/\s/g, ' ')).toBe(text);
    expect(decir(reason).replaceAll(/\s/g, ' ')).toMatch(spanishText);
  });
});

describe('the moment of a task', () => {
  const task = {
    id: 't',
    object: 'Task',
    customer: ref('1'),
    customerName: 'A',
    due: '2026-11-23',
    at: null,
    madeAt: null,
  };
  it.each([
    ['Call back at 15:30: Alder', '2026-11-23T20:30:00.000Z'],
    ['Devolver la llamada a las 9:05', '2026-11-23T14:05:00.000Z'],
    ['Call back 3:00 PM', '2026-11-23T20:00:00.000Z'],
    ['Call back 12:30 AM', '2026-11-23T05:30:00.000Z'],
    ['Call back 12:30 PM', '2026-11-23T17:30:00.000Z'],
    ['Callback 3 pm: Alder', '2026-11-23T20:00:00.000Z'],
    ['Call back at 9:30am', '2026-11-23T14:30:00.000Z'],
    ['Devolver la llamada a las 3:00 p. m.', '2026-11-23T20:00:00.000Z'],
    ['Devolver la llamada a las 9 a.m.', '2026-11-23T14:00:00.000Z'],
    ['Devolver la llamada a las 3 de la tarde', '2026-11-23T20:00:00.000Z'],
    ['Return call 14:00', '2026-11-23T19:00:00.000Z'],
    ['Volver a llamar 14:00', '2026-11-23T19:00:00.000Z'],
    ['Call back between 9 and 11 am', '2026-11-23T14:00:00.000Z'],
    ['Call back 9-11 am', '2026-11-23T14:00:00.000Z'],
    ['Call back 9:30 – 11 am', '2026-11-23T14:30:00.000Z'],
    ['Call back 11 am to 1 pm', '2026-11-23T16:00:00.000Z'],
    ['Call back 11 to 1 pm', '2026-11-23T16:00:00.000Z'],
    ['Call back 12-2 pm', '2026-11-23T17:00:00.000Z'],
    ['Call back 10 to 12 am', null],
    ['Call back between 9 and 11:30', '2026-11-23T14:00:00.000Z'],
    ['Call back 14:00-16:00', '2026-11-23T19:00:00.000Z'],
    ['Call back 16:00-14:00', null],
    ['Call back 11-23 3 pm', '2026-11-23T20:00:00.000Z'],
    ['Devolver la llamada entre las 9 y las 11 de la mañana', '2026-11-23T14:00:00.000Z'],
    ['Devolver la llamada de 3 a 5 de la tarde', '2026-11-23T20:00:00.000Z'],
    ['Devolver la llamada de las 15:00 a las 17:00', '2026-11-23T20:00:00.000Z'],
    ['Devolver la llamada el 3 a las 4 de la tarde', '2026-11-23T21:00:00.000Z'],
    ['Devolver la llamada a las 12 de la noche', '2026-11-23T05:00:00.000Z'],
    ['Devolver la llamada a las 11 de la noche', '2026-11-24T04:00:00.000Z'],
    ['Devolver la llamada a las 12 de la mañana', '2026-11-23T17:00:00.000Z'],
    ['Devolver la llamada a las 11 de la mañana', '2026-11-23T16:00:00.000Z'],
    ['Devolver la llamada a las 12 de la tarde', '2026-11-23T17:00:00.000Z'],
    ['Call back 5 amounts', null],
    ['Call back 13 pm', null],
    ['Call back requested', null],
    ['Match 12:30 payment', null],
  ])('%s', (subject, moment) => {
    expect(momentOf({ ...task, subject }, zone)).toBe(moment);
  });

  it('the CRM’s own reminder goes before the heading', () => {
    const own = '2026-11-23T21:00:00.000Z';
    expect(momentOf({ ...task, subject: 'Call back at 15:30', at: own }, zone)).toBe(own);
  });

  it('is ahead until it has come', () => {
    const call = { ...task, subject: 'Call back at 15:30' };
    expect(isAhead(call, zone, '2026-11-23T20:29:59.999Z', zone)).toBe(true);
    expect(isAhead(call, zone, '2026-11-23T20:30:00.000Z', zone)).toBe(false);
  });
});

describe('a snooze', () => {
  it('of an hour ends in an hour, of days where the day begins for the associate', () => {
    expect(snoozeEnd('hour', at, zone, [])).toBe('2026-11-23T20:12:00.000Z');
    expect(snoozeEnd('tomorrow', at, zone, [])).toBe('2026-11-24T05:00:00.000Z');
    expect(snoozeEnd('tomorrow', at, 'Asia/Manila', [])).toBe('2026-11-24T16:00:00.000Z');
    // Over the end of summer time.
    expect(snoozeEnd('threeDays', '2026-10-30T16:00:00.000Z', zone, [])).toBe('2026-11-02T05:00:00.000Z');
  });

  it('of days ends on another day where the customer is too: a night shift has midnight in it', () => {
    const end = (now: string) => snoozeEnd('tomorrow', now, 'Asia/Manila', [zone]);
    // 22:00 in Manila, 9:00 in New York.
    expect(end('2026-11-23T14:00:00.000Z')).toBe('2026-11-24T05:00:00.000Z');
    // 8:00 in Manila, 19:00 of the day before in New York.
    expect(end('2026-11-24T00:00:00.000Z')).toBe('2026-11-24T16:00:00.000Z');
  });

  it.each([
    // 21:30 in Los Angeles, half past midnight in New York.
    ['tomorrow', '2026-11-24T05:30:00.000Z', 'America/Los_Angeles', [zone], '2026-11-24T08:00:00.000Z'],
    ['week', '2026-11-24T05:30:00.000Z', 'America/Los_Angeles', [zone], '2026-11-30T08:00:00.000Z'],
    // 20:00 in Honolulu, 22:00 in Los Angeles, 1:00 in New York.
    [
      'tomorrow',
      '2026-11-24T06:00:00.000Z',
      'Pacific/Honolulu',
      ['America/Los_Angeles', zone],
      '2026-11-24T10:00:00.000Z',
    ],
    // 9:00 in New York, 4:00 of the same day in Honolulu.
    ['tomorrow', '2026-11-23T14:00:00.000Z', zone, ['Pacific/Honolulu'], '2026-11-24T10:00:00.000Z'],
  ] as const)(
    'of days leaves out no workday where the customer’s day is ahead: %s of %s in %s',
    (what, now, own, others, end) => {
      expect(snoozeEnd(what, now, own, others)).toBe(end);
    },
  );

  it('is over at its moment', () => {
    const marks = { ...noMarks, snoozed: { one: { until: at, reason: 'later' } } };
    expect(Object.keys(marksAt(marks, '2026-11-23T19:11:59.999Z').snoozed)).toEqual(['one']);
    expect(isSnoozed({ until: at, reason: 'later' }, '2026-11-23T19:11:59.999Z')).toBe(true);
    expect(isSnoozed({ until: at, reason: 'later' }, at)).toBe(false);
  });

  it('is told for a day after it, with its reason', () => {
    const marks = { ...noMarks, snoozed: { one: { until: at, reason: 'later' } } };
    expect(Object.keys(marksAt(marks, '2026-11-24T19:11:59.999Z').snoozed)).toEqual(['one']);
    expect(marksAt(marks, '2026-11-24T19:12:00.000Z').snoozed).toEqual({});
  });
});
