import { expect, it } from 'vitest';
import type { CallSession, Offering } from '../../../../shared/call-guide/session.ts';
import { isNothingKept } from '../../../../shared/wrap-up/nothing-kept.ts';
import { session, terms, usd } from './made-up-contact.ts';

const quiet = (change: Partial<CallSession> = {}) => session({ verified: null, said: [], ...change });
const worked = (change: Partial<Offering>) =>
  quiet({ offering: { currency: null, typed: {}, maxMonthly: null, card: null, ...change } });

it('nothing is lost where nobody was talked to and nothing was typed', () => {
  expect(isNothingKept(quiet())).toBe(true);
  // Looked at, and typed and emptied again.
  expect(isNothingKept(worked({ currency: 'EUR', typed: { words: ' ', amount: '' } }))).toBe(true);
});

const card = {
  ...{ terms: terms(), approvalId: null, confirmed: [], read: [], isChanged: false, replaces: [] },
};
it.each([
  ['a wish typed', worked({ typed: { words: 'Half on Friday', amount: '500' } })],
  ['what a month can bear', worked({ maxMonthly: usd(30_000) })],
  ['terms on the card', worked({ card })],
  ['a rung refused', quiet({ rungs: { 'full-today': 'refused' } })],
])('%s would be lost with one click', (_, kept) => {
  expect(isNothingKept(kept)).toBe(false);
});
