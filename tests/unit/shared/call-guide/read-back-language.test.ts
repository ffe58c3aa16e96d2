import { expect, it } from 'vitest';
import { switchLanguage } from '../../../../shared/call-guide/gates.ts';
import { key, STARTED, session, terms } from '../wrap-up/made-up-contact.ts';

const moment = { at: STARTED, newKey: () => key(90) };

it('what was read back in one language is ticked anew in another', () => {
  const card = {
    ...{ terms: terms(), approvalId: 'asked', isChanged: false, replaces: [] },
    ...{ confirmed: ['amount', 'dates'], read: ['plan.time-barred'] },
  };
  const before = session({ offering: { currency: 'USD', typed: {}, maxMonthly: null, card } });
  expect(switchLanguage(before, 'en', false, moment).offering?.card).toEqual(card);
  expect(switchLanguage(before, 'es', false, moment).offering).toEqual({
    ...before.offering,
    card: { ...card, confirmed: [], read: [] },
  });
});
