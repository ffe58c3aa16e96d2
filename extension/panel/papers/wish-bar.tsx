import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';

/** In which language, by which way, to whom and about what. */
export function WishBar({ desk, snapshot }: { desk: PapersDesk; snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithPapers();
  const { wish, setWish } = desk;
  const people = itemsOf(snapshot.parties);
  const debts = itemsOf(snapshot.debts);
  return (
    <div class="paper-wish s">
      <Choice
        label={words.papers.language}
        names={words.papers.languages}
        options={['en', 'es']}
        chosen={wish.language}
        choose={(language) => setWish({ language })}
      />
      <Choice
        label={words.papers.medium}
        names={words.papers.media}
        options={['letter', 'email']}
        chosen={wish.medium}
        choose={(medium) => setWish({ medium })}
      />
      {people.length > 1 && (
        <label class="row">
          {words.papers.person}
          <select
            class="grow"
            value={wish.personId}
            onChange={(event) => setWish({ personId: event.currentTarget.value })}
          >
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {debts.length > 1 && (
        <label class="row">
          {words.papers.debt}
          <select
            class="grow"
            value={wish.debtIds[0] ?? ''}
            onChange={({ currentTarget: { value } }) => setWish({ debtIds: value === '' ? [] : [value] })}
          >
            <option value="">{words.papers.everyDebt}</option>
            {debts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function Choice<T extends string>(props: {
  label: string;
  names: Readonly<Record<T, string>>;
  options: readonly T[];
  chosen: T;
  choose: (option: T) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees.
    <div class="actions" role="group" aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option}
          type="button"
          class="chip"
          aria-pressed={props.chosen === option}
          onClick={() => props.choose(option)}
        >
          {props.names[option]}
        </button>
      ))}
    </div>
  );
}
