import { useRef, useState } from 'preact/hooks';
import { emailOf } from '../../../shared/papers/frame.ts';
import { mailLink } from '../../../shared/papers/mail-link.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { stoppedBy } from '../../../shared/papers/papers-for.ts';
import { draftCommand, type HandedOver, isOutOfDate, paperCommand } from './paper-command.ts';
import { type PapersPanel, usePanelWithPapers } from './papers-context.ts';
import type { ChosenPaper, PapersDesk } from './papers-desk.ts';
import type { PapersPort } from './papers-port.ts';

export type Way = 'print' | 'copy' | 'mail' | 'draft';
/** What is said of a press. */
export type PressSaid = 'checking' | 'changed' | 'failed' | 'notStored' | 'outOfDate' | Way | 'copy-mail';

/** What presses do: the paper is judged anew, goes on its way, and waits to be told that it went out. */
export function usePresses(desk: PapersDesk) {
  const { model, ports } = usePanelWithPapers();
  const [said, say] = useState<PressSaid | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [logged, setLogged] = useState<string | null>(null);
  const keepDraft = useDrafts();

  const handOver = async (way: Way) => {
    say('checking');
    try {
      const now = await desk.atThePress();
      if (now?.offer.result.is !== 'paper' || !desk.port) {
        countBlocked(now, model, ports);
        return say('changed');
      }
      const { completeness: _meter, findings: _found, is: _is, ...paper } = now.offer.result;
      const { template } = now.offer;
      const going: HandedOver = { key: handed?.key ?? ports.newKey(), paper, template, ground: now.ground };
      say(way === 'draft' ? await keepDraft(going) : await send(way, going, desk.port));
      setHanded(going);
      setLogged(null);
    } catch {
      say('failed');
    }
  };
  const log = async () => {
    if (!handed) return;
    if (isOutOfDate(handed, ports.clock.now())) return say('outOfDate');
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

async function send(
  way: Exclude<Way, 'draft'>,
  { paper, ground }: HandedOver,
  port: PapersPort,
): Promise<PressSaid> {
  const { org, customer } = ground.matter.snapshot;
  if (way === 'print') await port.open(paper, org, customer.ref.apiOrigin);
  if (way === 'copy') await port.copy(paper.text);
  return way === 'mail' ? await mail(paper, emailOf(ground), port) : way;
}

async function mail(paper: Paper, to: string | null, port: PapersPort): Promise<PressSaid> {
  const link = mailLink(paper, to);
  if (link.is === 'no-address') return 'failed';
  if (link.is === 'copy') await port.copy(link.text);
  port.mail(link.href);
  return link.is === 'copy' ? 'copy-mail' : 'mail';
}

/** Another text is another draft; the same one is kept once, however often the button is pressed. */
function useDrafts() {
  const { model, ports } = usePanelWithPapers();
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return async (going: HandedOver): Promise<PressSaid> => {
    const { text } = going.paper;
    if (last.current?.text !== text) last.current = { text, key: ports.newKey() };
    const command = draftCommand({ ...going, key: last.current.key }, ports.clock.now());
    if (!command) return 'failed';
    await model.outbox.add(command);
    return 'draft';
  };
}

/** What a rule stopped is counted for the person's own numbers, and nothing else; a count that is lost stops nothing. */
function countBlocked(
  now: ChosenPaper | null,
  model: PapersPanel['model'],
  ports: PapersPanel['ports'],
): void {
  const owner = model.snapshot.peek()?.org;
  const ruleId = now && stoppedBy(now.offer.result);
  if (owner && ruleId) ports.numbers.blocked(owner, { at: ports.clock.now(), ruleId }).catch(() => undefined);
}
