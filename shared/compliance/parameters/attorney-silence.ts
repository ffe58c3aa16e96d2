import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

/** Days after which an attorney who does not answer is taken to be silent. */
export const attorneySilence: DatedParameter<number> = {
  id: 'attorney.silence-days',
  title: 'Days after which an attorney who does not answer is silent',
  lines: [
    {
      from: '2021-11-30',
      value: 30,
      citation: cite('12 CFR 1006.6(b)(2)(i); the rule gives no number', 'P'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};
