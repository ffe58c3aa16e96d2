import type { Profile } from '../../domain/debt.ts';
import { dispositionByCode } from '../../wrap-up/dispositions.ts';
import { factCode } from '../../wrap-up/fact-codes.ts';
import { holds } from '../circumstances.ts';
import { everyKindOfCall } from '../every-circumstance.ts';
import type { Answer, GuideNode } from '../guide.ts';
import type { Complain } from './guide-parts.ts';

/** Keys 1 to 9. */
const mostAnswers = 9;

/** Where the answers lead, what they record, how many show at once. */
export function checkEdges(node: GuideNode, byId: ReadonlyMap<string, GuideNode>, complain: Complain): void {
  for (const answer of node.answers) {
    if (!answer.id.startsWith(`${node.id}.`) || answer.id.includes(':'))
      complain(answer.id, `does not begin with the id of its node, ${node.id}, or has a colon`);
    checkCodes(answer, complain);
    checkTarget(node, answer, byId.get(answer.to), complain);
    if (answer.verifies && profilesOf(node, answer).some((profile) => profile !== 'b2b'))
      complain(answer.id, 'verifies a consumer by one tap');
    if (answer.needs?.includes('read-back') && node.tool !== 'read-back')
      complain(answer.id, 'needs a read-back where none is shown');
  }
  if (node.fact !== undefined && !factCode(node.fact))
    complain(node.id, `shows the form of an unknown fact ${node.fact}`);
  checkKeys(node, complain);
}

function checkCodes(answer: Answer, complain: Complain): void {
  for (const code of answer.facts ?? [])
    if (!factCode(code)) complain(answer.id, `teaches an unknown fact ${code}`);
  const { disposition } = answer;
  if (disposition !== undefined && !dispositionByCode(disposition))
    complain(answer.id, `proposes an unknown disposition ${disposition}`);
}

function checkTarget(
  node: GuideNode,
  answer: Answer,
  target: GuideNode | undefined,
  complain: Complain,
): void {
  if (!target) {
    complain(answer.id, `leads to an unknown node ${answer.to}`);
    return;
  }
  const lost = profilesOf(node, answer).filter((profile) => !target.profiles.includes(profile));
  if (lost.length > 0) complain(answer.id, `leads to ${target.id}, which ${lost.join(' and ')} has not`);
  if (target.stage === 'ended' && !answer.disposition)
    complain(answer.id, 'ends the call without a disposition (I2)');
  if (node.stage === 'stopped' && target.stage !== 'stopped' && target.stage !== 'ended')
    complain(answer.id, `leads from a stop back to ${target.id} (I4)`);
}

/** Profiles an answer shows in. */
export const profilesOf = (node: GuideNode, { when }: Answer): Profile[] =>
  node.profiles.filter((profile) => when?.profiles?.includes(profile) ?? true);

/** In every kind of call the node has a way on, and no more ways than keys. */
function checkKeys(node: GuideNode, complain: Complain): void {
  if (node.stage === 'ended') {
    if (node.answers.length > 0) complain(node.id, 'goes on after the end');
    return;
  }
  const wrong = new Set(
    waysOn(node).map(([profile, shown]) => {
      if (shown === 0) return `has no way on in ${profile}`;
      return shown > mostAnswers
        ? `shows ${shown} answers in ${profile}, and there are ${mostAnswers} keys`
        : null;
    }),
  );
  for (const what of wrong) if (what) complain(node.id, what);
}

/** How many answers show, in every kind of call that the node tells apart. */
function waysOn(node: GuideNode): [Profile, number][] {
  const kinds = everyKindOfCall(node.answers.map(({ when }) => when));
  const verifications = node.stage === 'open' ? [true] : [false, true];
  return kinds
    .filter(({ profile }) => node.profiles.includes(profile))
    .flatMap(({ profile, direction, now }) =>
      verifications.map((verified): [Profile, number] => [
        profile,
        node.answers.filter(({ when }) => holds(when, { profile, direction, verified }, now)).length,
      ]),
    );
}
