import { useState } from 'preact/hooks';
import { type PaymentMethod, paymentMethodSchema } from '../../../shared/domain/agreement.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import { askedOf } from '../../../shared/plans/asked.ts';
import { payPageAddress } from '../../../shared/plans/pay-page.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { amountTyped } from './amount-typed.ts';
import { useTable } from './offers-context.ts';
import { overpaidBy } from './overpaid.ts';

/** The customer pays on the company's own page, and reads out the number it gives. Parley sees no card and no account. */
export function PayForm({ isOpen }: { isOpen: boolean }) {
  const { words, table } = useTable();
  return (
    <details class="pay" open={isOpen}>
      <summary class="s">{words.offers.pay.title}</summary>
      {/* An amount is one of its currency: in another the form begins anew. */}
      <Form key={table.currency} />
    </details>
  );
}

function Form() {
  const { desk, words, formats, table } = useTable();
  const [amount, setAmount] = useState(() => decimalFromMoney(firstDue(table)));
  const [on, setOn] = useState(table.today);
  const [method, setMethod] = useState<PaymentMethod>('link');
  const [reference, setReference] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const money = amountTyped(amount, table.currency);
  const overpaid = money && overpaidBy(table, money);
  const save = async () => {
    if (heldIn(reference, 'reference').length > 0) return;
    const why = problemOf(money, on, table.today, words.offers.pay);
    setProblem(why);
    if (why === null && money)
      await desk.claim({ amount: money, on, method, reference: reference.trim() || null });
  };
  return (
    <form
      class="wish-more"
      aria-label={words.offers.pay.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="field s mut">
        {words.offers.amount}
        <input
          type="text"
          inputMode="decimal"
          value={amount}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <label class="field s mut">
        {words.offers.pay.on}
        <input type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      </label>
      <label class="field s mut">
        {words.offers.method}
        <select
          value={method}
          onChange={(event) => setMethod(paymentMethodSchema.parse(event.currentTarget.value))}
        >
          {paymentMethodSchema.options.map((one) => (
            <option key={one} value={one}>
              {words.offers.methods[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field s mut">
        {words.offers.pay.reference}
        <input
          type="text"
          autocomplete="off"
          maxLength={80}
          value={reference}
          onInput={(event) => setReference(event.currentTarget.value)}
        />
      </label>
      <Caught text={reference} field="reference" />
      {problem && (
        <p class="s no-text wide" role="alert">
          {problem}
        </p>
      )}
      {overpaid && (
        <p class="s wa-text wide" role="status">
          {overpaid.is === 'ahead'
            ? words.offers.pay.ahead[table.rules.overpay.does](formats.amount(overpaid.by))
            : words.offers.pay.tooMuch(formats.amount(overpaid.by))}
        </p>
      )}
      <div class="actions wide">
        {overpaid?.is !== 'too-much' && <PayLink money={money} />}
        <button type="submit" class="chip">
          {words.offers.pay.claim}
        </button>
      </div>
      <p class="s mut wide">{words.offers.pay.more}</p>
    </form>
  );
}

/** Opens the company's own payment page; without one, says that there is none. */
function PayLink({ money }: { money: Money | null }) {
  const { words, table } = useTable();
  const { payUrl } = table.rules;
  if (payUrl === null) return <span class="s mut">{words.offers.pay.noPage}</span>;
  if (!money) return null;
  const { accountNumber, ref } = table.snapshot.customer;
  const account = accountNumber.is === 'known' ? accountNumber.value : ref.id;
  return (
    <a
      class="btn"
      href={payPageAddress(payUrl, { account, amount: money, reference: table.running.key })}
      target="_blank"
      rel="noreferrer"
    >
      {words.offers.pay.open}
    </a>
  );
}

/** The first payment agreed in this call, or else all that is asked for. */
function firstDue({ session, currency, matter }: ReturnType<typeof useTable>['table']): Money {
  const agreed = session.agreements.find(
    ({ terms }) => terms.kind !== 'claimed' && terms.total.currency === currency,
  );
  return agreed?.terms.payments[0]?.amount ?? askedOf(matter).total;
}

type PayWords = ReturnType<typeof useTable>['words']['offers']['pay'];

function problemOf(money: Money | null, on: string, today: string, words: PayWords): string | null {
  if (!money) return words.noAmount;
  if (on === '' || on > today) return words.notYet;
  return null;
}
