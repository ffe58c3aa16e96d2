import type { Paper } from '../../../shared/papers/paper.ts';
import type { Sender } from '../../../shared/papers/paper-matter.ts';
import { openPaper } from '../../papers/open-paper.ts';
import { keepOwnSender, type PaperSettings, paperSettings } from '../../settings/paper-settings.ts';
import type { DraftOwner } from '../during/draft-store.ts';

/** What papers need of the world outside. */
export interface PapersPort {
  settings(): Promise<PaperSettings>;
  keepOwnSender(sender: Sender): Promise<void>;
  /** Opens the page that shows and prints a paper. */
  open(paper: Paper, owner: DraftOwner, apiOrigin: string): Promise<void>;
  /** Hands a `mailto:` link to the mail program. */
  mail(href: string): void;
  copy(text: string): Promise<void>;
}

export const browserPapers: PapersPort = {
  settings: paperSettings,
  keepOwnSender,
  open: openPaper,
  mail(href) {
    const link = document.createElement('a');
    link.href = href;
    link.click();
  },
  copy: (text) => navigator.clipboard.writeText(text),
};
