import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelPorts } from '../panel-ports.ts';

/** What a single key does, and which it is unless a person chose another. Digits, arrows and Escape are fixed. */
export const FIRST_KEYS = {
  find: '/',
  refresh: 'r',
  next: 'n',
  day: 'h',
  verdict: 'v',
  inbound: 'i',
  rules: 'g',
  answered: 'a',
  wrapUp: 'w',
  commands: 'k',
  record: 'x',
  script: 'b',
  stepBack: 'z',
  language: 'e',
  said: 'd',
  calm: 'c',
  voicemail: 'm',
  peek: 'p',
  offers: 'o',
  approvals: 's',
  numbers: 't',
  papers: 'l',
} as const;
export type KeyAction = keyof typeof FIRST_KEYS;
/** `''`: turned off. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

/** Which key does what; a person may change or turn off every one. */
export const KeysModel = createModel((ports: Pick<PanelPorts, 'shortcuts'>) => {
  const map = signal<KeyMap>(FIRST_KEYS);
  const take = (own: Readonly<Record<string, string>>) => {
    map.value = { ...FIRST_KEYS, ...own };
  };
  void ports.shortcuts.read().then(take, () => undefined);
  return {
    map: map as ReadonlySignal<KeyMap>,
    actionOf: (key: string): KeyAction | undefined =>
      (Object.keys(FIRST_KEYS) as KeyAction[]).find((action) => map.peek()[action] === key.toLowerCase()),
    /** Takes effect at once. @throws when it could not be stored */
    change: async (own: Readonly<Record<string, string>>) => {
      take(own);
      await ports.shortcuts.write(own);
    },
  };
});
export type KeysModel = InstanceType<typeof KeysModel>;
