import type { ContactEvent } from './facts.ts';

/** An entry of the record of which nothing is known yet. */
export const noEvent: Omit<ContactEvent, 'id' | 'at'> = {
  kind: 'contact',
  direction: null,
  channel: null,
  personId: null,
  debtIds: null,
  place: null,
  result: null,
  words: null,
  ours: true,
  consent: null,
  initialCommunication: null,
  aboutDebt: null,
  submittedOn: null,
  receivedOn: null,
  disputedAmount: null,
};
