import type { Answer, Stage } from '../call-guide/guide.ts';
import { standingPath } from '../call-guide/moves.ts';
import { onTheLine } from '../call-guide/on-the-line.ts';
import type { AgreementDraft } from '../domain/agreement.ts';
import type { CallResult } from '../domain/contact-attempt.ts';
import { claimKey } from './claims-of-facts.ts';
import type { Disposition } from './disposition.ts';
import { dispositionByCode, dispositionOfFact } from './dispositions.ts';
import { primaryOf } from './precedence.ts';
import type { WrapUpContext, WrapUpMatter } from './wrap-up-matter.ts';

/** Codes of all that a contact came to, each once for every fact and agreement: what is counted. */
export function factsCounted({ standing, session }: WrapUpMatter): string[] {
  // What was said to be paid is one thing, with its terms or without.
  const claims = new Set(standing.map(({ fact }) => claimKey(fact.key)));
  return [
    ...standing.map(({ fact }) => fact.code),
    ...session.agreements.filter(({ key }) => !claims.has(key)).map(codeOfAgreement),
  ];
}

/** An agreement is a result of its own, whoever walked which path. */
export function codeOfAgreement({ terms }: AgreementDraft): string {
  switch (terms.kind) {
    case 'promise':
      return 'PTP';
    case 'plan':
      return 'PTP-M';
    case 'settlement':
      return terms.expiresAt === null ? 'SIF' : 'SIF-O';
    case 'claimed':
      return 'PAID';
  }
}

/** The one primary result: as chosen by hand, else the first by precedence; null: nothing tells yet. */
export function primaryDisposition(matter: WrapUpMatter): Disposition | null {
  const chosen = matter.session.wrapUp.disposition;
  const code = chosen ?? primaryOf(candidates(matter));
  return (code !== undefined && dispositionByCode(code)) || null;
}

function candidates(matter: WrapUpMatter): string[] {
  const { session } = matter;
  const said = [
    ...factsCounted(matter).flatMap(
      (code) => dispositionOfFact(code)?.code ?? dispositionByCode(code)?.code ?? [],
    ),
    ...dispositionsOfPath(matter),
  ];
  if (session.channel !== 'call') return [...said, 'INFO'];
  return session.verified === null ? said : [...said, 'NEG'];
}

/** Results that are nothing without terms. */
const commitments: ReadonlySet<string> = new Set(['PTP', 'PTP-M', 'SIF', 'SIF-O']);

/** Whether a result speaks of terms that nobody entered; what is said to be paid commits to nothing. */
export const lacksAgreement = ({ code }: Disposition, { agreements }: WrapUpMatter['session']): boolean =>
  commitments.has(code) && agreements.every(({ terms }) => terms.kind === 'claimed');

/**
 * What the answers given propose. One that marked a fact counts by its fact, which may have been taken back; a commitment by
 * its agreement, which may never have been entered.
 */
function dispositionsOfPath({ session, guide }: WrapUpContext): string[] {
  return stepsAnswered({ session, guide }).flatMap(({ disposition, facts }) =>
    disposition === undefined || (facts ?? []).length > 0 || commitments.has(disposition)
      ? []
      : [disposition],
  );
}

/** The answers given, as the guide knows them. */
function stepsAnswered({ session, guide }: Pick<WrapUpContext, 'session' | 'guide'>): Answer[] {
  return standingPath(session.path).flatMap(
    ({ node, answer }) => guide?.nodes.get(node)?.answers.find(({ id }) => id === answer) ?? [],
  );
}

/** What the call-frequency rules count. A message is no call: it is left, or received, and never a conversation. */
export function resultOf(disposition: Disposition, matter: WrapUpMatter): CallResult {
  const { session } = matter;
  if (session.channel !== 'call') {
    return session.direction === 'in' ? 'voicemail_left_by_consumer' : 'recorded_message';
  }
  return isConversation(disposition, matter) ? 'conversation' : disposition.result;
}

/** Whether it was a conversation with the consumer, by the flag, the path and the company's policy. */
export function isConversation({ code, conversation }: Disposition, matter: WrapUpMatter): boolean {
  const { session, policy } = matter;
  switch (conversation) {
    case 'yes':
      return true;
    case 'no':
      // A talk with the right party was one, whatever it ended in.
      return session.verified !== null;
    case 'if-verified':
      return session.verified !== null || (!wasThirdParty(matter) && isUnverifiedTalk(matter));
    case 'by-party':
      return session.verified !== null || !wasThirdParty(matter);
    case 'policy':
      if (code === 'VM-F') return policy.fullVoicemailIsConversation.includes(session.profile);
      return isUnverifiedTalk(matter);
  }
}

/** A short talk with somebody nobody verified, where the policy takes it for one with the consumer. */
const isUnverifiedTalk = (matter: WrapUpMatter): boolean =>
  matter.policy.unverifiedIsConversation.includes(matter.session.profile) && wasSpokenTo(matter);

/** Somebody else was on the line at the end, as the path shows: who came to the phone after them is not. */
const wasThirdParty = ({ session, guide }: WrapUpMatter): boolean =>
  guide !== null && onTheLine(guide, session).withOthers;

const spoken: ReadonlySet<Stage> = new Set<Stage>(['unverified', 'verified', 'open', 'stopped']);

/**
 * Words passed between us and whoever answered: something was read out, or what they said led to more words. Who only hangs up
 * has answered nothing.
 */
const wasSpokenTo = ({ session, guide }: WrapUpMatter): boolean =>
  session.said.length > 0 ||
  session.facts.length > 0 ||
  standingPath(session.path).some(({ node, answer }) => {
    const from = guide?.nodes.get(node);
    const to = from?.answers.find(({ id }) => id === answer)?.to;
    const next = to === undefined ? undefined : guide?.nodes.get(to);
    return from !== undefined && spoken.has(from.stage) && next !== undefined && next.lines.length > 0;
  });
