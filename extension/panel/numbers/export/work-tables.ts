import { decimalFromMoney, type Money } from '../../../../shared/money/money.ts';
import { decimalOf, type Measure } from '../../../../shared/numbers/measure.ts';
import type { ReasonTallies } from '../../../../shared/numbers/reason-tallies.ts';
import { type Cell, number, type Table, text } from '../../../../shared/numbers/table.ts';
import type { Totals } from '../../../../shared/numbers/totals.ts';
import type { Fraction } from '../../../../shared/plans/fraction.ts';
import { roundHalfUp } from '../../../../shared/plans/fraction.ts';
import type { NumbersPanel } from '../numbers-context.ts';

type Words = NumbersPanel['words'];

export const moneyCell = (money: Money): Cell => number(decimalFromMoney(money));

interface Shown {
  readonly totals: Totals;
  readonly measures: readonly Measure[];
  readonly reasons: ReasonTallies;
}

/** A shift, week or month as sheets: the same figures that are on screen, exactly. */
export function workTables({ totals, measures, reasons }: Shown, words: Words): Table[] {
  const { numbers } = words;
  const { column, sheet } = numbers;
  const counts: [string, number][] = [
    [numbers.attempts, totals.attempts],
    [numbers.answers, totals.liveAnswers],
    [numbers.rightParty, totals.rightParty],
    [numbers.promises, totals.promises],
    [numbers.disclosed, totals.disclosed],
    [numbers.blocked, totals.blocked],
    [numbers.overridden, totals.overridden],
  ];
  return [
    {
      name: sheet.totals,
      head: [column.what, column.value, column.currency],
      rows: [
        ...counts.map(([what, count]) => [text(what), number(count), text('')]),
        ...totals.promised.map((sum) => [text(numbers.promised), moneyCell(sum), text(sum.currency)]),
      ],
    },
    measureTable(measures, words),
    {
      name: sheet.reasons,
      head: [column.kind, column.reason, column.count],
      rows: [
        ...reasons.disputes.map((tally) => ({ ...tally, kind: numbers.disputes })),
        ...reasons.delinquency.map((tally) => ({ ...tally, kind: numbers.behind })),
      ].map(({ kind, label, count }) => [
        text(kind),
        text(label?.[words.spoken] ?? numbers.noReason),
        number(count),
      ]),
    },
  ];
}

/** Digits behind the point in a file: enough for a check by hand. */
const DIGITS = 4;

export function measureTable(measures: readonly Measure[], words: Words): Table {
  const { column, sheet, notKnown, unit: units } = words.numbers;
  const part = (value: Fraction | null, measure: Measure, side: 0 | 1): Cell =>
    value === null ? text(notKnown) : figure(value, measure.of[side], measure.currency);
  return {
    name: sheet.measures,
    head: [
      column.what,
      column.value,
      column.unit,
      column.numerator,
      column.denominator,
      column.currency,
      column.formula,
    ],
    rows: measures.map((measure) => [
      text(measure.label[words.spoken]),
      valueCell(measure, words),
      text(units[measure.unit]),
      part(measure.numerator, measure, 0),
      part(measure.denominator, measure, 1),
      text(measure.currency ?? ''),
      text(measure.formula[words.spoken]),
    ]),
  };
}

export const valueCell = ({ value, unit, currency }: Measure, { numbers }: Words): Cell =>
  value === 'not-enough-data' ? text(numbers.notEnough) : figure(value, unit, currency);

function figure(value: Fraction, unit: Measure['unit'], currency: string | null): Cell {
  if ((unit === 'money' || unit === 'money-days') && currency !== null)
    return moneyCell({ minor: Number(roundHalfUp(value)), currency });
  return number(
    value.over % value.under === 0n ? String(value.over / value.under) : decimalOf(value, DIGITS),
  );
}
