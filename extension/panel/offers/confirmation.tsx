import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { mailLink } from '../../../shared/papers/mail-link.ts';
import { confirmationOf } from '../../../shared/plans/confirmation.ts';
import { useWalk } from '../guide/guide-context.ts';
import { useTable } from './offers-context.ts';

/** The letter that confirms an agreement, as it will read. */
export function Confirmation({ draft }: { draft: AgreementDraft }) {
  const { desk, words, table } = useTable();
  const { walk } = useWalk();
  const { snapshot, running, rules, today } = table;
  const language = draft.readBack?.language ?? table.session.language;
  const values = walk.context.value.values[language];
  const { subject, body } = confirmationOf(draft.terms, language, {
    on: today,
    customerName: running.partyName ?? snapshot.customer.name,
    companyName: values.companyName ?? snapshot.org.orgName,
    account: values.accountEnding ?? null,
    callbackNumber: values.callbackNumber ?? null,
    roll: rules.roll,
    zone: snapshot.org.zone,
    required: desk.wordsOf(table, draft.terms).required.map((one) => one[language]),
  });
  const letter = useRef<HTMLPreElement>(null);
  return (
    <details class="confirmation s">
      <summary>{words.offers.confirmation}</summary>
      {table.session.profile === 'b2b' ? (
        <Ways subject={subject} text={body} letter={letter} />
      ) : (
        <p class="mut">{words.offers.byPapers}</p>
      )}
      <pre ref={letter} class="letter" lang={language}>
        {body}
      </pre>
    </details>
  );
}

/**
 * A letter between businesses goes as it stands. What goes to a consumer is judged first, and has its disclosure and its way
 * to opt out (12 CFR 1006.18(e), 1006.6(e)): Papers do that.
 */
function Ways(props: { subject: string; text: string; letter: RefObject<HTMLPreElement | null> }) {
  const { words, table } = useTable();
  const { subject, text, letter } = props;
  const [isCopied, setCopied] = useState(false);
  const { snapshot, running } = table;
  const party = itemsOf(snapshot.parties).find(({ id }) => id === running.partyId);
  const mail = mailLink({ subject, text }, party?.email.is === 'known' ? party.email.value : null);
  /** The letter alone goes onto the paper. */
  const printLetter = () => {
    letter.current?.classList.add('printing');
    print();
    letter.current?.classList.remove('printing');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser withheld the clipboard: the text is below, to be marked by hand.
      setCopied(false);
    }
  };
  return (
    <div class="actions">
      <button type="button" class="chip" onClick={() => void copy()}>
        {isCopied ? words.offers.copied : words.offers.copy}
      </button>
      {mail.is === 'link' && (
        <a class="chip" href={mail.href}>
          {words.offers.mail}
        </a>
      )}
      {mail.is === 'copy' && (
        <a class="chip" href={mail.href} onClick={() => void copy()}>
          {words.offers.mailLong}
        </a>
      )}
      <button type="button" class="chip" onClick={printLetter}>
        {words.offers.print}
      </button>
    </div>
  );
}
