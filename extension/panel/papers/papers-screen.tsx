import './papers.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { recordKey } from '../models/same-record.ts';
import { InvoiceChoice } from './invoice-choice.tsx';
import { PaperDetail } from './paper-detail.tsx';
import { PaperList } from './paper-list.tsx';
import { usePanelWithPapers } from './papers-context.ts';
import { usePapersDesk } from './papers-desk.ts';
import { SenderForm } from './sender-form.tsx';
import { WishBar } from './wish-bar.tsx';

/** Mail and papers of the customer on screen. */
export function PapersScreen() {
  const { model, words } = usePanelWithPapers();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const snapshot = useCustomerOfPapers();
  const isCovered = model.guide.isCovered.value;
  return (
    <div class="over papers" role="dialog" aria-modal="true" aria-label={words.papers.title}>
      <div class="row">
        <h1 ref={heading} tabIndex={-1} class="grow">
          {words.papers.title}
        </h1>
        <button type="button" class="chip" aria-keyshortcuts="Escape" onClick={() => model.back()}>
          {words.papers.close} <KeyHint>Esc</KeyHint>
        </button>
      </div>
      {!snapshot && <p>{words.papers.noCustomer}</p>}
      {snapshot && isCovered && <p>{words.papers.covered}</p>}
      {snapshot && !isCovered && <Desk key={recordKey(snapshot.customer.ref)} snapshot={snapshot} />}
    </div>
  );
}

/** The customer stays while the page in front is the paper itself, which is no page of the CRM. */
function useCustomerOfPapers(): CustomerSnapshot | null {
  const { model } = usePanelWithPapers();
  const last = useRef<CustomerSnapshot | null>(null);
  const shown = model.snapshot.value;
  if (shown) last.current = shown;
  return shown ?? last.current;
}

function Desk({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithPapers();
  const desk = usePapersDesk(snapshot);
  const { supplies } = desk;
  return (
    <>
      <p class="s mut">{snapshot.customer.name}</p>
      {supplies.mistakes.length > 0 && (
        <div class="s no-text" role="alert">
          <p>{words.papers.mistakes}</p>
          <ul>
            {supplies.mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </div>
      )}
      <WishBar desk={desk} snapshot={snapshot} />
      <InvoiceChoice key={desk.chosenId} desk={desk} snapshot={snapshot} />
      {desk.chosenId === null ? (
        <PaperList desk={desk} />
      ) : (
        <PaperDetail key={desk.chosenId} desk={desk} snapshot={snapshot} />
      )}
      {supplies.isRead && <SenderForm supplies={supplies} />}
    </>
  );
}
