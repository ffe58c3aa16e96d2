import './over.css';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { CommandBox } from './command-box.tsx';
import { ShortcutsScreen } from './shortcuts-screen.tsx';

const ApprovalsScreen = lazyView(
  async () => (await import('../approvals/approvals-screen.tsx')).ApprovalsScreen,
);

/** What lies over everything: the command box, the list of keys, or requests for approval. */
export function Over() {
  const { model } = usePanel();
  if (model.layers.over.value === 'approvals') return <ApprovalsScreen />;
  return model.layers.over.value === 'commands' ? <CommandBox /> : <ShortcutsScreen />;
}
