import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { ownPartyId } from '../../../shared/compliance/customer/about.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { type PaperOnOffer, papersFor } from '../../../shared/papers/papers-for.ts';
import type { TemplateId } from '../../../shared/papers/template.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { invoicesOfTalk } from './invoices-of-talk.ts';
import { conversationsOf, groundNow, type PaperGround, type Wish } from './matter-now.ts';
import { usePaperSupplies } from './paper-supplies.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersPort } from './papers-port.ts';
import { useFilledIn } from './use-filled-in.ts';
import { useInvoiceFiles } from './use-invoice-files.ts';

/** Facts older than this are read again before a paper goes out, as before a call. */
const FRESH_MS = 60_000;

export interface ChosenPaper {
  readonly offer: PaperOnOffer;
  readonly ground: PaperGround;
}

/** The papers of the customer on screen: what there is, what a person chose and filled in, and what holds at the press. */
export function usePapersDesk(snapshot: CustomerSnapshot) {
  const { model, words, ports } = usePanelWithPapers();
  const supplies = usePaperSupplies();
  const [wish, setWish] = useState<Wish>(() => firstWish(snapshot, words.spoken));
  const [chosenId, choose] = useState<TemplateId | null>(null);
  const { given, ticked, esign, ...byHand } = useFilledIn(chosenId, wish.personId);
  const documents = useInvoiceFiles(snapshot, chosenId === 'invoice-copies');
  const port = usePapersPort();

  const invoicesOf = (id: TemplateId | null): readonly string[] =>
    id === null || !supplies.templates.get(id)?.byInvoice
      ? []
      : (ticked[id] ?? namedInTalk(model, snapshot, ports.clock.now(), id));
  const from = (id: TemplateId | null) => ({
    ...{ sender: supplies.sender, roll: supplies.roll, documents },
    ...{ given: (id && given[id]) || {}, invoiceIds: invoicesOf(id), esign },
  });
  const groundAt = (at: string, id: TemplateId | null) => groundNow(model, snapshot, wish, from(id), at);
  const offersAt = (
    at: string,
    id: TemplateId | null,
  ): { offers: PaperOnOffer[]; ground: PaperGround } | null => {
    const ground = groundAt(at, id);
    if (!ground) return null;
    const { matter, context, justRecorded } = ground;
    return { ground, offers: papersFor(matter, { ...context, justRecorded }, supplies.templates) };
  };
  const chosenAt = (at: string): ChosenPaper | null => {
    const tried = chosenId === null ? null : offersAt(at, chosenId);
    const offer = tried?.offers.find(({ template }) => template.id === chosenId);
    return tried && offer ? { offer, ground: withMedium(tried.ground, offer) } : null;
  };

  const at = model.verdict.at.value;
  // What a verdict is made of: any change of it makes the list anew.
  const [standing, logged] = [model.verdict.current.value, model.logged.value];
  const list = useMemo(
    () => (chosenId === null ? offersAt(at, null) : null),
    [at, standing, logged, wish, supplies, chosenId, snapshot],
  );
  const chosen = useMemo(
    () => (chosenId === null ? null : chosenAt(at)),
    [at, standing, logged, wish, supplies, chosenId, snapshot, given, ticked, esign, documents],
  );

  return {
    ...{ wish, supplies, list, chosenId, choose, port, documents },
    chosen: useLastOf(chosenId, chosen),
    setWish: (change: Partial<Wish>) => setWish({ ...wish, ...change }),
    given: (chosenId && given[chosenId]) || {},
    invoiceIds: invoicesOf(chosenId),
    ...{ esign, ...byHand },
    /** The paper as it stands at this very moment, on facts read again where they are old. */
    atThePress: async (): Promise<ChosenPaper | null> => {
      const { ref } = snapshot.customer;
      if (millisecondsBetween(snapshot.contactFactsReadAt, ports.clock.now()) > FRESH_MS)
        model.customer.takeContactFacts(ref, await ports.ask('customer.reread', { ref }));
      return chosenAt(ports.clock.now());
    },
  };
}
export type PapersDesk = ReturnType<typeof usePapersDesk>;

/** What a talk said of this paper is ticked beforehand, as far as it is still on screen. */
function namedInTalk(
  model: PanelModel,
  { invoices }: CustomerSnapshot,
  at: Instant,
  id: TemplateId,
): string[] {
  const named = invoicesOfTalk(conversationsOf(model, at), id);
  return itemsOf(invoices).flatMap((one) => (named.includes(one.id) ? [one.id] : []));
}

/** While another page is in front nothing is judged: what was on screen stays, and no press goes by it. */
function useLastOf(id: TemplateId | null, chosen: ChosenPaper | null): ChosenPaper | null {
  const last = useRef(chosen);
  if (chosen) last.current = chosen;
  return chosen ?? (last.current?.offer.template.id === id ? last.current : null);
}

/** The paper may go by another way than the one wished for: then that way is what is judged and logged. */
function withMedium(ground: PaperGround, { medium }: PaperOnOffer): PaperGround {
  return medium === 'internal' || medium === ground.context.medium
    ? ground
    : { ...ground, context: { ...ground.context, medium } };
}

function firstWish(snapshot: CustomerSnapshot, spoken: 'en' | 'es'): Wish {
  const { language } = snapshot.customer;
  const debts = itemsOf(snapshot.debts);
  const theirs = language.is === 'known' ? language.value.slice(0, 2) : spoken;
  const [only] = debts;
  return {
    language: theirs === 'es' ? 'es' : 'en',
    medium: 'letter',
    personId: ownPartyId(snapshot),
    debtIds: debts.length === 1 && only ? [only.id] : [],
  };
}

function usePapersPort(): PapersPort | null {
  const { ports } = usePanelWithPapers();
  const [port, setPort] = useState<PapersPort | null>(null);
  useEffect(() => void ports.papers().then(setPort), [ports]);
  return port;
}
