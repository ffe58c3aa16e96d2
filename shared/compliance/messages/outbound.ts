import type { Instant } from '../../calendar/instant.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts, Question } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { anyOf } from '../language/any-of.ts';
import { fold, sentences } from '../language/text.ts';
import { type Matter, matterOf, momentOfIso } from '../matter.ts';
import { ceasesInForce } from '../rules/cease.ts';
import { disputes } from '../rules/disputes.ts';
import { attorney, bankruptcyStay, debtClosed } from '../rules/hard-stops.ts';
import { closedMedia } from '../rules/medium-request.ts';
import { stopsOf } from '../stops.ts';
import { isMoneyTalk, offersElectronicOptOut, optOutFault } from './opt-out.ts';
import { checkScript } from './script.ts';

/** A message ready to go out. */
export interface OutboundMessage {
  readonly channel: 'text' | 'email' | 'letter';
  readonly text: string;
  /** Moment of sending; null: not said, rules that need it are asked as of the last event. */
  readonly at: Instant | null;
  /** Opt-out line kept apart from the text; null: none beside the text. */
  readonly optOutText: string | null;
  /** What the letter says of a remedy is true and meant; null: not said. */
  readonly trueIntent: boolean | null;
  readonly containsPaymentDemand: boolean | null;
}

export type MissingPart = 'opt_out' | 'from_debt_collector';

/**
 * A written message before it goes out: hard stops, the three messages left after a demand to cease (1006.6(c)(2)), the bare
 * confirmation after an opt-out (1006.14(h)(2)(i)), the opt-out line of every text and e-mail (1006.6(e)), the disclosure of a
 * debt collector where debt is spoken of (1006.18(e)(2)), and what the words say.
 */
export function checkOutbound(
  facts: Facts,
  message: OutboundMessage,
): Assessment<{ missing: MissingPart[] }> {
  const matter = matterOf(facts, questionOf(facts, message), momentFor(facts, message), null, stopsOf);
  const hits: Hit[] = [];
  const missing: MissingPart[] = [];
  for (const rule of [bankruptcyStay, debtClosed, attorney]) {
    rule.check(matter, matter.at, { hit: (hit) => hits.push(hit), budget: () => {} });
  }
  const ceased = ceasesInForce(matter, matter.at).length > 0 && matter.coverage.fdcpaStandards;
  const closed = closedMedia(matter)[0];
  if (ceased) checkAfterCease(message, hits);
  else if (closed && message.channel !== 'letter') checkConfirmation(matter, message, closed.at, hits);
  else {
    if (isMoneyTalk(fold(message.text)))
      disputes.check(matter, matter.at, { hit: (hit) => hits.push(hit), budget: () => {} });
    if (message.channel !== 'letter') checkOptOutLine(facts, message, hits, missing);
    checkDisclosure(facts, message, hits, missing);
  }
  const words = checkScript(facts, { text: message.text, at: message.at, withPerson: null, alias: null });
  for (const finding of words.findings) {
    if (ceased && finding.ruleId === 'script.suit') continue;
    hits.push({ ...finding, until: null });
  }
  return assessmentOf(hits, { missing });
}

function questionOf(facts: Facts, { channel }: OutboundMessage): Question {
  const consumer = facts.people.find(({ role }) => role === 'consumer')?.id ?? 'consumer';
  return {
    channel,
    personId: consumer,
    debtIds: [],
    place: null,
    employerAddress: false,
    consumerUsedAddress: null,
    directConsent: null,
    inResponseTo: null,
    purpose: 'collect',
    automated: false,
    amount: null,
  };
}

/** Without a moment of its own a message is judged after everything on record. */
function momentFor({ events }: Facts, { at }: OutboundMessage): number {
  if (at !== null) return momentOfIso(at);
  return Math.max(0, ...events.map((event) => momentOfIso(event.at))) + 1;
}

