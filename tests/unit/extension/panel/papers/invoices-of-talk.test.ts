import { describe, expect, it } from 'vitest';
import { invoicesOfTalk } from '../../../../../extension/panel/papers/invoices-of-talk.ts';

const line = (invoiceId: string, text: string) => ({
  ...{ key: '00000000-0000-4000-8000-000000000001', object: 'Invoice', invoiceId, number: invoiceId },
  line: `2026-11-23 Call out: ${text}`,
});
const talks = [
  {
    invoiceNotes: [
      line('disputed', 'Dispute 100.00 USD “Two pallets were missing”'),
      line('promised', 'Promise to pay 250.00 USD 2026-12-01 [0123abcd]'),
      line('copied', 'Copia enviada; Promise to pay 250.00 USD 2026-12-01 [0123abcd]'),
      line('asked', 'Promise to pay 1.00 USD 2026-12-01 [0123abcd]; Invoice not received'),
    ],
  },
  { invoiceNotes: [line('disputed', 'Dispute'), line('later', 'Copy sent')] },
];

describe('the invoices a talk named for a paper', () => {
  it('are those of the facts that lead to it, in either language, each once', () => {
    expect(invoicesOfTalk(talks, 'dispute-acknowledgement')).toEqual(['disputed']);
    expect(invoicesOfTalk(talks, 'invoice-copies')).toEqual(['copied', 'asked', 'later']);
  });

  it('are none for a paper no fact leads to, and without talks', () => {
    expect(invoicesOfTalk(talks, 'reminder-1')).toEqual([]);
    expect(invoicesOfTalk([], 'invoice-copies')).toEqual([]);
  });
});
