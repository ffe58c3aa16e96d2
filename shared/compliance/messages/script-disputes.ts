import { dateFromDay, dayFromDate } from '../../calendar/epoch-day.ts';
import { everyFrom } from '../language/any-of.ts';
import { sentences } from '../language/text.ts';
import { deadlineIn } from './deadlines.ts';
import { pressesForPayment } from './demand.ts';
import { type Reading, said, say } from './script-reading.ts';

const admission = everyFrom(
  String.raw`(?:did not|didn't|haven't|have not|failed to|failing to|failure to|fail to|never|since you|because you|by not|(?<=^\W*)not(?=\s+\w+ing)|if you (?:don't|do not|can't|fail to)|si (?:usted )?no) (?:\w+ ){0,4}?(?:disput\w+|respond\w*|repl(?:y|ied)|answer\w*|contest\w*|object\w*|heard? from you)[^.!?]{0,60}\b(?:admit\w*|admission|accept\w*|acknowledg\w*|agree[sd]?|confirm\w*|concede[sd]?|valid|yours|owe it|legally|liable|guilty|responsible)`,
  'silence (?:means|counts|is (?!not|no))',
  String.raw`(?:stay|remain|keep|be)ing (?:silent|quiet)[^.!?]{0,40}\b(?:agree\w*|admi\w+|accept\w*|owe|yours)`,
  String.raw`(?:al no|como no|porque no|no) (?:disput\w+|respond\w+|contest\w+|impugn\w+)[^.!?]{0,60}\b(?:admit\w+|acept\w+|reconoc\w+|es suya|valida)`,
);
/** "Unless you dispute it … we will assume the debt is valid": the words of 15 USC 1692g(a)(3), and no admission. */
const assumption =
  /\b(?:(?:we|i)(?: will|'ll| shall)? assume|will be assumed|(?:asumiremos|supondremos|daremos por|se (?:asumira|considerara)))\b[^.!?]{0,60}\bvalid[oa]?\b/g;
const futileDispute = everyFrom(
  String.raw`(?:too late|no (?:point|use|longer possible)|pointless|useless|can't|cannot|can not|may not|not allowed|no longer|won't help|will not help|no right) (?:\w+ ){0,4}?disput\w*`,
  String.raw`disput\w+[^.!?]{0,20}(?:won't|will not|would not|wouldn't|does not|doesn't|is not going to|isn't going to) (?:\w+ ){0,2}?(?:help|do|change|stop|matter|work|get|make)`,
  String.raw`disput\w+ (?:it |this |the debt )?(?:is|will be|would be|won't|will not|does not|doesn't) (?:\w+ )?(?:help|useless|pointless|change|matter|ignored|waste|denied|stop)`,
  String.raw`disput\w+[^.!?]{0,25}(?:still (?:have to|must|need to|owe)|pay (?:it )?first)`,
  String.raw`only (?:\w+ ){0,2}?disput\w*[^.!?]{0,20}\b(?:after|once|if|when)\b[^.!?]{0,25}\bpa(?:y|id)\w*`,
  String.raw`disput\w*[^.!?]{0,15}\b(?:only|not (?:until|before)|not unless|solo|hasta que) (?:after |once |if |when |si |despues de )?[^.!?]{0,25}\b(?:pa(?:y|id)|pag)\w*`,
  '(?:ignore|disregard|throw away) (?:the|that|our|your) (?:notice|letter|validation)',
  String.raw`(?:no puede|ya no puede|es tarde para|no sirve de nada|inutil) (?:\w+ ){0,2}?(?:disputar|impugnar)`,
);

/** 1006.38(b), (d)(1): in the validation period nothing may overshadow the right to dispute; silence admits nothing ever. */
export function overshadowing(reading: Reading): void {
  const { folded, facts, today, coverage } = reading;
  if (said(admission, folded.replace(assumption, ' ')) && coverage.consumerDebt) {
    say(reading, 'admission', 'block', 'Not disputing is no admission', '12 CFR 1006.38(d)(1)');
  }
  if (coverage.regF === false || facts.validationEndsOn === null || today === null) return;
  const end = dayFromDate(facts.validationEndsOn);
  if (today > end) return;
  if (said(futileDispute, folded))
    say(
      reading,
      'overshadow',
      'block',
      'The right to dispute must not be talked down',
      '12 CFR 1006.38(b)(1)',
    );
  for (const { from, to } of sentences(folded)) {
    const sentence = folded.slice(from, to);
    if (!pressesForPayment(sentence)) continue;
    const deadline = deadlineIn(sentence, today);
    if (deadline === null || deadline > end) continue;
    const values = { deadline: dateFromDay(deadline), validationEndsOn: facts.validationEndsOn };
    say(
      reading,
      'overshadow',
      'block',
      `A demand before the dispute period ends (${facts.validationEndsOn}) overshadows it`,
      '12 CFR 1006.38(b)(1); 15 USC 1692g(b)',
      values,
    );
    return;
  }
}
