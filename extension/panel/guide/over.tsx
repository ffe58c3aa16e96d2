import './over.css';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { CommandBox } from './command-box.tsx';
import { ShortcutsScreen } from './shortcuts-screen.tsx';

const ApprovalsScreen = lazyView(
  async () => (await import('../approvals/approvals-screen.tsx')).ApprovalsScreen,
);

const DayOver = lazyView(async () => (await import('../day/day-over.tsx')).DayOver);

/** What lies over everything: the command box, the list of keys, requests for approval, or the day. */
export function Over() {
  const { model } = usePanel();
  if (model.layers.over.value === 'approvals') return <ApprovalsScreen />;
  if (model.layers.over.value === 'day') return <DayOver />;
  return model.layers.over.value === 'commands' ? <CommandBox /> : <ShortcutsScreen />;
}
