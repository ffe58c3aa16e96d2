import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOptionsPage } from '../../options/start-options-page.tsx';

// A script of its own for public/options.html: built as a page it would share the panel's first file, and start the panel.
export default defineUnlistedScript(() => {
  const root = document.getElementById('options');
  if (!root) throw new Error('options.html has no #options');
  void startOptionsPage(root);
});