const remedyNotice =
  /\b(?:intends? to|plans? to|will|has decided to|ha decidido|tiene la intencion de|piensa)[^.!?]{0,40}\b(?:su(?:e|it)\b|lawsuit|file|legal action|remed\w+|foreclos\w+|repossess\w*|garnish\w*|seek|court|arbitrat\w+|demanda\w*|accion(?:es)? legal\w*|recurso\w*)/;
const possibleRemedy =
  /\b(?:may|might|could|ordinarily|customarily|puede|podria)\b[^.!?]{0,50}\b(?:invoke|remed\w+|su(?:e|it)\b|lawsuit|legal action|file|court|repossess\w*|foreclos\w+|seek|demanda\w*|accion(?:es)? legal\w*|recurso\w*)/;
const ending = anyOf(
  String.raw`(?:terminat|ceas|end|stopp|discontinu|clos|withdraw)\w*|no further|no longer`,
  'will not (?:contact|pursue|call|write)|terminamos|cesamos',
  'no (?:le )?(?:contactaremos|llamaremos|escribiremos)',
  String.raw`no (?:seguiremos|continuaremos|vamos a (?:seguir|continuar))|no (?:haremos|realizaremos|tomaremos) (?:mas|ningun\w*)|(?:hemos )?cerr(?:ado|amos)`,
  String.raw`(?:hemos )?(?:concluido|terminado)|damos por terminad\w+|dejaremos`,
);

/** 1006.6(c)(2): efforts are ending; remedies ordinarily invoked may be; a remedy is intended. Never a demand for payment. */
function checkAfterCease({ text, trueIntent, containsPaymentDemand }: OutboundMessage, hits: Hit[]): void {
  const folded = fold(text);
  const block = (reason: string) =>
    hits.push({
      ruleId: 'cease',
      effect: 'block',
      reason,
      citation: cite('12 CFR 1006.6(c)(2)', 'V'),
      values: { trueIntent, containsPaymentDemand },
    });
  const names = ending.test(folded) || possibleRemedy.test(folded) || remedyNotice.test(folded);
  if (!names)
    return void block('After a demand to cease only three messages remain, and this is none of them');
  if ((containsPaymentDemand ?? asksForMoney(folded)) || onceYouPay.test(folded))
    return void block('A message after a demand to cease may not ask for payment');
  const speaksOfRemedy = remedyNotice.test(folded) || possibleRemedy.test(folded);
  if (speaksOfRemedy && trueIntent === false)
    return void block('A remedy that is not intended may not be announced');
  // Only (c)(2)(iii) speaks of intent; (ii) tells what the creditor ordinarily may do.
  const announced = remedyNotice.test(folded) && !possibleRemedy.test(folded);
  if (announced && trueIntent === null) {
    hits.push({
      ruleId: 'cease',
      effect: 'cannot-tell',
      reason: 'Whether the remedy is truly intended is not on record',
      citation: cite('12 CFR 1006.6(c)(2)', 'V'),
      values: { trueIntent },
    });
    return;
  }
  hits.push({
    ruleId: 'cease',
    effect: 'permit',
    reason: 'One of the three messages left after a demand to cease',
    citation: cite('12 CFR 1006.6(c)(2)', 'V'),
    values: { trueIntent },
  });
}

/** A message that hangs on paying asks for it, whatever was ticked. */
const onceYouPay =
  /\b(?:once|when|if|unless|until|as soon as|after) (?:you|we|it|the \w+|your \w+)(?: \w+){0,2} (?:pay|paid|payment)\b|\b(?:once|when|if|unless|until|as soon as|after) you pay\b|\b(?:cuando|una vez que|si|a menos que) (?:usted )?(?:pague|paga|liquide)\b/;

const asksForMoney = (folded: string): boolean =>
  /\b(?:pay(?:ment)?s?|remit|send|settle(?:ment)?|offer|discount|pague|pago|pagar|oferta)\b/.test(folded);

