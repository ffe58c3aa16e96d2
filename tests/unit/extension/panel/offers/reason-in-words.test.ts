import { expect, it } from 'vitest';
import { reasonInWords } from '../../../../../extension/panel/offers/reason-in-words.ts';
import { offers as english } from '../../../../../extension/panel/words/en/offers.ts';
import { offers as spanish } from '../../../../../extension/panel/words/es/offers.ts';
import { createFormats } from '../../../../../extension/panel/words/formats.ts';
import { reason } from '../../../../../shared/plans/reason.ts';

const run = (zone: string) =>
  reason('payment-run', 'The customer pays on {runsOn}, if approved by {approveBy}', {
    ...{ runsOn: '2026-11-27', approveBy: '2026-11-24T18:00:00.000Z', zone, expected: '2026-12-01' },
  });
const inEnglish = (zone: string) =>
  reasonInWords(run(zone), { ...english, spoken: 'en' }, createFormats('en-US')).text;

it('tells the cut-off of a payment run by the clock it is kept by, in both languages', () => {
  expect(inEnglish('America/Chicago')).toMatch(/if approved by Tue, Nov 24, 12:00\sPM$/u);
  expect(inEnglish('America/New_York')).toMatch(/1:00\sPM$/u);
  const { text } = reasonInWords(
    run('America/Chicago'),
    { ...spanish, spoken: 'es' },
    createFormats('es-US'),
  );
  expect(text).toMatch(/si se aprueba a más tardar el mar, 24 de nov, 12:00\sp\.m\.$/u);
});

it('mixes no English into a Spanish sentence', () => {
  const impossible = reason('not-possible', '{why}', { why: 'Every payment is above zero' });
  const { text } = reasonInWords(impossible, { ...spanish, spoken: 'es' }, createFormats('es-US'));
  expect(text).not.toContain('payment');
});
