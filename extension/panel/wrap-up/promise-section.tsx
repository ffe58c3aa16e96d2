import { decimalFromMoney } from '../../../shared/money/money.ts';
import { methodField } from '../../../shared/wrap-up/fact-field.ts';
import { reasonInWords } from '../offers/reason-in-words.ts';
import { dayOf } from './contact-of-call.ts';
import { useDesk } from './desk-context.ts';
import type { PromiseText, TypedPromise } from './typed-promise.ts';

/** One amount by one day, typed where it was heard; anything else is an offer. */
export function PromiseSection() {
  const { desk, model, words, formats } = useDesk();
  const now = desk.now.value;
  const ground = desk.promise.ground.value;
  if (!now || !ground || model.guide.isCovered.value) return null;
  const text = now.session.wrapUp.promise;
  const { total, disputed } = ground.asked;
  const isTouched = text !== undefined && text !== null;
  const all = disputed.minor > 0 ? words.wrapUp.rest : words.wrapUp.allOpen;
  return (
    <section class="part" aria-label={words.wrapUp.promise}>
      <div class="row">
        <h3 class="s mut grow">{words.wrapUp.promise}</h3>
        {total.minor > 0 && (
          <button
            type="button"
            class="chip num"
            onClick={() => desk.promise.type({ amount: decimalFromMoney(total) })}
          >
            {all(formats.money(total))}
          </button>
        )}
        {isTouched && (
          <button type="button" class="link s" onClick={() => desk.promise.clear()}>
            {words.wrapUp.clearPromise}
          </button>
        )}
      </div>
      <Fields text={text ?? null} />
      <Standing typed={desk.promise.typed.value} today={dayOf(now.contact)} />
    </section>
  );
}

function Fields({ text }: { text: PromiseText | null }) {
  const { desk, words } = useDesk();
  const now = desk.now.value;
  const currencies = desk.promise.currencies.value;
  return (
    <div class="promise-fields">
      {currencies.length > 1 && (
        <label class="s">
          {words.wrapUp.currency}
          <select
            value={text?.currency ?? currencies[0]}
            onChange={(event) => desk.promise.type({ currency: event.currentTarget.value })}
          >
            {currencies.map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="s">
        {words.wrapUp.amount}
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          value={text?.amount ?? ''}
          onInput={(event) => desk.promise.type({ amount: event.currentTarget.value })}
        />
      </label>
      <label class="s">
        {words.wrapUp.date}
        <input
          type="date"
          min={now ? dayOf(now.contact) : undefined}
          value={text?.date ?? ''}
          onInput={(event) => desk.promise.type({ date: event.currentTarget.value })}
        />
      </label>
      <label class="s">
        {words.wrapUp.method}
        <select
          value={text?.method ?? ''}
          onChange={(event) => desk.promise.type({ method: event.currentTarget.value })}
        >
          <option value="">{words.wrapUp.methodOpen}</option>
          {methodField.choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[words.spoken]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What the typed promise comes to, business day and invoices included, or what is wrong with it. */
function Standing({ typed, today }: { typed: TypedPromise; today: string }) {
  const { words, formats } = useDesk();
  if (typed.is === 'terms') {
    const [payment] = typed.terms.payments;
    const numbers = typed.terms.invoices.map(({ number }) => number).join(', ');
    return (
      <p class="s" aria-live="polite">
        {payment && words.wrapUp.promiseMade(formats.money(payment.amount), formats.day(payment.due, today))}
        {numbers !== '' && ` ${words.wrapUp.promiseOn(numbers)}`}
      </p>
    );
  }
  return (
    <p class="s no-text" role="alert">
      {typed.is === 'fault' &&
        (typed.fault.is === 'too-much'
          ? words.wrapUp.promiseBad['too-much'](formats.money(typed.fault.most))
          : typed.fault.is === 'beyond'
            ? words.wrapUp.promiseBad.beyond(
                typed.fault.why.map((one) => reasonInWords(one, words, formats).text).join('; '),
              )
            : words.wrapUp.promiseBad[typed.fault.is])}
    </p>
  );
}
