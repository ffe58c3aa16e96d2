import { cite, markInWords } from '../../../shared/compliance/citation.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { usePanelWithPapers } from './papers-context.ts';

/** The codes as the trade restates them, and the duty of whoever reports, which is not yet read in its text. */
const sources = [cite('Metro 2 compliance condition codes', 'S'), cite('15 USC 1681s-2(a)(3)', 'M')];

/**
 * For the associate alone, never a line of the paper: what is disputed is reported as disputed, and nobody is told that
 * it will be reported. A business's debt is not under the FCRA.
 */
export function BureauReminder({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithPapers();
  if (snapshot.customer.kind === 'business') return null;
  return (
    <p class="s" role="note">
      <b>{words.papers.bureauMark}</b> {words.papers.bureau}{' '}
      {sources.map(({ text, mark }) => (
        <cite key={text} lang="en">
          {text} ({mark}: {markInWords(mark)}){' '}
        </cite>
      ))}
    </p>
  );
}
