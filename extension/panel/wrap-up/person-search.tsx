import { useRef, useState } from 'preact/hooks';
import { heldIn } from '../masks/held.ts';
import { useDesk } from './desk-context.ts';
import { type Pick, PickList } from './pick-list.tsx';

type Person = { readonly userId: string; readonly name: string };

/** A name this short would find half the org. */
const SHORTEST = 2;

/** Somebody of the org, by name. */
export function PersonSearch(props: { person: Person | null; onChange: (person: Person | null) => void }) {
  const { desk, words, ports } = useDesk();
  const [found, setFound] = useState<readonly Pick[]>([]);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const { person } = props;
  const search = async (text: string) => {
    const mine = ++turn.current;
    const apiOrigin = desk.now.peek()?.contact.customer.apiOrigin;
    const isNone = text.trim().length < SHORTEST || heldIn(text, 'reference').length > 0;
    if (isNone || apiOrigin === undefined) return setFound([]);
    try {
      const people = await ports.ask('people.find', { apiOrigin, text: text.trim() });
      if (mine !== turn.current) return;
      setFound(people.map(({ id, name, title }) => ({ id, label: name, hint: title, names: [name] })));
      setFailed(false);
    } catch {
      if (mine === turn.current) setFailed(true);
    }
  };
  if (person)
    return (
      <p class="row s">
        <b class="grow">{person.name}</b>
        <button type="button" class="link s" onClick={() => props.onChange(null)}>
          {words.wrapUp.otherPerson}
        </button>
      </p>
    );
  return (
    <>
      <PickList
        label={words.wrapUp.person}
        placeholder={words.wrapUp.findPerson}
        picks={found}
        onType={(text) => void search(text)}
        onPick={(id) => {
          const one = found.find((candidate) => candidate.id === id);
          if (one) props.onChange({ userId: id, name: one.label });
        }}
      />
      {failed && (
        <p class="s no-text" role="alert">
          {words.wrapUp.searchFailed}
        </p>
      )}
    </>
  );
}
