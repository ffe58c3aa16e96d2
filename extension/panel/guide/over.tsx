import './over.css';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { CommandBox } from './command-box.tsx';
import { ShortcutsScreen } from './shortcuts-screen.tsx';

const ApprovalsScreen = lazyView(
  async () => (await import('../approvals/approvals-screen.tsx')).ApprovalsScreen,
);

const DayOver = lazyView(async () => (await import('../day/day-over.tsx')).DayOver);

const PapersScreen = lazyView(async () => (await import('../papers/papers-screen.tsx')).PapersScreen);

/** What lies over everything: the command box, the list of keys, requests for approval, the day, or papers. */
export function Over() {
  const { model } = usePanel();
  if (model.layers.over.value === 'approvals') return <ApprovalsScreen />;
  if (model.layers.over.value === 'day') return <DayOver />;
  if (model.layers.over.value === 'papers') return <PapersScreen />;
  return model.layers.over.value === 'commands' ? <CommandBox /> : <ShortcutsScreen />;
}
