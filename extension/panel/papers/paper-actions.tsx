import { useState } from 'preact/hooks';
import { emailOf } from '../../../shared/papers/frame.ts';
import { mailLink } from '../../../shared/papers/mail-link.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { Receipt } from '../after/receipt.tsx';
import { type HandedOver, paperCommand } from './paper-command.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { ChosenPaper, PapersDesk } from './papers-desk.ts';

type Way = 'print' | 'copy' | 'mail';
type Said = 'checking' | 'changed' | 'failed' | 'notStored' | 'print' | 'copy' | 'mail' | 'copy-mail' | null;

/** Print, copy or mail it; and, when it has gone out, one press that logs it. Opening alone is not sending. */
export function PaperActions(props: { desk: PapersDesk; chosen: ChosenPaper; paper: Paper }) {
  const { words } = usePanelWithPapers();
  const { desk, chosen } = props;
  const { medium } = chosen.offer;
  const press = usePresses(desk);
  const { said, handed, logged } = press;
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
        <button type="button" class="chip" onClick={() => void press.handOver('copy')}>
          {words.papers.copy}
        </button>
        {handed && !logged && medium !== 'internal' && (
          <button type="button" class="chip main" onClick={() => void press.log()}>
            {words.papers.sent[medium]}
          </button>
        )}
      </div>
      {mail?.is === 'no-address' && <p class="s wa-text">{words.papers.noAddress}</p>}
      {medium === 'internal' && <p class="s mut">{words.papers.inside}</p>}
      <p class="s" aria-live="polite">
        {said !== null && !logged && saidIn(said, words.papers)}
      </p>
      {logged && <Logged attemptKey={logged} />}
    </div>
  );
}

function saidIn(
  said: NonNullable<Said>,
  words: ReturnType<typeof usePanelWithPapers>['words']['papers'],
): string {
  return said in words.opened ? words.opened[said as keyof typeof words.opened] : words[said as 'checking'];
}

function Logged({ attemptKey }: { attemptKey: string }) {
  const { model } = usePanelWithPapers();
  const entry = model.logged.value.find(({ command }) => command.attempt.key === attemptKey);
  return entry ? <Receipt entry={entry} hidesForm={model.layers.isOutboxOpen.value} /> : null;
}

/** What a press does: the paper is judged anew, goes on its way, and waits to be told that it went out. */
function usePresses(desk: PapersDesk) {
  const { model, ports } = usePanelWithPapers();
  const [said, say] = useState<Said>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [logged, setLogged] = useState<string | null>(null);

  const send = async (way: Way, paper: Paper, { ground }: ChosenPaper): Promise<Said> => {
    const { port } = desk;
    if (!port) return 'failed';
    const { org, customer } = ground.matter.snapshot;
    if (way === 'print') await port.open(paper, org, customer.ref.apiOrigin);
    if (way === 'copy') await port.copy(paper.text);
    if (way !== 'mail') return way;
    const link = mailLink(paper, emailOf(ground));
    if (link.is === 'no-address') return 'failed';
    if (link.is === 'copy') await port.copy(link.text);
    port.mail(link.href);
    return link.is === 'copy' ? 'copy-mail' : 'mail';
  };
  const handOver = async (way: Way) => {
    say('checking');
    try {
      const now = await desk.atThePress();
      if (now?.offer.result.is !== 'paper') {
        const ruleId = now?.offer.result.is === 'refused' ? now.offer.result.reasons[0]?.ruleId : undefined;
        const owner = model.snapshot.peek()?.org;
        // Counted for the person's own numbers; a count that is lost stops nothing.
        if (owner)
          ports.numbers
            .blocked(owner, { at: ports.clock.now(), ruleId: ruleId ?? 'not-judged' })
            .catch(() => undefined);
        return say('changed');
      }
      const { completeness: _meter, findings: _found, is: _is, ...paper } = now.offer.result;
      say(await send(way, paper, now));
      setHanded({
        key: handed?.key ?? ports.newKey(),
        paper,
        template: now.offer.template,
        ground: now.ground,
      });
      setLogged(null);
    } catch {
      say('failed');
    }
  };
  const log = async () => {
    if (!handed) return;
    try {
      await model.writing.saveConversation(paperCommand(handed, ports.clock.now()), handed.template.label);
      setLogged(handed.key);
      setHanded(null);
    } catch {
      say('notStored');
    }
  };
  return { said, handed, logged, handOver, log };
}
