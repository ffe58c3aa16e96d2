import { noMarks } from '../../extension/panel/day/day-marks.ts';
import { inOrder } from '../../extension/panel/day/day-row.ts';
import { dayRows } from '../../extension/panel/day/day-rows.ts';
import { judgeDay, prepareDay } from '../../extension/panel/day/judge-day.ts';
import { noCompanyRules } from '../../extension/settings/no-company-rules.ts';
import { DAY_CUSTOMERS, type MyDay } from '../../shared/domain/my-day.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { defaultWorklistPolicy } from '../../shared/worklist/default-policy.ts';
import { connectTo, startSalesforce } from '../contract/salesforce-harness.ts';
import { type Figure, median } from './figures.ts';

const ROUNDS = 25;

/**
 * My day of the small seed: requests of one reading, and the time in which as many customers as a day shows are judged and
 * put in order; notes are read once a reading, not with every tick of the clock.
 */
export async function dayFigures(): Promise<Figure[]> {
  const org = await startSalesforce();
  try {
    const connector = connectTo(org).connect();
    await connector.whoAmI();
    const before = org.calls().length;
    const day = await connector.myDay(null);
    const made = org.calls().slice(before);
    return [
      { name: 'requests-per-day', value: made.length, unit: 'requests', bar: 1 },
      {
        name: 'api-calls-per-day',
        value: made.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
        unit: 'calls',
        bar: 1,
      },
      { name: 'day-bytes', value: JSON.stringify(day).length / 1000, unit: 'kB', bar: null },
      ...timesOf(fullDay(day)),
    ];
  } finally {
    await org.close();
  }
}

/** The seed's customers over and over, each time as other people. */
function fullDay(day: MyDay): MyDay {
  const seeded = itemsOf(day.customers);
  const items = Array.from({ length: DAY_CUSTOMERS }, (_, index) => {
    const one = seeded[index % seeded.length];
    if (!one) throw new Error('No customers');
    const { snapshot } = one;
    const ref = { ...snapshot.customer.ref, id: `${snapshot.customer.ref.id}-${index}` };
    return { ...one, snapshot: { ...snapshot, customer: { ...snapshot.customer, ref } } };
  });
  const worklist = items.map(({ snapshot }) => snapshot.customer.ref.id);
  return { ...day, worklist, customers: { is: 'read', items, complete: true, total: items.length } };
}

function timesOf(day: MyDay): Figure[] {
  const prepared = prepareDay(day, [], false);
  const order = () =>
    inOrder(
      dayRows({
        day,
        judged: judgeDay(prepared, noCompanyRules, day.readAt),
        marks: noMarks,
        entries: [],
        running: null,
        notesLeft: [],
        policy: defaultWorklistPolicy,
        at: day.readAt,
      }),
    );
  return [
    { name: 'day-50-read-notes', value: timed(() => prepareDay(day, [], false)), unit: 'ms', bar: null },
    { name: 'day-50-judged-and-ordered', value: timed(order), unit: 'ms', bar: 50 },
  ];
}

function timed(work: () => unknown): number {
  for (let round = 0; round < 5; round++) work();
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}
