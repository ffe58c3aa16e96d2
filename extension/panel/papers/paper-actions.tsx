import { useEffect, useState } from 'preact/hooks';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { emailOf } from '../../../shared/papers/frame.ts';
import { mailLink } from '../../../shared/papers/mail-link.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { Receipt } from '../after/receipt.tsx';
import { usePanelWithPapers } from './papers-context.ts';
import type { ChosenPaper, PapersDesk } from './papers-desk.ts';
import { type PressSaid, usePresses } from './use-presses.ts';

/** Print, copy or mail it; and, when it has gone out, one press that logs it. Opening alone is not sending. */
export function PaperActions(props: { desk: PapersDesk; chosen: ChosenPaper; paper: Paper }) {
  const { words } = usePanelWithPapers();
  const { desk, chosen } = props;
  const { medium } = chosen.offer;
  const press = usePresses(desk);
  const { said, handed, logged } = press;
  const keepsDrafts = useKeepsDrafts(chosen.ground.matter.snapshot.customer.ref, medium === 'email');
  const mail = medium === 'email' ? mailLink(props.paper, emailOf(chosen.ground)) : null;
  return (
    <div class="paper-actions">
      <div class="actions">
        {medium !== 'email' && (
          <button type="button" class="chip main" onClick={() => void press.handOver('print')}>
            {words.papers.print}
          </button>
        )}
        {mail && mail.is !== 'no-address' && (
          <button type="button" class="chip main" onClick={() => void press.handOver('mail')}>
            {mail.is === 'link' ? words.papers.mail : words.papers.mailLong}
          </button>
        )}
        {mail && mail.is !== 'no-address' && keepsDrafts === true && (
          <button type="button" class="chip" onClick={() => void press.handOver('draft')}>
            {words.papers.draft}
          </button>
        )}
        <button type="button" class="chip" onClick={() => void press.handOver('copy')}>
          {words.papers.copy}
        </button>
        {handed?.paper.medium === medium && !logged && medium !== 'internal' && (
          <button type="button" class="chip main" onClick={() => void press.log()}>
            {words.papers.sent[medium]}
          </button>
        )}
      </div>
      {mail && mail.is !== 'no-address' && keepsDrafts === false && (
        <p class="s mut">{words.papers.noDrafts}</p>
      )}
      {mail?.is === 'no-address' && <p class="s wa-text">{words.papers.noAddress}</p>}
      {medium === 'internal' && <p class="s mut">{words.papers.inside}</p>}
      <p class="s" aria-live="polite">
        {said !== null && !logged && saidIn(said, words.papers)}
      </p>
      {logged && <Logged attemptKey={logged} />}
    </div>
  );
}

/** Asked once an e-mail is looked at. Null: not known, and so not offered. */
function useKeepsDrafts({ apiOrigin, object }: RecordRef, isMail: boolean): boolean | null {
  const { ports } = usePanelWithPapers();
  const [keeps, setKeeps] = useState<boolean | null>(null);
  useEffect(() => {
    setKeeps(null);
    if (!isMail) return;
    let isGone = false;
    ports.ask('org.capabilities', { apiOrigin }).then(
      ({ mailDrafts }) => !isGone && setKeeps(object !== null && mailDrafts.includes(object)),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [apiOrigin, object, isMail]);
  return keeps;
}

function saidIn(said: PressSaid, words: ReturnType<typeof usePanelWithPapers>['words']['papers']): string {
  return said in words.opened ? words.opened[said as keyof typeof words.opened] : words[said as 'checking'];
}

function Logged({ attemptKey }: { attemptKey: string }) {
  const { model } = usePanelWithPapers();
  const entry = model.logged.value.find(({ command }) => command.attempt.key === attemptKey);
  return entry ? <Receipt entry={entry} hidesForm={model.layers.isOutboxOpen.value} /> : null;
}
