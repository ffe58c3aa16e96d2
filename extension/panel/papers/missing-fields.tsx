import { useId, useState } from 'preact/hooks';
import { type FieldName, isFieldName, mergeFields } from '../../../shared/papers/merge-fields.ts';
import type { PaperResult } from '../../../shared/papers/paper.ts';
import { Caught } from '../masks/caught.tsx';
import { type Field, heldIn } from '../masks/held.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';
import { asTyped, typedField } from './typed-field.ts';

/** Fields of the company: said once in the settings, not on one paper. */
const OF_SENDER: ReadonlySet<string> = new Set<FieldName>([
  ...(['companyName', 'companyAddress', 'companyPhone', 'companyHours', 'companyEmail'] as const),
  ...(['companyWebsite', 'disputeLink', 'paymentLink'] as const),
]);

/** What a person may put in where the records say nothing. Figures and days that the law counts are never typed. */
const BY_HAND: ReadonlySet<string> = new Set<FieldName>([
  ...([
    'addresseeAddress',
    'accountNumber',
    'accountEnding',
    'reference',
    'debtName',
    'creditorThen',
  ] as const),
  ...(['creditor', 'refundReason', 'orderNumbers', 'releaseTerms', 'recipient', 'packetReason'] as const),
  ...(['summary', 'venue', 'contractOnFile', 'payBy', 'addresseeName', 'refundAmount'] as const),
]);

/** Where a person writes what they like. */
const FREE: ReadonlySet<string> = new Set<FieldName>([
  ...(['refundReason', 'releaseTerms', 'packetReason', 'summary'] as const),
]);

interface Shown {
  readonly field: string;
  readonly label: string;
  readonly why: string | null;
  readonly citation: string | null;
}

/** What is missing, each with who asks for it; and what was filled in, to be changed. */
export function MissingFields({ desk, result }: { desk: PapersDesk; result: PaperResult }) {
  const { words } = usePanelWithPapers();
  const missing = result.is === 'refused' ? result.missing : [];
  const shown: Shown[] = missing.map(({ field, label, why, citation }) => ({
    ...{ field, citation, label: label[words.spoken], why: words.papers.why[why] },
  }));
  // A packet goes without these, and is whole only with them.
  for (const { id, label, isPresent } of result.completeness?.items ?? [])
    if (!isPresent && BY_HAND.has(id) && !shown.some(({ field }) => field === id))
      shown.push({ field: id, label: label[words.spoken], why: null, citation: null });
  const filled = Object.keys(desk.given).filter(
    (field) => isFieldName(field) && !shown.some((one) => one.field === field),
  );
  for (const field of filled)
    shown.push({
      field,
      label: mergeFields[field as FieldName].label[words.spoken],
      why: null,
      citation: null,
    });
  if (shown.length === 0) return null;
  return (
    <fieldset class="languages paper-missing">
      <legend>{words.papers.missing}</legend>
      <p class="s mut">{words.papers.missingMore}</p>
      {shown.map((one) => (
        <Missing key={one.field} shown={one} desk={desk} />
      ))}
    </fieldset>
  );
}

function Missing({ shown, desk }: { shown: Shown; desk: PapersDesk }) {
  const { words } = usePanelWithPapers();
  const { field, label, why, citation } = shown;
  const told = (
    <>
      {why !== null && <span class="s mut"> {why}</span>}
      {citation !== null && (
        <span class="s mut">
          {' '}
          (<cite lang="en">{citation}</cite>)
        </span>
      )}
    </>
  );
  if (isFieldName(field) && BY_HAND.has(field))
    return <ByHand name={field} label={label} told={told} desk={desk} />;
  return (
    <p>
      <b>{label}</b>
      {told}
      <br />
      <span class="s">{OF_SENDER.has(field) ? words.papers.ofSender : words.papers.notFillable}</span>
    </p>
  );
}

function ByHand(props: { name: FieldName; label: string; told: preact.ComponentChildren; desk: PapersDesk }) {
  const { words } = usePanelWithPapers();
  const { name, label, told, desk } = props;
  const { type } = mergeFields[name];
  // Papers name accounts and orders of their own: only free text is looked through for more than cards.
  const kind: Field = FREE.has(name) ? 'text' : 'reference';
  const id = useId();
  const [text, setText] = useState(() => asTyped(desk.given[name]));
  const [isBad, setBad] = useState(false);
  const take = () => {
    const { [name]: _before, ...others } = desk.given;
    if (text.trim() === '') {
      setBad(false);
      return desk.fill(others);
    }
    const value = heldIn(text, kind).length > 0 ? null : typedField(type, text);
    setBad(value === null);
    desk.fill(value === null ? others : { ...others, [name]: value });
  };
  const common = { id, value: text, 'aria-invalid': isBad, onChange: take };
  return (
    <p class="by-hand">
      <label for={id}>
        <b>{label}</b>
        {told}
        {type === 'names' && <span class="s mut"> {words.papers.names}</span>}
      </label>
      {type === 'names' ? (
        <textarea rows={2} {...common} onInput={(event) => setText(event.currentTarget.value)} />
      ) : (
        <input
          {...(type === 'date' ? { type: 'date' } : { type: 'text' })}
          {...common}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Caught text={text} field={kind} />
      {isBad && heldIn(text, kind).length === 0 && (
        <span class="s no-text" role="alert">
          {type === 'link' ? words.papers.badLink : words.papers.badMoney}
        </span>
      )}
    </p>
  );
}
