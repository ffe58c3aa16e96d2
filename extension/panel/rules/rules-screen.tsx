import { useMemo, useState } from 'preact/hooks';
import { localDate } from '../../../shared/calendar/instant.ts';
import {
  type RegisteredRule,
  type RegisteredValue,
  registeredRules,
  valuesInForce,
} from '../../../shared/compliance/registry.ts';
import { ruleSetVersion } from '../../../shared/compliance/rule-set.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { ruleInShort } from '../verdict/rule-in-words.ts';
import { usePanelWithWhy } from '../verdict/why-context.ts';
import { CompanyPolicyLines } from './company-policy-lines.tsx';
import { matches } from './matches.ts';
import { valueInWords } from './value-in-words.ts';

/** Every rule in force, with its dated values, where each comes from and how sure that is; searched as one types. */
export function RulesScreen() {
  const { model, words, formats, ports } = usePanelWithWhy();
  const [text, setText] = useState('');
  const today = localDate(ports.clock.now(), 'America/New_York');
  const values = useMemo(() => valuesInForce(today), [today]);
  const rules = registeredRules.filter((rule) => matches(text, [rule, ruleInShort(rule.id, words)]));
  const found = values.filter((value) => matches(text, [value]));
  const total = rules.length + found.length;
  return (
    <section class="rules-screen" aria-label={words.rules.title}>
      <div class="rules-head">
        <div class="row">
          <h1>{words.rules.title}</h1>
          <button
            type="button"
            class="chip"
            aria-keyshortcuts="Escape"
            onClick={() => model.layers.closeRules()}
          >
            {words.rules.close} <KeyHint>Esc</KeyHint>
          </button>
        </div>
        <input
          ref={(field) => field?.focus()}
          type="search"
          aria-label={words.rules.search}
          placeholder={words.rules.placeholder}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="s mut" aria-live="polite">
          {total === 0 ? words.rules.none : words.rules.count(total)} ·{' '}
          {words.rules.version(ruleSetVersion, formats.day(today, today))}
        </p>
        {words.rules.englishOnly && <p class="s mut">{words.rules.englishOnly}</p>}
      </div>
      {text === '' && <CompanyPolicyLines />}
      {rules.length > 0 && <h2>{words.rules.checks}</h2>}
      <ul>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
      {found.length > 0 && <h2>{words.rules.values}</h2>}
      <ul>
        {found.map((value) => (
          <ValueItem key={`${value.parameterId} ${value.from}`} value={value} today={today} />
        ))}
      </ul>
    </section>
  );
}

function RuleItem({ rule }: { rule: RegisteredRule }) {
  return (
    <li class="rule s" lang="en">
      <h3>{rule.title}</h3>
      <p class="mut">
        {rule.citation.text} <Mark mark={rule.citation.mark} /> · {rule.id}
      </p>
    </li>
  );
}

function ValueItem({ value, today }: { value: RegisteredValue; today: string }) {
  const { words, formats } = usePanelWithWhy();
  const day = (date: string) => formats.day(date, today);
  return (
    <li class="rule s">
      <h3 lang="en">{value.title}</h3>
      <p lang="en">{valueInWords(value.value)}</p>
      <p class="mut">
        <span lang="en">{value.citation.text}</span> <Mark mark={value.citation.mark} />
      </p>
      <p class="mut">
        {words.rules.from(day(value.from))}
        {value.to && ` · ${words.rules.to(day(value.to))}`} · {words.rules.confidence[value.confidence]} ·{' '}
        {words.rules.confirmed(day(value.confirmedOn))}
      </p>
    </li>
  );
}

function Mark({ mark }: { mark: RegisteredRule['citation']['mark'] }) {
  const { words } = usePanelWithWhy();
  return (
    <span class="source-mark" title={words.why.mark[mark]}>
      <span aria-hidden="true">{mark}</span>
      <span class="sr-only">{words.why.mark[mark]}</span>
    </span>
  );
}
