import '../style/rules.css';
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
import { usePanelWithWhy } from '../verdict/why-context.ts';
import type { Words } from '../words/words.ts';
import { CompanyPolicyLines } from './company-policy-lines.tsx';
import { matches } from './matches.ts';
import { titleInSpanish } from './rule-titles-es.ts';
import { valueInWords } from './value-in-words.ts';

/** Every rule in force, with its dated values, where each comes from and how sure that is; searched as one types. */
export function RulesScreen() {
  const { model, words, formats, ports } = usePanelWithWhy();
  const [text, setText] = useState('');
  const today = localDate(ports.clock.now(), 'America/New_York');
  const values = useMemo(() => valuesInForce(today), [today]);
  const rules = registeredRules.filter((rule) =>
    matches(text, [rule, titleOf(rule, words), words.why.mark[rule.citation.mark], shortOf(rule.id, words)]),
  );
  const found = values.filter((value) =>
    matches(text, [value, words.why.mark[value.citation.mark], words.rules.confidence[value.confidence]]),
  );
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
          <RuleItem key={rule.id} rule={rule} today={today} />
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

/** The few words the strip has for a rule: one may search by them. */
const shortOf = (ruleId: string, words: Words): string => words.rule[ruleId] ?? '';

const titleOf = ({ id }: RegisteredRule, { language }: Words): string | null =>
  language === 'es' ? titleInSpanish(id) : null;

function RuleItem({ rule, today }: { rule: RegisteredRule; today: string }) {
  const { words, formats } = usePanelWithWhy();
  const title = titleOf(rule, words);
  return (
    <li class="rule s">
      {title === null ? <h3 lang="en">{rule.title}</h3> : <h3>{title}</h3>}
      <p class="mut">
        <span lang="en">{rule.citation.text}</span> · {words.why.mark[rule.citation.mark]}
      </p>
      <p class="mut">
        {words.rules.confirmed(formats.day(rule.confirmedOn, today))} · <code>{rule.id}</code>
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
        <span lang="en">{value.citation.text}</span> · {words.why.mark[value.citation.mark]}
      </p>
      <p class="mut">
        {words.rules.from(day(value.from))}
        {value.to && ` · ${words.rules.to(day(value.to))}`} · {words.rules.confidence[value.confidence]} ·{' '}
        {words.rules.confirmed(day(value.confirmedOn))}
      </p>
    </li>
  );
}
