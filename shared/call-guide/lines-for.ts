import { classifyMessage } from '../compliance/messages/voicemail.ts';
import { type CallCircumstances, holds } from './circumstances.ts';
import { mayTellDebt } from './curtain.ts';
import { fill, type ValuesByLanguage } from './fill.ts';
import type { Disclosed, Guide, GuideLine, GuideNode } from './guide.ts';
import { onTheLine } from './on-the-line.ts';
import type { CallSession } from './session.ts';
import { announcementsIn, isRecordingOff } from './session-position.ts';
import { isPastAsking, isStopHeard } from './stops-heard.ts';

/** The rules' view of the call, and what the blanks are filled with. */
export interface GuideContext extends CallCircumstances {
  readonly values: ValuesByLanguage;
}

/** A line ready to be said. */
export interface SpokenLine {
  readonly id: string;
  readonly sort: GuideLine['sort'];
  /** In the language of the session, blanks filled; what is ticked is exactly this. */
  readonly text: string;
  /** The same in English, beside a line in another language. */
  readonly gloss: string | null;
  readonly discloses: Disclosed | null;
  readonly ticked: boolean;
  /** Why it must not be left: with these names it is no limited-content message (12 CFR 1006.2(j)). */
  readonly refused: string | null;
}

/** The lines of a node that hold in this call, in their order; none once a stop was heard, but those of stops (I4). */
export function linesFor(
  guide: Guide,
  node: GuideNode,
  session: CallSession,
  context: GuideContext,
): SpokenLine[] {
  if (isStopHeard(guide, session) && !isPastAsking(node)) return [];
  const { profile, direction, language } = session;
  const call = { profile, direction, verified: session.verified !== null };
  const tells =
    mayTellDebt(session, context) &&
    (node.stage === 'open' || node.stage === 'verified') &&
    guide.nodes.has(node.id);
  const isOff = isRecordingOff(guide, session);
  const { heard } = onTheLine(guide, session);
  const announced = announcementsIn(heard, session);
  const said = new Set(session.said.map(({ lineId }) => lineId));
  return (
    node.lines
      .filter(({ when }) => holds(when, call, context))
      // Told once to each.
      .filter(({ id, discloses }) => discloses !== 'recording' || (!isOff && isFirst(id, announced)))
      .map((line) => {
        const text = fill(line.text[language], context.values[language], tells);
        return {
          id: line.id,
          sort: line.sort,
          text,
          gloss: language === 'en' ? null : fill(line.text.en, context.values.en, tells),
          discloses: line.discloses ?? null,
          ticked: line.discloses === 'recording' ? heard.has(line.id) : said.has(line.id),
          refused: line.sort === 'leave' && profile === 'third-party' ? whyNotLeave(text) : null,
        };
      })
  );
}

const isFirst = (id: string, announced: readonly string[]): boolean =>
  announced.length === 0 || announced.includes(id);

function whyNotLeave(text: string): string | null {
  const found = classifyMessage({ text, medium: 'voicemail', forConsumer: true, complete: true });
  return found.values.isLimitedContent ? null : found.findings.map(({ reason }) => reason).join('; ');
}