const confirming = anyOf(
  String.raw`opt(?:ed|ing)?[- ]?out|unsubscrib\w+|stop(?:ped|ping)?|no longer|no (?:more|further)`,
  "(?:will not|won't) (?:be )?(?:text|e-?mail|messag|contact|send|receiv|get)\\w*",
  'remov(?:ed|ing)|honou?r|your request|confirm(?:ed|ing|s|ation)?|received|noted',
  'cancel(?:led|ed)|dado de baja|baja|dejar(?:emos)?',
  'no (?:le )?(?:enviaremos|mandaremos|recibira)|su solicitud|respetaremos|confirmamos',
  'cancelad[oa]',
);

/** 1006.14(h)(2)(i): one message that confirms the request and holds nothing else. */
function checkConfirmation(
  matter: Matter,
  { text, channel }: OutboundMessage,
  since: number,
  hits: Hit[],
): void {
  const { facts, at } = matter;
  const citation = cite('12 CFR 1006.14(h)(2)(i)', 'V');
  const folded = fold(text);
  const sent = facts.events.some((event) => {
    const ms = momentOfIso(event.at);
    return event.direction === 'out' && event.channel === channel && ms > since && ms < at;
  });
  const binding = matter.coverage.fdcpaStandards || channel === 'text';
  const effect = binding ? 'block' : 'caution';
  const plain = sentences(folded).every(({ from, to }) => {
    const sentence = folded.slice(from, to);
    return confirming.test(sentence) ? !isMoneyTalk(sentence) : isCourtesy(sentence);
  });
  const reason = !plain
    ? 'After an opt-out a message may only confirm it'
    : sent
      ? 'The opt-out was already confirmed: one message only'
      : null;
  if (reason !== null) hits.push({ ruleId: 'medium-request', effect, reason, citation, values: { channel } });
  else
    hits.push({
      ruleId: 'medium-request',
      effect: 'permit',
      reason: 'Confirms the opt-out and nothing else',
      citation,
      values: { channel },
    });
}

/** A greeting, a name, thanks: no information of its own. */
const isCourtesy = (sentence: string): boolean =>
  !isMoneyTalk(sentence) &&
  /^\W*(?:(?:this is|hi|hello|dear|thank|thanks|gracias|hola|estimad|from|regards|sincerely)\b.{0,40}|[\w&.'-]+(?: [\w&.'-]+){0,2})\W*$/.test(
    sentence,
  );

/** 1006.6(e): clear, simple, in the medium, for this address or number, free and without asking anything. */
function checkOptOutLine(
  facts: Facts,
  { text, optOutText, channel }: OutboundMessage,
  hits: Hit[],
  missing: MissingPart[],
): void {
  if (coverageOf(facts, []).regF === false) return;
  const whole = fold(optOutText === null ? text : `${text}\n${optOutText}`);
  const fault = offersElectronicOptOut(whole)
    ? optOutFault(whole)
    : 'No simple way to opt out in this medium';
  if (fault === null) return;
  missing.push('opt_out');
  hits.push({
    ruleId: 'opt-out-line',
    effect: 'block',
    reason: fault,
    citation: cite('12 CFR 1006.6(e); Supp. I, cmt 6(e)-1', 'V'),
    values: { channel },
  });
}

/** 1006.18(e): a message that speaks of the debt says it is from a debt collector. An elided text ("...") is not judged. */
function checkDisclosure(
  facts: Facts,
  { text, channel }: OutboundMessage,
  hits: Hit[],
  missing: MissingPart[],
): void {
  const folded = fold(text);
  if (coverageOf(facts, []).regF === false || /^\s*\.\.\./.test(text) || !isMoneyTalk(folded)) return;
  if (
    /\b(?:debt collect(?:or|ion)|collection agency|attempt to collect|collect a debt|cobrador(?:a)? de deudas|cobrar una deuda|agencia de cobr\w+)/.test(
      folded,
    )
  )
    return;
  missing.push('from_debt_collector');
  hits.push({
    ruleId: 'disclosure',
    effect: 'require',
    reason: 'The message speaks of the debt: it must say that it is from a debt collector',
    citation: cite('12 CFR 1006.18(e)(2)', 'V'),
    values: { channel },
  });
}
