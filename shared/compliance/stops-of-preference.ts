import type { ContactEvent, Preference } from './facts.ts';
import { type Statement, statementsIn } from './language/statements.ts';
import { noEvent } from './no-event.ts';
import { type Stop, type UnconfirmedKind, unconfirmedKinds, withSiblings } from './stop.ts';
import { mediumOf, placeAndTime } from './stops-in-words.ts';

/** What a recorded wish closes: by its own fields where it has any, else by its words. */
export function stopsOfPreference(preference: Preference): Stop[] {
  const { said, days, fromMinute, toMinute, place, medium, number, consent } = preference;
  if (consent) return [];
  const at = preference.givenAt ? Date.parse(preference.givenAt) : Number.NEGATIVE_INFINITY;
  const media = medium ? withSiblings([medium]) : null;
  const words = said;
  if (days || fromMinute !== null || toMinute !== null) {
    return [{ kind: 'time', at, closed: { days, fromMinute, toMinute }, place, media, words }];
  }
  const heard = statementsIn(said);
  if (place) {
    const employerForbids = place === 'work' && heard.some((statement) => statement.kind === 'workplace');
    return [{ kind: 'place', at, place, employerForbids, oral: preference.oral ?? false, media, words }];
  }
  if (medium || number) return [{ kind: 'medium', at, media, number, personId: null, words }];
  return heard.flatMap((statement) => [
    ...placeAndTime(statement, at, preference.oral ?? false),
    ...mediumOf(statement, { ...spoken, words: said }, at),
    ...unconfirmedOf(statement, at),
  ]);
}

const unconfirmedOf = ({ kind, quote }: Statement, at: number): Stop[] =>
  unconfirmedKinds.has(kind)
    ? [{ kind: 'unconfirmed', at, what: kind as UnconfirmedKind, words: quote }]
    : [];

const spoken: ContactEvent = {
  ...noEvent,
  id: '',
  at: '1970-01-01T00:00:00Z',
  direction: 'in',
  channel: 'call',
};
