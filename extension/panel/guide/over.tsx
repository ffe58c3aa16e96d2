import './over.css';
import { usePanel } from '../components/panel-context.ts';
import { CommandBox } from './command-box.tsx';
import { ShortcutsScreen } from './shortcuts-screen.tsx';

/** What lies over everything: the command box, or the list of keys. */
export function Over() {
  const { model } = usePanel();
  return model.layers.over.value === 'commands' ? <CommandBox /> : <ShortcutsScreen />;
}
