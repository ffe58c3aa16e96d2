import { effect } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { recordKey } from '../models/same-record.ts';

/** Fewer digits are no telephone number. */
const SHORTEST_NUMBER = 7;

/**
 * A customer found by a search is on the line: opens them, and as soon as they are read and judged takes the call and
 * begins the guide. Another customer chosen meanwhile ends it.
 * @param typed what was searched for; a number among the customer's is the one they call from
 */
export function answerFound(model: PanelModel, customer: RecordRef, typed: string): void {
  const key = recordKey(customer);
  model.pick(customer);
  let isOver = false;
  const stop = effect(() => {
    const target = model.target.record.value;
    const shown = model.snapshot.value;
    const isJudged = model.verdict.current.value !== null;
    if (isOver) return;
    isOver = target === null || recordKey(target) !== key;
    if (isOver || !shown || !isJudged || recordKey(shown.customer.ref) !== key) return;
    isOver = true;
    // After this effect: it reads what the answer changes.
    queueMicrotask(() => {
      stop();
      take(model, shown, typed);
    });
  });
}

function take(model: PanelModel, shown: CustomerSnapshot, typed: string): void {
  const phone = callingFrom(shown, typed);
  if (phone) model.choice.choosePhone(phone.id);
  // Found by name or invoice: which number they call from nobody has said, and none is made up.
  model.call.answer(phone ?? { unlisted: numberIn(typed) });
  model.guide.open('guide');
}

/** What was typed, where it reads as a telephone number. */
function numberIn(typed: string): string {
  const text = typed.trim();
  const isNumber = /^\+?[\d\s().-]+$/.test(text) && digitsOf(text).length >= SHORTEST_NUMBER;
  return isNumber ? text : '';
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function callingFrom({ phones }: CustomerSnapshot, typed: string): Phone | undefined {
  const digits = digitsOf(typed).slice(-10);
  if (digits.length < SHORTEST_NUMBER) return undefined;
  return itemsOf(phones).find(({ number }) => digitsOf(number).endsWith(digits));
}
