import { isExcludedFromCount, standsForConsumer } from '../person-role.ts';
import { debtWords, moneyWords, unpaidWords } from './parts.ts';
import { asserted, type Reading, say } from './script-reading.ts';

/** 1006.6(d)(1), and 1006.2(e) with Supp. I for the estate: what others may not hear. */
export function listener(reading: Reading): void {
  const { folded, facts, script, coverage } = reading;
  const { withPerson } = script;
  if (
    withPerson !== null &&
    !standsForConsumer(withPerson, facts.consumer.age) &&
    !isExcludedFromCount(withPerson)
  ) {
    if ([debtWords, unpaidWords, moneyWords].some((words) => words.test(folded))) {
      say(
        reading,
        'third-party',
        coverage.fdcpaStandards || facts.consumer.state === 'MA' ? 'block' : 'caution',
        'This person may not learn of a debt',
        '12 CFR 1006.6(d)(1)',
        { withPerson },
      );
    }
  }
  if (!facts.consumer.deceased) return;
  const relative =
    /\b(?:you(?:'re| are)?|as (?:his|her|the) [a-z]+|usted(?:es)?)\b[^.!?]{0,40}\b(?:responsible|liable|owe|must pay|have to pay|need to pay|should pay|obligated|obligation|inherit\w*|on the hook|responsable|debe|deben|tiene que pagar|heredo|hereda)\b/g;
  const passedOn =
    /\b(?:debts?|bills?|balance|account|it|this|deuda|cuenta)\b[^.!?]{0,30}\b(?:falls? (?:on|to) you|(?:is|are) (?:now )?(?:yours|your (?:debt|responsibility|obligation|problem))|pass(?:es)? to you|le toca a usted|(?:ahora )?es (?:ahora )?suya)/g;
  if (asserted(relative, folded) || asserted(passedOn, folded)) {
    say(
      reading,
      'estate',
      'block',
      'Never imply that a relative owes the debt of the deceased',
      '12 CFR 1006.18(b)(2); 1006.6(a)(4)',
    );
  }
}
