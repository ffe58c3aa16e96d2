import type { Conversation } from '../../../shared/domain/conversation.ts';
import { factsLeadingTo } from '../../../shared/papers/papers-for.ts';
import type { TemplateId } from '../../../shared/papers/template.ts';
import { factCode } from '../../../shared/wrap-up/fact-codes.ts';

type Talk = Pick<Conversation, 'invoiceNotes'>;

/** Ids of the invoices that talks named with a fact that leads to this paper, by the lines they left on each invoice. */
export function invoicesOfTalk(talks: readonly Talk[], id: TemplateId): string[] {
  const labels = factsLeadingTo(id).flatMap((code) => Object.values(factCode(code)?.label ?? {}));
  const named = talks
    .flatMap(({ invoiceNotes }) => invoiceNotes)
    .filter(({ line }) => labels.some((label) => line.includes(`: ${label}`) || line.includes(`; ${label}`)));
  return [...new Set(named.map(({ invoiceId }) => invoiceId))];
}
