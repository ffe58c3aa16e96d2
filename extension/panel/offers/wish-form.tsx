import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Caught } from '../masks/caught.tsx';
import { useTable } from './offers-context.ts';
import { anchorsIn, type WishField } from './wish-typed.ts';

/** The customer's wish in their own words as fields; one line in the first field fills them all. */
export function WishForm({ onJudge }: { onJudge: () => void }) {
  const { desk, words, table } = useTable();
  const { mistaken } = table;
  const { typed } = table.offering;
  const anchors = anchorsIn(typed);
  const isMore = (['by', 'down', 'count', 'lump', 'stepUp', 'settle', 'method', 'words'] as const).some(
    (field) => (typed[field] ?? '') !== '',
  );
  return (
    <form
      class="wish"
      aria-label={words.offers.wish}
      onSubmit={(event) => {
        event.preventDefault();
        onJudge();
      }}
    >
      <div class="wish-main">
        <TextField field="amount" placeholder={words.offers.amountHint} />
        <Choice field="frequency" options={words.offers.rhythms} label={words.offers.rhythm} />
        <Field field="first" label={words.offers.first} type="date" />
        {anchors > 0 && <TextField field="anchors" placeholder={words.offers.anchorsHint[anchors - 1]} />}
      </div>
      <details open={isMore}>
        <summary class="s">{words.offers.more}</summary>
        <div class="wish-more">
          <Choice
            field="per"
            options={{ '': words.offers.perEach, month: words.offers.perMonth }}
            label={words.offers.per}
          />
          <Field field="by" label={words.offers.by} type="date" />
          <TextField field="down" />
          <TextField field="count" />
          <Choice field="method" options={words.offers.methods} label={words.offers.method} />
          <TextField field="settle" />
          <TextField field="lump" />
          <TextField field="stepUp" />
          <Field field="words" label={words.offers.words} type="text" wide />
        </div>
      </details>
      <Caught text={typed.words ?? ''} />
      {mistaken.length > 0 && (
        <p class="s no-text" role="alert">
          {words.offers.mistaken(mistaken.map((field) => labelOf(field, words.offers)).join(', '))}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="chip">
          {words.offers.judge}
        </button>
        {Object.values(typed).some((text) => text !== '') && (
          <button type="button" class="link s" onClick={() => desk.clearWish()}>
            {words.offers.clear}
          </button>
        )}
      </div>
    </form>
  );
}

type OffersWords = ReturnType<typeof useTable>['words']['offers'];

const labelOf = (field: WishField, words: OffersWords): string =>
  field === 'frequency' ? words.rhythm : words[field];

function TextField({ field, placeholder }: { field: WishField; placeholder?: string | undefined }) {
  const { words } = useTable();
  return <Field field={field} label={labelOf(field, words.offers)} type="text" placeholder={placeholder} />;
}

function Field(props: {
  field: string;
  label: string;
  type: 'text' | 'date';
  placeholder?: string | undefined;
  wide?: boolean;
}) {
  const { desk, table } = useTable();
  const id = useId();
  const shared = {
    id,
    name: props.field,
    autocomplete: 'off',
    placeholder: props.placeholder,
    'aria-invalid': table.mistaken.some((field) => field === props.field),
    value: table.offering.typed[props.field] ?? '',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      desk.type(props.field, event.currentTarget.value),
  };
  return (
    <Labelled id={id} label={props.label} wide={props.wide ?? false}>
      {props.type === 'date' ? <input {...shared} type="date" /> : <input {...shared} type="text" />}
    </Labelled>
  );
}

function Choice(props: { field: string; label: string; options: Readonly<Record<string, string>> }) {
  const { desk, table } = useTable();
  const id = useId();
  return (
    <Labelled id={id} label={props.label} wide={false}>
      <select
        id={id}
        name={props.field}
        value={table.offering.typed[props.field] ?? ''}
        onChange={(event) => desk.type(props.field, event.currentTarget.value)}
      >
        {Object.entries(props.options).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled(props: { id: string; label: string; wide: boolean; children: ComponentChildren }) {
  return (
    <p class={props.wide ? 'field wide' : 'field'}>
      <label class="s mut" for={props.id}>
        {props.label}
      </label>
      {props.children}
    </p>
  );
}
