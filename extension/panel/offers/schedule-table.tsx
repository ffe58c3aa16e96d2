import { useState } from 'preact/hooks';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { AgreedPayment, AgreementTerms } from '../../../shared/domain/agreement.ts';
import { decimalFromMoney } from '../../../shared/money/money.ts';
import type { PlanRules } from '../../../shared/plans/plan-rules.ts';
import { type Changed, editPayment } from '../../../shared/plans/replan.ts';
import { amountTyped } from './amount-typed.ts';
import { usePanelWithOffers } from './offers-context.ts';
import { reasonInWords } from './reason-in-words.ts';

interface Props {
  readonly terms: AgreementTerms;
  readonly today: PlainDate;
  /** Left out: the rows are not to be changed here. */
  readonly edit?: { readonly rules: PlanRules; readonly take: (terms: AgreementTerms) => void } | undefined;
}

/** Every payment with the day it leaves and the day it is to be here; a press on one opens it for a change. */
export function ScheduleTable({ terms, today, edit }: Props) {
  const { words, formats } = usePanelWithOffers();
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <table class="schedule s num">
      <thead class="mut">
        <tr>
          <th scope="col">{words.offers.row}</th>
          <th scope="col">{words.offers.due}</th>
          <th scope="col">{words.offers.expected}</th>
          <th scope="col" class="right">
            {terms.total.currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.payments.map((payment) => (
          <tr key={payment.sequence}>
            <td>
              {edit ? (
                <button
                  type="button"
                  class="link"
                  aria-label={words.offers.edit(payment.sequence)}
                  aria-expanded={editing === payment.sequence}
                  onClick={() => setEditing(editing === payment.sequence ? null : payment.sequence)}
                >
                  {payment.sequence}
                </button>
              ) : (
                payment.sequence
              )}
            </td>
            <td>{formats.day(payment.due, today)}</td>
            <td class="mut">{formats.day(payment.expected, today)}</td>
            <td class="right">{formats.amount(payment.amount)}</td>
          </tr>
        ))}
      </tbody>
      {edit && editing !== null && (
        <EditRow
          key={editing}
          terms={terms}
          payment={terms.payments.find(({ sequence }) => sequence === editing)}
          rules={edit.rules}
          take={(changed) => {
            setEditing(null);
            edit.take(changed);
          }}
          close={() => setEditing(null)}
        />
      )}
    </table>
  );
}

interface EditProps {
  readonly terms: AgreementTerms;
  readonly payment: AgreedPayment | undefined;
  readonly rules: PlanRules;
  readonly take: (terms: AgreementTerms) => void;
  readonly close: () => void;
}

/** One payment changed: the last absorbs the difference, and that is told to the customer before it stands. */
function EditRow({ terms, payment, rules, take, close }: EditProps) {
  const { words, formats } = usePanelWithOffers();
  const [due, setDue] = useState(payment?.due ?? '');
  const [amount, setAmount] = useState(payment ? decimalFromMoney(payment.amount) : '');
  const [asked, setAsked] = useState<Changed | null>(null);
  const [isNoAmount, setNoAmount] = useState(false);
  if (!payment) return null;
  const change = () => {
    const typed = amountTyped(amount, terms.total.currency);
    setNoAmount(typed === null);
    if (!typed) return;
    const changed = editPayment(terms, payment.sequence, changesOf(payment, due, typed), rules);
    if (changed.is === 'terms' && changed.confirm.length === 0) take(changed.terms);
    else setAsked(changed);
  };
  return (
    <tfoot>
      <tr>
        <td colSpan={4}>
          <form
            class="edit-row"
            onSubmit={(event) => {
              event.preventDefault();
              change();
            }}
          >
            <label>
              {words.offers.editDue}
              <input
                type="date"
                value={due}
                onInput={(event) => {
                  setDue(event.currentTarget.value);
                  setAsked(null);
                }}
              />
            </label>
            <label>
              {words.offers.editAmount}
              <input
                type="text"
                inputMode="decimal"
                value={amount}
                onInput={(event) => {
                  setAmount(event.currentTarget.value);
                  setAsked(null);
                }}
              />
            </label>
            {isNoAmount && <p role="alert">{words.offers.editNotAmount}</p>}
            {asked?.is === 'refused' && (
              <p class="no-text" role="alert">
                {reasonInWords(asked.why, words, formats).text}
              </p>
            )}
            {asked?.is === 'terms' ? (
              <div role="alert">
                {asked.confirm.map((one) => (
                  <p key={one.code} class="wa-text">
                    {reasonInWords(one, words, formats).text}
                  </p>
                ))}
                <label class="row tick">
                  <input type="checkbox" onChange={() => take(asked.terms)} />
                  <span class="grow">{words.offers.editConfirm}</span>
                </label>
              </div>
            ) : (
              <div class="actions">
                <button type="submit" class="chip">
                  {words.offers.editSave}
                </button>
                <button type="button" class="chip" onClick={close}>
                  {words.offers.cancel}
                </button>
              </div>
            )}
          </form>
        </td>
      </tr>
    </tfoot>
  );
}

const changesOf = (payment: AgreedPayment, due: string, amount: AgreedPayment['amount']) => ({
  ...(due !== '' && due !== payment.due ? { due } : {}),
  ...(amount.minor === payment.amount.minor ? {} : { amount }),
});
