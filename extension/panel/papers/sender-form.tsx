import { useState } from 'preact/hooks';
import type { Sender } from '../../../shared/papers/paper-matter.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import type { PaperSupplies } from './paper-supplies.ts';
import { usePanelWithPapers } from './papers-context.ts';

const FIELDS = [
  ...(['companyName', 'address', 'phone', 'hours', 'email'] as const),
  ...(['website', 'disputeLink', 'paymentLink', 'associateName'] as const),
];
const LINKS: ReadonlySet<string> = new Set(['website', 'disputeLink', 'paymentLink']);

/** Who writes: what the company set, to be read; or a form for what nobody set. */
export function SenderForm({ supplies }: { supplies: PaperSupplies }) {
  const { words } = usePanelWithPapers();
  const { sender } = words.papers;
  if (supplies.senderFrom === 'company')
    return (
      <p class="s mut">
        {sender.title}: {supplies.sender.companyName}. {sender.byCompany}
      </p>
    );
  return (
    <details class="s" open={supplies.senderFrom === null}>
      <summary>
        {sender.title}
        {supplies.sender.companyName !== null && `: ${supplies.sender.companyName}`}
      </summary>
      <Form supplies={supplies} />
    </details>
  );
}

function Form({ supplies }: { supplies: PaperSupplies }) {
  const { words } = usePanelWithPapers();
  const { sender: said, badLink } = words.papers;
  const [typed, setTyped] = useState(() => textsOf(supplies.sender));
  const [offersSpanish, setSpanish] = useState(supplies.sender.offersSpanish);
  const [told, tell] = useState<'saved' | 'failed' | null>(null);
  const bad = FIELDS.filter((name) => LINKS.has(name) && !isLinkOrNothing(typed[name]));
  const save = async (event: Event) => {
    event.preventDefault();
    if (bad.length > 0 || FIELDS.some((name) => heldIn(typed[name], 'reference').length > 0)) return;
    try {
      await supplies.keepSender({ ...senderOf(typed), offersSpanish });
      tell('saved');
    } catch {
      tell('failed');
    }
  };
  return (
    <form class="sender-form" onSubmit={(event) => void save(event)}>
      <p class="mut">{said.more}</p>
      {FIELDS.map((name) => {
        const common = {
          value: typed[name],
          'aria-invalid': bad.includes(name),
          onInput: (event: { currentTarget: { value: string } }) => {
            setTyped({ ...typed, [name]: event.currentTarget.value });
            tell(null);
          },
        };
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field is within it, one of two.
          <label key={name}>
            {said.field[name]}
            {name === 'address' ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
            <Caught text={typed[name]} field="reference" />
            {bad.includes(name) && <span class="no-text">{badLink}</span>}
          </label>
        );
      })}
      <label class="row tick">
        <input type="checkbox" checked={offersSpanish} onChange={() => setSpanish(!offersSpanish)} />
        <span class="grow">{said.offersSpanish}</span>
      </label>
      <p class="actions">
        <button type="submit" class="chip main">
          {said.save}
        </button>
        <span aria-live="polite">{told && said[told]}</span>
      </p>
    </form>
  );
}

type Texts = Record<(typeof FIELDS)[number], string>;

const textsOf = (sender: Sender): Texts =>
  Object.fromEntries(
    FIELDS.map((name) => [
      name,
      name === 'address' ? (sender.address ?? []).join('\n') : (sender[name] ?? ''),
    ]),
  ) as Texts;

const isLinkOrNothing = (text: string): boolean =>
  text.trim() === '' || URL.parse(text.trim())?.protocol === 'https:';

function senderOf({ address, ...texts }: Texts): Omit<Sender, 'offersSpanish'> {
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const stated = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim() || null]));
  return {
    ...(stated as Omit<Sender, 'offersSpanish' | 'address'>),
    address: lines.length > 0 ? lines : null,
  };
}
