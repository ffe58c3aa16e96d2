import { useEffect, useRef, useState } from 'preact/hooks';
import { FaultNotice } from '../components/fault-notice.tsx';
import { usePanel } from '../components/panel-context.ts';
import { recordKey } from '../models/same-record.ts';

/** Search by name, phone, invoice, account or e-mail, or a pasted record. Asks the CRM once, when Find is pressed. */
export function FindForm(props: { takesFocus: boolean }) {
  const { model, words } = usePanel();
  const origins = model.target.searchableOrgs.value;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.takesFocus) field.current?.focus();
  }, [props.takesFocus]);
  const apiOrigin = origins.find((origin) => origin === chosen) ?? origins[0];
  if (apiOrigin === undefined) return null;
  return (
    <search class="find" aria-label={words.landmarks.find}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.find(text, apiOrigin);
        }}
      >
        <div class="row">
          <input
            ref={field}
            class="grow"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-label={words.find.label}
            placeholder={words.find.placeholder}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="btn">
            {words.find.go}
          </button>
        </div>
        {origins.length > 1 && (
          <label class="row s">
            {words.find.inOrg}
            <select class="grow" value={apiOrigin} onChange={(event) => setChosen(event.currentTarget.value)}>
              {origins.map((origin) => (
                <option key={origin} value={origin}>
                  {new URL(origin).host}
                </option>
              ))}
            </select>
          </label>
        )}
        <p class="s mut">{words.find.hint}</p>
      </form>
      <Hits />
    </search>
  );
}

function Hits() {
  const { model, words } = usePanel();
  const finding = model.finder.finding.value;
  return (
    <>
      <p class="s" aria-live="polite">
        {finding.is === 'searching' && words.find.searching}
        {finding.is === 'too-short' && words.find.tooShort}
        {finding.is === 'found' &&
          (finding.customers.length === 0
            ? words.find.none(finding.text)
            : words.find.hits(finding.customers.length))}
      </p>
      {finding.is === 'failed' && <FaultNotice fault={finding.fault} />}
      {finding.is === 'found' && (
        <ul class="hits">
          {finding.customers.map(({ ref, name, matched }) => (
            <li key={recordKey(ref)}>
              <button type="button" class="hit" onClick={() => model.pick(ref)}>
                <b>{name}</b> <span class="s mut">{matched.join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
