import { type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import { Confirmation } from './confirmation.tsx';
import { amountsInShort } from './offer-in-short.ts';
import { useTable } from './offers-context.ts';
import { owedChanged } from './owed-changed.ts';

/** What stands agreed in this call; nothing of it is in the CRM before the wrap-up. */
export function AgreedList() {
  const { words, table } = useTable();
  const { agreements } = table.session;
  if (agreements.length === 0) return null;
  return (
    <section class="agreed" aria-label={words.offers.agreed}>
      <h3 class="s">
        {words.offers.agreed} <span class="mut">{words.offers.agreedMore}</span>
      </h3>
      <ul>
        {agreements.map((draft) => (
          <li key={draft.key}>
            <Agreed draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Agreed({ draft }: { draft: AgreementDraft }) {
  const { desk, words, formats, table } = useTable();
  const { terms, readBack, fingerprint } = draft;
  const first = terms.payments[0]?.due;
  return (
    <>
      <p class="row top">
        <span class="grow">
          <b class="num">{amountsInShort(terms, formats.amount)}</b> {terms.total.currency}{' '}
          <span class="s mut">
            {words.offers.kinds[terms.kind]}
            {first && ` · ${words.offers.firstOn(formats.day(first, table.today))}`}
            {' · '}
            <code>{fingerprint.slice(0, 8)}</code>
          </span>
          {readBack === null && terms.kind !== 'claimed' && (
            <span class="s wa-text">
              {' '}
              {terms.expiresAt ? words.offers.leftOpen : words.offers.notReadBack}
            </span>
          )}
        </span>
        {/* A payment told of has no terms to work out anew: it is taken out, and told again. */}
        {terms.kind !== 'claimed' && (
          <button type="button" class="link s" onClick={() => desk.reopen(draft)}>
            {words.offers.change}
          </button>
        )}
        <button type="button" class="link s" onClick={() => desk.remove(draft)}>
          {words.offers.remove}
        </button>
      </p>
      <OwedChanged draft={draft} />
      {terms.kind !== 'claimed' && !isLeftOpen(terms) && <Confirmation draft={draft} />}
    </>
  );
}

/** A dispute, or money that came in, after it was agreed: it would be written as it is. */
function OwedChanged({ draft: { terms, supersedes } }: { draft: AgreementDraft }) {
  const { words, formats, table } = useTable();
  const now = terms.total.currency === table.currency ? owedChanged(table, terms, supersedes) : null;
  if (now === null) return null;
  return (
    <p class="s wa-text" role="alert">
      {words.offers.owedChanged(formats.money(now))}
    </p>
  );
}
