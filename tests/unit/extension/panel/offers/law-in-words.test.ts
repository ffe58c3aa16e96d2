import { describe, expect, it } from 'vitest';
import { dutyInWords, lawInWords } from '../../../../../extension/panel/offers/law-in-words.ts';
import { createFormats } from '../../../../../extension/panel/words/formats.ts';
import { cite } from '../../../../../shared/compliance/citation.ts';
import { findingOf, type Hit } from '../../../../../shared/compliance/finding.ts';

const formats = createFormats('es-US');
const finding = (ruleId: string, effect: Hit['effect'], values: Hit['values'] = {}) =>
  findingOf({
    ...{ ruleId, effect, values, reason: 'In English, on 2026-12-04' },
    citation: cite('12 CFR 1006.26', 'V'),
  });

describe('what the law asks with terms', () => {
  it.each([
    [finding('script.time-barred-payment', 'block'), 'lea antes'],
    [finding('script.time-barred-payment', 'require'), 'se leyó'],
    [finding('validation-dates', 'require', { validationEndsOn: '2026-12-04' }), '4 de dic'],
    [finding('validation-dates', 'caution', { validationEndsOn: null }), 'No consta aviso'],
    [finding('plan.deposit-notices', 'require', { payments: ['2026-12-04', '2027-01-04'] }), ': 2;'],
    [finding('plan.authorization', 'block', { method: 'recurring-debit', authorization: 'oral' }), 'firmado'],
    [finding('plan.authorization', 'cannot-tell', { method: 'recurring-debit' }), 'No consta'],
    [finding('plan.varying-amount', 'require', { scheduled: '2026-12-14', days: 10 }), '10 días antes'],
    [finding('plan.truth-in-lending', 'require'), 'antes van'],
    [finding('plan.written-copy', 'note'), 'por escrito'],
    [finding('plan.safe-default', 'note'), 'cuatro'],
    [finding('plan.servicemember-rate', 'block'), '6 %'],
    [finding('fee', 'block', { prohibitedByState: true }), 'prohíbe'],
  ])('is said in Spanish: $ruleId, $effect', (one, part) => {
    const told = lawInWords(one, 'es', formats);
    expect(told.lang).toBeUndefined();
    expect(told.text).toContain(part);
  });

  it('is marked as English where no Spanish says it, and is English for whoever works in it', () => {
    expect(lawInWords(finding('of-tomorrow', 'note'), 'es', formats).lang).toBe('en');
    const told = lawInWords(finding('plan.written-copy', 'note'), 'en', createFormats('en-US'));
    expect(told).toEqual({ text: 'In English, on Fri, Dec 4', lang: undefined });
  });

  it.each([
    ['postdated-notice.2', 'Written notice before the deposit of 2026-12-04', '4 de dic'],
    ['varying-amount.3', 'Written notice: the transfer of 2026-12-04 differs', 'distinto'],
    ['plan.written-copy', 'Send the plan in writing', 'Enviar'],
  ])('names the task %s', (code, subject, part) => {
    const told = dutyInWords({ code, subject, due: '2026-11-30', text: '' }, 'es', formats);
    expect(told.lang).toBeUndefined();
    expect(told.text).toContain(part);
  });
});
