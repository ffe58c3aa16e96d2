import '../style/screens.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import type { Finding } from '../models/find-model.ts';
import { recordKey } from '../models/same-record.ts';
import { answerFound } from './answer-found.ts';
import { usePanelWithScreens } from './screen-context.ts';
import { systemAt } from './system-at.ts';

/** Search by name, phone, invoice, account or e-mail, or a pasted record. Asks the CRM once, when Find is pressed. */
export function FindForm(props: { takesFocus: boolean }) {
  const { model, words } = usePanelWithScreens();
  const origins = model.target.searchableOrgs.value;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (props.takesFocus) field.current?.focus();
  }, [props.takesFocus]);
  const apiOrigin = origins.find((origin) => origin === chosen) ?? origins[0];
  if (apiOrigin === undefined) return null;
  return (
    <search class="find" aria-label={words.landmarks.find}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const only = onlyFound(model.finder.finding.value, text, apiOrigin);
          if (only) return model.pick(only);
          // A search goes to the CRM, and into its logs.
          if (heldIn(text, 'reference').length === 0) void model.find(text, apiOrigin);
        }}
      >
        <div class="row">
          <input
            ref={field}
            class="grow"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-label={words.search.label}
            placeholder={words.search.placeholder}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="btn">
            {words.search.go}
          </button>
        </div>
        <Caught text={text} field="reference" />
        {origins.length > 1 && (
          <label class="row s">
            {words.search.inOrg}
            <select class="grow" value={apiOrigin} onChange={(event) => setChosen(event.currentTarget.value)}>
              {origins.map((origin) => (
                <option key={origin} value={origin}>
                  {new URL(origin).host}
                </option>
              ))}
            </select>
          </label>
        )}
        <p class="s mut">{words.search.hint[systemAt(apiOrigin, model)]}</p>
      </form>
      <Hits />
    </search>
  );
}

/** The one customer that a search for this very text found; Enter once more opens them. */
function onlyFound(finding: Finding, text: string, apiOrigin: string): RecordRef | null {
  if (finding.is !== 'found' || finding.text !== text.trim()) return null;
  const [only, ...others] = finding.customers;
  return only && others.length === 0 && only.ref.apiOrigin === apiOrigin ? only.ref : null;
}

function Hits() {
  const { model, words } = usePanelWithScreens();
  const finding = model.finder.finding.value;
  return (
    <>
      <p class="s" aria-live="polite">
        {finding.is === 'searching' && words.search.searching}
        {finding.is === 'too-short' && words.search.tooShort}
        {finding.is === 'found' &&
          (finding.customers.length === 0
            ? words.search.none(finding.text)
            : words.search.hits(finding.customers.length))}
      </p>
      {finding.is === 'failed' && <FaultNotice fault={finding.fault} />}
      {finding.is === 'found' && (
        <ul class="hits">
          {finding.customers.map(({ ref, name, matched }) => (
            <li key={recordKey(ref)} class="row">
              <button type="button" class="hit" onClick={() => model.pick(ref)}>
                <b>{name}</b> <span class="s mut">{matched.join(' · ')}</span>
              </button>
              {model.call.running.value === null && (
                <button
                  type="button"
                  class="chip"
                  aria-label={words.search.answer(name)}
                  onClick={() => answerFound(model, ref, finding.text)}
                >
                  {words.call.answered}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
