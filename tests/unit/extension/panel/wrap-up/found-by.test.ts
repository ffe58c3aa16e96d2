import { describe, expect, it } from 'vitest';
import { foundBy } from '../../../../../extension/panel/wrap-up/found-by.ts';

const all = [
  { id: 'PTP', names: ['PTP', 'Promise to pay', 'Promesa de pago'] },
  { id: 'PTP-M', names: ['PTP-M', 'Instalment plan', 'Plan de pagos'] },
  { id: 'EFT', names: ['EFT', 'Remittance promised', 'Comprobante prometido'] },
  { id: 'LANG', names: ['LANG', 'Language', 'Otro idioma: español'] },
];
const ids = (typed: string) => foundBy(all, typed).map(({ id }) => id);

describe('what is found by a text', () => {
  it('is a whole code first, then a beginning, then any part', () => {
    expect(ids('ptp')).toEqual(['PTP', 'PTP-M']);
    expect(ids('prom')).toEqual(['PTP', 'EFT']);
    expect(ids('pago')).toEqual(['PTP', 'PTP-M']);
  });

  it('does not mind accents, capitals and blanks', () => {
    expect(ids('  ESPANOL ')).toEqual(['LANG']);
  });

  it('is everything for nothing typed, and nothing for what is not there', () => {
    expect(ids('')).toHaveLength(all.length);
    expect(ids('zebra')).toEqual([]);
  });
});
