import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { FIRST_KEYS, type KeyAction } from '../../../shared/company/first-keys.ts';
import type { PanelPorts } from '../panel-ports.ts';

/** `''`: turned off. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

/** Which key does what; the company, or else a person, may change or turn off every one. */
export const KeysModel = createModel((ports: Pick<PanelPorts, 'shortcuts'>) => {
  const map = signal<KeyMap>(FIRST_KEYS);
  const take = (own: Readonly<Record<string, string>>) => {
    map.value = { ...FIRST_KEYS, ...own };
  };
  const isCompany = signal(false);
  void ports.shortcuts.read().then(
    (read) => {
      take(read.keys);
      isCompany.value = read.isCompany;
    },
    () => undefined,
  );
  return {
    map: map as ReadonlySignal<KeyMap>,
    /** IT has said so, and nobody else may. */
    isCompany: isCompany as ReadonlySignal<boolean>,
    actionOf: (key: string): KeyAction | undefined =>
      (Object.keys(FIRST_KEYS) as KeyAction[]).find((action) => map.peek()[action] === key.toLowerCase()),
    areDigitsOn: (): boolean => map.peek().digits !== '',
    /** What a digit, alone or with Shift, is called beside what it does; `''` where digits are turned off. */
    digit: (name: string): string => (map.value.digits === '' ? '' : name),
    /** Takes effect at once. @throws when it could not be stored */
    change: async (own: Readonly<Record<string, string>>) => {
      take(own);
      await ports.shortcuts.write(own);
    },
  };
});
export type KeysModel = InstanceType<typeof KeysModel>;
