import './day.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MyDay } from '../../../shared/domain/my-day.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { DayProvider, useDay, usePanelWithDay } from './day-context.ts';
import type { DayModel } from './day-model.ts';
import { GROUPS } from './day-reason.ts';
import type { DayRow } from './day-row.ts';
import { ListChoice } from './list-choice.tsx';
import { type DayWords, reasonInWords } from './reason-in-words.ts';
import { Row } from './row.tsx';
import { useSaying } from './use-saying.ts';

/** My day of one org: what waits, in order, with its reasons. */
export function DayList({ apiOrigin, children }: { apiOrigin: string; children?: ComponentChildren }) {
  const { model, words } = usePanelWithDay();
  const [day, setDay] = useState<DayModel | null>(null);
  useEffect(() => {
    let isGone = false;
    void model.next.openDay().then((opened) => {
      if (isGone) return;
      opened.open(apiOrigin);
      setDay(() => opened);
    });
    return () => {
      isGone = true;
    };
  }, [apiOrigin, model]);
  return (
    <section class="day" aria-label={words.day.title}>
      <DayHead day={day} apiOrigin={apiOrigin}>
        {children}
      </DayHead>
      {day && (
        <DayProvider value={{ day, apiOrigin }}>
          <Body />
        </DayProvider>
      )}
    </section>
  );
}

function DayHead(props: { day: DayModel | null; apiOrigin: string; children: ComponentChildren }) {
  const { words } = usePanelWithDay();
  const { day, apiOrigin } = props;
  return (
    <div class="row">
      <h1>{words.day.title}</h1>
      <span class="actions">
        <button
          type="button"
          class="chip"
          aria-busy={day?.isReading.value ?? true}
          onClick={() => day?.refresh(apiOrigin)}
        >
          {words.day.refresh}
        </button>
        {props.children}
      </span>
    </div>
  );
}

function Body() {
  const { day, words } = useDay();
  const [typed, setTyped] = useState('');
  const rows = day.rows.value;
  const read = day.day.value;
  const fault = day.fault.value;
  if (!rows || !read) {
    return fault ? <FaultNotice fault={fault} /> : <p class="mut">{words.day.reading}</p>;
  }
  return (
    <>
      {fault && <FaultNotice fault={fault} />}
      <Mistakes />
      <MarksNotice />
      <ListChoice day={read} />
      <input
        type="search"
        autocomplete="off"
        aria-label={words.day.filter}
        placeholder={words.day.filter}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Unread day={read} />
      <Groups read={read} rows={rows} typed={typed.trim()} />
    </>
  );
}

/** `, the first 50 of more`; nothing where all are here. */
function moreWords({ skipped, next }: MyDay, words: DayWords): string {
  if (next === null && skipped === 0) return '';
  return next === null ? words.lastOnes(skipped + 1) : words.someOfMore(skipped + 1, next);
}

/** On to the next customers of the worklist, and back to the first. */
function Turns({ day: { skipped, next } }: { day: MyDay }) {
  const { day, apiOrigin, words } = useDay();
  if (next === null && skipped === 0) return null;
  const turn = (to: 'on' | 'first', label: string) => (
    <button
      type="button"
      class="chip"
      aria-busy={day.isReading.value}
      onClick={() => day.turn(apiOrigin, to)}
    >
      {label}
    </button>
  );
  return (
    <p class="actions">
      {next !== null && turn('on', words.day.showNext)}
      {skipped > 0 && turn('first', words.day.showFirst)}
    </p>
  );
}

function Groups({ read, rows, typed }: { read: MyDay; rows: readonly DayRow[]; typed: string }) {
  const saying = useSaying();
  const { model, words } = useDay();
  const covered = model.guide.coveredOnLine.value;
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(typed);
  const textsOf = ({ id, customer, reasons }: DayRow) =>
    id === covered
      ? [customer.name]
      : [customer.name, ...reasons.map((reason) => reasonInWords(reason, saying))];
  const shown = rows.filter(
    (row) => wanted === '' || textsOf(row).some((text) => fold(text).includes(wanted)),
  );
  const pinned = shown.filter(({ isPinned }) => isPinned);
  return (
    <>
      <p class="s mut" aria-live="polite">
        {shown.length > 0 && words.day.rows(shown.length)}
        {shown.length > 0 && moreWords(read, words.day)}
        {shown.length === 0 && (wanted === '' ? words.day.nothing : words.day.noMatch(typed))}
      </p>
      <Turns day={read} />
      <Group title={words.day.pinned} rows={pinned} />
      {GROUPS.map((group) => (
        <Group
          key={group}
          title={words.day.group[group]}
          rows={shown.filter((row) => row.group === group && !row.isPinned)}
        />
      ))}
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly DayRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 class="s mut">{title}</h2>
      <ul class="day-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

/** What of the day could not be read, or not wholly: it is not nothing. */
function Unread({ day }: { day: MyDay }) {
  const { words } = useDay();
  const parts = (['followUps', 'promises', 'approvals'] as const).flatMap((name) => {
    const said = stateOf(day[name]);
    return said ? [`${words.day.part[name]} ${words.day.unread[said]}`] : [];
  });
  return parts.map((said) => (
    <p key={said} class="s unreadable">
      {said}
    </p>
  ));
}

function stateOf(part: Part<unknown>): 'absent' | 'forbidden' | 'failed' | 'cut' | null {
  if (part.is !== 'read') return part.is;
  return part.complete ? null : 'cut';
}

/** Pins and snoozes that were not read, or not kept. */
function MarksNotice() {
  const { day, words } = useDay();
  const fault = day.marksFault.value;
  return (
    fault && (
      <p class="notice wa" role="alert">
        {words.day.marksFault[fault]}
      </p>
    )
  );
}

function Mistakes() {
  const { day, words } = useDay();
  const mistakes = day.mistakes.value;
  if (mistakes.length === 0) return null;
  return (
    <div class="notice wa">
      <p>{words.day.policyMistakes}</p>
      <ul class="s">
        {mistakes.map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </div>
  );
}
