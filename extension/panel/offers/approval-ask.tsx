import { useState } from 'preact/hooks';
import type { Offering } from '../../../shared/call-guide/session.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import type { CardStanding } from './card-standing.ts';
import { Reasons } from './offer-details.tsx';
import { useTable } from './offers-context.ts';

type Beyond = Exclude<CardStanding, { is: 'own' | 'approved' }>;

/** Terms beyond one's own authority: asked for with a reason, and parked until somebody has answered. */
export function ApprovalAsk({ standing }: { card: NonNullable<Offering['card']>; standing: Beyond }) {
  const { desk, words, formats } = useTable();
  return (
    <>
      {'beyond' in standing && <Reasons title={words.offers.beyond} reasons={standing.beyond} />}
      {standing.is === 'ask' && <Ask beyond={standing.beyond.map(({ text }) => text)} role={standing.by} />}
      {standing.is === 'waiting' && <p class="s wa-text">{words.offers.waiting}</p>}
      {standing.is === 'nobody' && <p class="s no-text">{words.offers.nobody}</p>}
      {standing.is === 'past' && <p class="s no-text">{words.offers.past}</p>}
      {standing.is === 'owed-changed' && (
        <p class="s no-text">{words.offers.owedChanged(formats.money(standing.now))}</p>
      )}
      {standing.is === 'not-affordable' && (
        <p class="s no-text">{words.offers.notBorne(formats.money(standing.most))}</p>
      )}
      {standing.is === 'expired' && <p class="s no-text">{words.offers.expired}</p>}
      {standing.is === 'unreadable' && <p class="s no-text">{words.offers.approvalUnreadable}</p>}
      {standing.is === 'refused' && (
        <p class="s no-text">
          {words.offers.refusedBy(
            standing.approval.answeredBy ?? '',
            standing.approval.answer.is === 'known' ? standing.approval.answer.value : '',
          )}
        </p>
      )}
      <button type="button" class="chip" onClick={() => desk.putAway()}>
        {words.offers.otherTerms}
      </button>
    </>
  );
}

function Ask({ beyond, role }: { beyond: readonly string[]; role: string }) {
  const { desk, words } = useTable();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (reason.trim() === '') return setProblem(words.offers.askWhy);
    if (heldIn(reason).length > 0) return;
    if (!(await desk.askApproval(beyond, reason.trim()))) setProblem(words.offers.notStored);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label class="s">
        {words.offers.askReason}
        <textarea
          rows={2}
          maxLength={1000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Caught text={reason} />
      {problem && (
        <p class="s no-text" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="btn">
        {words.offers.ask(words.offers.role[role] ?? role)}
      </button>
      <p class="s mut">{words.offers.askMore}</p>
    </form>
  );
}
