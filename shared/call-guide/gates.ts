import type { Moment } from './facts-of-session.ts';
import { learn } from './facts-of-session.ts';
import type { Guide, GuideLanguage } from './guide.ts';
import { type GuideContext, linesFor, type SpokenLine } from './lines-for.ts';
import { move } from './moves.ts';
import type { CallSession } from './session.ts';
import { answer, refused, type Step, taken } from './walk.ts';

/** Two details the customer gives make the right party (`collections` trade rule; 12 CFR 1006.6(d)(1)). */
export const identifiersNeeded = 2;

const written = (session: CallSession, answer: string, reason: string, { at }: Moment): CallSession => ({
  ...session,
  path: [...session.path, { node: session.node ?? '', answer, at, reason }],
});

/**
 * Ticks the identifiers that matched, by their names, never their values; in trade one is enough. Where the guide is walked,
 * only on the node that asks for them.
 */
export function verifyParty(guide: Guide, session: CallSession, by: readonly string[], moment: Moment): Step {
  const node = session.node === null ? undefined : guide.nodes.get(session.node);
  if (node && node.tool !== 'identifiers') return refused('no-such-step');
  const needed = session.profile === 'b2b' ? 1 : identifiersNeeded;
  const different = [...new Set(by)];
  if (different.length < needed) return refused('identifiers');
  const reason = `Right party verified by ${different.join(', ')}`;
  const verified = { at: moment.at, by: different };
  return taken({ ...written(session, move.verify(different.join('+')), reason, moment), verified });
}

/** Ticks a line as said, with its exact text as it was on screen. */
export function tickLine(
  guide: Guide,
  session: CallSession,
  lineId: string,
  context: GuideContext,
  moment: Moment,
): Step {
  const node = session.node === null ? undefined : guide.nodes.get(session.node);
  const line = node && linesFor(guide, node, session, context).find(({ id }) => id === lineId);
  if (!line || line.refused) return refused('no-such-step');
  const { language } = session;
  const said = { lineId, language, text: line.text, disclosure: line.discloses, at: moment.at };
  const told = written(session, move.said(lineId), `Read aloud: ${lineId}`, moment);
  return taken({ ...told, said: [...session.said, said] });
}

/**
 * Gives an answer of the node on screen. One that says the message was left keeps which text it was, as if it had been
 * ticked: the disposition is nothing without it.
 */
export function give(
  guide: Guide,
  session: CallSession,
  answerId: string,
  context: GuideContext,
  moment: Moment,
): Step {
  const node = guide.nodes.get(session.node ?? '');
  const leaves = node?.answers.find(({ id }) => id === answerId)?.leaves;
  const left = node && leaves ? linesFor(guide, node, session, context).filter(isToBeLeft) : [];
  const told = left.reduce<Step>(
    (so, { id }) => (so.is === 'taken' ? tickLine(guide, so.session, id, context, moment) : so),
    taken(session),
  );
  return told.is === 'taken' ? answer(guide, told.session, answerId, context, moment) : told;
}

const isToBeLeft = ({ sort, ticked, refused: why }: SpokenLine): boolean =>
  sort === 'leave' && !ticked && why === null;

/** Switches the language of the lines. When the person asked for it, the wish is marked as a fact. */
export function switchLanguage(
  session: CallSession,
  language: GuideLanguage,
  asked: boolean,
  moment: Moment,
): CallSession {
  if (language === session.language) return session;
  const reason = asked ? `Language wanted: ${language}` : `Lines shown in: ${language}`;
  const switched = {
    ...written(session, move.language(session.language, language), reason, moment),
    ...readAnew(session),
    language,
  };
  return asked ? learn(switched, ['LANG'], moment) : switched;
}

/** The text on record is the one the customer confirmed: what was ticked of terms was read in the other language. */
function readAnew({ offering }: CallSession): Pick<CallSession, 'offering'> {
  const card = offering?.card;
  return card ? { offering: { ...offering, card: { ...card, confirmed: [], read: [] } } } : {};
}
