import { configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { vi } from 'vitest';
import { mountPanel } from '../../../../extension/panel/mount-panel.tsx';
import type { FakeWorld } from './fake-world.ts';
import type { PanelState } from './states.ts';

// Most of the panel is fetched when it is first shown, which on a busy machine takes longer than the library waits by itself.
configure({ asyncUtilTimeout: 4000 });

let takeDown: (() => void) | undefined;

/** Draws the whole panel in a fake world. */
export async function openPanel(world: FakeWorld, languages: readonly string[] = ['en-US']): Promise<void> {
  await closePanel();
  document.body.innerHTML = '<div id="panel"></div>';
  const root = document.getElementById('panel');
  if (!root) throw new Error('no root');
  takeDown = await mountPanel(root, world.ports, languages);
}

/** Also waits for the parts of the panel that are still being fetched: after the last test nothing may be loaded. */
export async function closePanel(): Promise<void> {
  takeDown?.();
  takeDown = undefined;
  await vi.dynamicImportSettled();
}

/** Draws a state and does what a person does in it. */
export async function openState(state: PanelState, languages?: readonly string[]): Promise<FakeWorld> {
  const world = state.world();
  await openPanel(world, languages);
  for (const step of state.steps ?? []) {
    const [selector = '', ...text] = step.split('=');
    const element = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`${state.name}: nothing matches ${selector}`);
      return found;
    });
    if (text.length > 0) fireEvent.input(element, { target: { value: text.join('=') } });
    else fireEvent.click(element);
  }
  return world;
}

export const region = (name: string) => screen.findByRole('region', { name });
export const groupOf = (number: string) => screen.findByRole('group', { name: number });

/** Presses the button with exactly this name, in a group if one is given. */
export async function press(name: string, inside?: HTMLElement): Promise<void> {
  const scope = inside ? within(inside) : screen;
  fireEvent.click(await scope.findByRole('button', { name }));
}

export async function outboxSays(text: string): Promise<void> {
  await waitFor(() => {
    const said = screen.getByRole('status').textContent;
    if (said !== text) throw new Error(`The outbox says ${said}, not ${text}`);
  });
}

export function pressKey(key: string, target: EventTarget = document.body): void {
  fireEvent.keyDown(target as Element, { key });
}

/** The panel in a world whose page shows a customer. */
export async function beside(world: FakeWorld): Promise<FakeWorld> {
  await openPanel(world);
  await region('Call');
  return world;
}

/** The contact attempts that were stored, in turn. */
export const attemptsIn = (world: FakeWorld) => callsIn(world).map(({ attempt }) => attempt);

/** The calls that were stored, in turn. */
export const callsIn = (world: FakeWorld) =>
  world.outbox.flatMap(({ command }) => (command.kind === 'log-attempt' ? [command] : []));
