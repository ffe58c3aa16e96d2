import { useRef, useState } from 'preact/hooks';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { confirmationOf } from '../../../shared/plans/confirmation.ts';
import { useWalk } from '../guide/guide-context.ts';
import { useTable } from './offers-context.ts';

/** The letter that confirms an agreement: on the clipboard, in the mail client, or on paper. */
export function Confirmation({ draft }: { draft: AgreementDraft }) {
  const { desk, words, table } = useTable();
  const { walk } = useWalk();
  const [isCopied, setCopied] = useState(false);
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
  const party = itemsOf(snapshot.parties).find(({ id }) => id === running.partyId);
  const to = party?.email.is === 'known' ? party.email.value : '';
  const letter = useRef<HTMLPreElement>(null);
  /** The letter alone goes onto the paper. */
  const printLetter = () => {
    letter.current?.classList.add('printing');
    print();
    letter.current?.classList.remove('printing');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      setCopied(true);
    } catch {
      // The browser withheld the clipboard: the text is below, to be marked by hand.
      setCopied(false);
    }
  };
  return (
    <details class="confirmation s">
      <summary>{words.offers.confirmation}</summary>
      <div class="actions">
        <button type="button" class="chip" onClick={() => void copy()}>
          {isCopied ? words.offers.copied : words.offers.copy}
        </button>
        <a class="chip" href={mailAddress(to, subject, body)}>
          {words.offers.mail}
        </a>
        <button type="button" class="chip" onClick={printLetter}>
          {words.offers.print}
        </button>
      </div>
      <pre ref={letter} class="letter" lang={language}>
        {body}
      </pre>
    </details>
  );
}

const mailAddress = (to: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
