import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPaperPage } from '../papers/start-paper-page.tsx';

// A script of its own for public/paper.html: built as a page it would share the panel's first file, and start the panel.
export default defineUnlistedScript(() => {
  const root = document.getElementById('paper');
  if (!root) throw new Error('paper.html has no #paper');
  void startPaperPage(root);
});
