import { useState } from 'preact/hooks';
import type { Money } from '../../../shared/money/money.ts';
import {
  type Affordability,
  affordabilityOf,
  type PeriodicAmount,
} from '../../../shared/plans/affordability.ts';
import { useWalk } from '../guide/guide-context.ts';
import { amountTyped } from './amount-typed.ts';
import { useTable } from './offers-context.ts';

/** How often money comes or goes; nothing finer is asked. */
const PERIODS = ['weekly', 'biweekly', 'semimonthly', 'monthly'] as const;
type Period = (typeof PERIODS)[number];

const FIELDS = ['income', 'low', 'essentials', 'debts'] as const;
type Field = (typeof FIELDS)[number];

/**
 * A few figures of a household, for what a month can bear. They live on this screen alone: only the result stays with the
 * call, and nothing of it goes to the CRM but what is agreed.
 */
export function AffordForm({ isOpen }: { isOpen: boolean }) {
  const { words, formats, table } = useTable();
  const { maxMonthly } = table.offering;
  return (
    <details class="afford" open={isOpen}>
      <summary class="s">
        {words.offers.afford.title}
        {maxMonthly && <b> {words.offers.afford.most(formats.money(maxMonthly))}</b>}
      </summary>
      {/* Figures are of one currency: in another the form begins anew. */}
      <Figures key={table.currency} />
    </details>
  );
}

function Figures() {
  const { desk, words, table } = useTable();
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const [per, setPer] = useState<Period>('monthly');
  const [isBenefit, setBenefit] = useState(false);
  const [result, setResult] = useState<Affordability | null>(null);
  const [mistaken, setMistaken] = useState<readonly Field[]>([]);
  const { currency, rules } = table;
  const reckon = () => {
    const read = readFigures(typed, currency);
    setMistaken(read.mistaken);
    if (read.mistaken.length > 0) return;
    const found = affordabilityOf(
      {
        currency,
        income: [{ amount: read.of('income'), low: read.low, per, benefit: isBenefit }],
        essentials: [monthly(read.of('essentials'))],
        priorityDebts: [monthly(read.of('debts'))],
      },
      rules.affordabilityShare,
    );
    setResult(found);
    desk.bear(found.maxMonthly);
  };
  return (
    <form
      class="wish-more"
      aria-label={words.offers.afford.title}
      onSubmit={(event) => {
        event.preventDefault();
        reckon();
      }}
    >
      {FIELDS.map((field) => (
        <label key={field} class="field s mut">
          {words.offers.afford.fields[field]}
          <input
            type="text"
            inputMode="decimal"
            autocomplete="off"
            aria-invalid={mistaken.includes(field)}
            value={typed[field] ?? ''}
            onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="field s mut">
        {words.offers.afford.per}
        <select value={per} onChange={(event) => setPer(event.currentTarget.value as Period)}>
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {words.offers.rhythms[period]}
            </option>
          ))}
        </select>
      </label>
      <label class="row tick s">
        <input
          type="checkbox"
          checked={isBenefit}
          onChange={(event) => setBenefit(event.currentTarget.checked)}
        />
        <span class="grow">{words.offers.afford.benefit}</span>
      </label>
      {mistaken.length > 0 && (
        <p class="s no-text wide" role="alert">
          {words.offers.mistaken(mistaken.map((field) => words.offers.afford.fields[field]).join(', '))}
        </p>
      )}
      <div class="actions wide">
        <button type="submit" class="chip">
          {words.offers.afford.reckon}
        </button>
        {table.offering.maxMonthly && (
          <button
            type="button"
            class="link s"
            onClick={() => {
              desk.bear(null);
              setResult(null);
            }}
          >
            {words.offers.afford.forget}
          </button>
        )}
      </div>
      {result && <Result result={result} />}
    </form>
  );
}

function Result({ result }: { result: Affordability }) {
  const { words, formats } = useTable();
  const { walk } = useWalk();
  return (
    <div class="wide s" role="status">
      <p>
        {words.offers.afford.left(formats.money(result.monthlyDisposable))}{' '}
        {result.path === 'plan' && <b>{words.offers.afford.most(formats.money(result.maxMonthly))}</b>}
      </p>
      {result.benefitsOnly && <p class="wa-text">{words.offers.afford.benefitsOnly}</p>}
      {result.path === 'hardship' && (
        <p class="no-text">
          {words.offers.afford.tooTight}{' '}
          <button type="button" class="chip" onClick={() => walk.goTo('HARD')}>
            {words.offers.hardshipUse}
          </button>
        </p>
      )}
    </div>
  );
}

const monthly = (amount: Money): PeriodicAmount => ({ amount, per: 'monthly' });

/** An empty figure is nothing; one that cannot be read is named. */
function readFigures(typed: Readonly<Partial<Record<Field, string>>>, currency: string) {
  const none: Money = { minor: 0, currency };
  const read = (field: Field): Money | null => {
    const text = typed[field]?.trim() ?? '';
    return text === '' || /^0+([.,]0*)?$/.test(text) ? none : amountTyped(text, currency);
  };
  const isSaid = (typed.low?.trim() ?? '') !== '';
  return {
    mistaken: FIELDS.filter((field) => read(field) === null),
    of: (field: Field): Money => read(field) ?? none,
    low: isSaid ? read('low') : null,
  };
}
