import type { Assessment } from '../compliance/assessment.ts';
import { mayDiscussDebt, requiredDisclosures } from '../compliance/assessments/talk.ts';
import type { Facts } from '../compliance/facts.ts';
import { fold } from '../compliance/language/text.ts';
import { checkLocationCall } from '../compliance/messages/location-call.ts';
import { debtWords } from '../compliance/messages/parts.ts';
import { checkScript } from '../compliance/messages/script.ts';
import { classifyMessage } from '../compliance/messages/voicemail.ts';
import { disclosedWords } from './checks/disclosed-words.ts';
import { sampleValues } from './checks/sample-values.ts';
import { checkedAt, factsOf, type World, worldInWords, worldsOf } from './checks/worlds.ts';
import { fill } from './fill.ts';
import type { Guide, GuideLanguage, GuideLine, GuideNode } from './guide.ts';

/** Words that must not be said as they stand. */
export interface LineTrouble {
  readonly lineId: string;
  readonly language: GuideLanguage;
  /** The call in which they would be wrong; null: in any. */
  readonly context: string | null;
  readonly reason: string;
  readonly citation: string;
}

/**
 * Puts every line, in both languages, through the engine's own checks in every context it can be said in: scripts, messages
 * on a machine, location calls, who may hear of the debt, disclosures. A caution counts as trouble: these words are chosen
 * in advance, and better ones can be. Lines that `known`, a guide that was checked, has as they are, are not checked again.
 */
export function checkLines(guide: Guide, known?: Guide): LineTrouble[] {
  const found = new Map<string, LineTrouble>();
  const add = (trouble: LineTrouble) => {
    const key = `${trouble.lineId} ${trouble.language} ${trouble.reason}`;
    if (!found.has(key)) found.set(key, trouble);
  };
  for (const node of guide.nodes.values()) {
    const checked = new Set(known?.nodes.get(node.id)?.lines);
    for (const line of node.lines.filter((one) => !checked.has(one)))
      for (const language of ['en', 'es'] as const) checkLine(node, line, language, add);
  }
  return [...found.values()];
}

type Add = (trouble: LineTrouble) => void;

function checkLine(node: GuideNode, line: GuideLine, language: GuideLanguage, add: Add): void {
  const text = fill(line.text[language], sampleValues[language], true);
  const worlds = worldsOf(node, line);
  const blame = (assessment: Assessment<unknown>, world: World | null, keep: (ruleId: string) => boolean) => {
    for (const { ruleId, reason, citation } of assessment.findings) {
      if (!keep(ruleId)) continue;
      const context = world && worldInWords(world);
      add({ lineId: line.id, language, context, reason, citation: citation.text });
    }
  };
  for (const world of worlds) {
    const facts = factsOf(world);
    const heard = checkScript(facts, { text, at: checkedAt, withPerson: world.heardBy, alias: null });
    blame(heard, world, (rule) => rule !== 'script.time-barred-payment' || !afterNotice(node, line));
    if (world.heardBy && debtWords.test(fold(text)))
      blame(mayDiscussDebt(facts, world.heardBy, null), world, () => true);
    if (world.profile === 'third-party') checkWithOthers(node, line, text, world, facts, blame);
  }
  if (line.sort === 'leave' && worlds.some(({ profile }) => profile === 'third-party'))
    blame(
      classifyMessage({ text, medium: 'voicemail', forConsumer: true, complete: true }),
      null,
      () => true,
    );
  if (node.stage !== 'open' && node.stage !== 'verified') checkBeforeGate(node, line, language, text, add);
  if (line.discloses) checkDisclosure(node, line, language, text, add);
}

/** How the department is called that one asks for. */
const department = /\baccounts payable\b|\bcuentas por pagar\b/g;

/** No figure in the words themselves, and in trade no word of the debt either: there the Act has nothing to say. */
function checkBeforeGate(
  node: GuideNode,
  line: GuideLine,
  language: GuideLanguage,
  text: string,
  add: Add,
): void {
  const say = (reason: string) =>
    add({ lineId: line.id, language, context: null, reason, citation: 'invariants I1 and I5 of the guide' });
  if (/[$€£]\s?\d/.test(text)) say('Tells an amount before the gate');
  const inTrade = (line.when?.profiles ?? node.profiles).includes('b2b');
  if (inTrade && debtWords.test(fold(text).replace(department, ' '))) say('Tells of a debt before the gate');
}

/** Asked only once the notice was read, or the notice itself. */
const afterNotice = (node: GuideNode, line: GuideLine): boolean =>
  node.asks !== undefined || line.discloses === 'time_barred';

type Blame = (assessment: Assessment<unknown>, world: World, keep: (ruleId: string) => boolean) => void;

/** 12 CFR 1006.10: the whole of a line that asks for the location or the estate; of the others what may never be said. */
function checkWithOthers(
  node: GuideNode,
  line: GuideLine,
  text: string,
  world: World,
  facts: Facts,
  blame: Blame,
): void {
  if (world.heardBy !== 'third-party') return;
  const asksForEstate = node.fact === 'DEC' && line.text.en.includes('{consumerName}') && world.deceased;
  const asksWhere = node.stage === 'third-party' && line.sort === 'say' && line.when?.mayAskLocation === true;
  const whole = asksForEstate || (asksWhere && !world.deceased);
  if (!whole && node.stage !== 'third-party' && node.stage !== 'stopped') return;
  const call = checkLocationCall(facts, {
    ...{
      person: 'third-party',
      earlierContacts: 0,
      script: text,
      askedForEmployer: line.sort === 'if-asked',
    },
    ...{ askedToCallBack: false, earlierAnswerWrong: false, nowKnowsBetter: null, byPostcard: false },
  });
  blame(call, world, (rule) => whole || rule === 'location-call.debt' || rule === 'location-call.employer');
}

/** A disclosure says what it stands for, and stands where the rules want it. */
function checkDisclosure(
  { stage }: GuideNode,
  { id, discloses }: GuideLine,
  language: GuideLanguage,
  text: string,
  add: Add,
): void {
  if (!discloses) return;
  const say = (reason: string, citation: string) =>
    add({ lineId: id, language, context: null, reason, citation });
  const folded = fold(text);
  if (disclosedWords[discloses][language].some((words) => !words.test(folded)))
    say(`Does not say what it is to disclose (${discloses})`, '12 CFR 1006.18(e)');
  if (discloses === 'recording' || discloses === 'time_barred') return;
  const due = requiredDisclosures(factsOf(collector), {
    ...{ medium: 'call', isInitial: discloses === 'initial_full', firstWritingAfterOralInitial: false },
    ...{ rightPartyVerified: stage === 'verified' || stage === 'open', language },
  }).values;
  if (!due.disclosures.includes(discloses) || due.language !== language)
    say('Is not what is due on this node', '12 CFR 1006.18(e) with 1006.6(d)(1)');
}

const collector: World = {
  ...{ profile: 'third-party', state: 'OH', inValidationPeriod: false, timeBarred: false },
  ...{ suitIntended: null, deceased: false, heardBy: null },
};
