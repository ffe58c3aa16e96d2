import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Completeness, PaperResult } from '../../../shared/papers/paper.ts';
import { PaperSheet } from '../../papers/paper-sheet.tsx';
import { reasonOf } from '../verdict/reason-in-words.ts';
import { BureauReminder } from './bureau-reminder.tsx';
import { EscalatedCsv } from './escalated-csv.tsx';
import { EsignConsentForm } from './esign-consent.tsx';
import { MissingFields } from './missing-fields.tsx';
import { PaperActions } from './paper-actions.tsx';
import { StateMark } from './paper-list.tsx';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';

/** Where it stops the paper, and where it was given: it may have to be taken back. */
const asksConsent = ({ esign }: PapersDesk, result: PaperResult): boolean =>
  esign !== null ||
  (result.is === 'refused' && result.reasons.some(({ ruleId }) => ruleId === 'validation-electronic'));

/** One paper: where it stands, what is missing or against it, how it looks, and what can be done with it. */
export function PaperDetail({ desk, snapshot }: { desk: PapersDesk; snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithPapers();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { chosen, documents } = desk;
  const back = (
    <button type="button" class="chip" onClick={() => desk.choose(null)}>
      ‹ {words.papers.back}
    </button>
  );
  if (!chosen)
    return (
      <section>
        {back}
        <p>{words.papers.notJudged}</p>
      </section>
    );
  const { template, state, result, medium } = chosen.offer;
  const isBlind = template.id === 'invoice-copies' && documents.is !== 'known';
  return (
    <section class="paper-detail" aria-label={template.label[words.spoken]}>
      <div class="row">
        {back}
        <span class="s mut">{words.papers.media[medium]}</span>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {template.label[words.spoken]}
      </h2>
      <p class="s">
        <StateMark state={state} /> {words.papers.state[state]}
      </p>
      {isBlind && documents.is !== 'absent' && <p class="s wa-text">{words.papers.files[documents.is]}</p>}
      {template.nature === 'notice' &&
        desk.wish.debtIds.length === 0 &&
        itemsOf(snapshot.debts).length > 1 && <p class="s wa-text">{words.papers.oneDebt}</p>}
      {template.id === 'dispute-acknowledgement' && <BureauReminder snapshot={snapshot} />}
      {result.completeness && <Meter completeness={result.completeness} />}
      {template.nature === 'notice' && medium === 'email' && asksConsent(desk, result) && (
        <EsignConsentForm key={desk.wish.personId} desk={desk} snapshot={snapshot} />
      )}
      {result.is === 'refused' && <Against result={result} />}
      <MissingFields desk={desk} result={result} />
      {result.is === 'paper' && (
        <>
          <Care result={result} />
          <PaperActions desk={desk} chosen={chosen} paper={result} />
          {template.id === 'escalated-invoices' && <EscalatedCsv snapshot={snapshot} />}
          <h3 class="s mut">{words.papers.preview}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach what it hides. */}
          {/* biome-ignore lint/a11y/useSemanticElements: no set of fields. */}
          <div class="paper-preview" role="group" aria-label={words.papers.preview} tabIndex={0}>
            <PaperSheet paper={result} />
          </div>
        </>
      )}
    </section>
  );
}

type Refused = Extract<PaperResult, { is: 'refused' }>;

function Against({ result }: { result: Refused }) {
  const { model, words, formats } = usePanelWithPapers();
  // A content the notice lacks is named among what is missing, with its own paragraph.
  const reasons = result.reasons.filter(
    ({ ruleId }) => result.missing.length === 0 || ruleId !== 'validation-notice',
  );
  if (reasons.length === 0) return null;
  const zone = model.snapshot.value?.org.zone ?? 'UTC';
  const next = result.nextAllowedAt;
  return (
    <div class="s">
      <h3 class="s">{words.papers.stops}</h3>
      <ul>
        {reasons.map((finding) => {
          const { text, lang } = reasonOf(finding, words, formats);
          return (
            <li key={`${finding.ruleId} ${finding.reason}`}>
              <span lang={lang}>{text}</span> <cite lang="en">{finding.citation.text}</cite>
            </li>
          );
        })}
      </ul>
      <p>
        {next === null
          ? words.papers.notByWaiting
          : words.papers.next(formats.moment(next, zone, model.clock.now.value))}{' '}
        {result.isOpenable ? words.papers.mayLift : words.papers.never}
      </p>
    </div>
  );
}

/** What does not stop it and is to be known all the same. */
function Care({ result }: { result: Extract<PaperResult, { is: 'paper' }> }) {
  const { words, formats } = usePanelWithPapers();
  const told = result.findings.filter(({ effect }) => effect === 'caution' || effect === 'require');
  if (told.length === 0) return null;
  return (
    <details class="s">
      <summary>
        {words.papers.care} ({told.length})
      </summary>
      <ul>
        {told.map((finding) => {
          const { text, lang } = reasonOf(finding, words, formats);
          return (
            <li key={`${finding.ruleId} ${finding.reason}`}>
              <span lang={lang}>{text}</span> <cite lang="en">{finding.citation.text}</cite>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Meter({ completeness: { items, present, total } }: { completeness: Completeness }) {
  const { words } = usePanelWithPapers();
  const said = words.papers.complete(present, total);
  return (
    <div class="s">
      <label class="meter">
        {said}
        <meter min={0} max={total} value={present} />
      </label>
      <details>
        <summary>
          {words.papers.parts(items.filter(({ isPresent }) => isPresent).length, items.length)}
        </summary>
        <ul class="found">
          {items.map(({ id, label, isPresent }) => (
            <li key={id}>
              {label[words.spoken]}: <b>{isPresent ? words.papers.found : words.papers.notFound}</b>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
