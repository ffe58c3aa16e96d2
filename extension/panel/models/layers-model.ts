import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

/** The command box, the list of keys, requests for approval, the day, or papers. */
type Over = 'commands' | 'shortcuts' | 'approvals' | 'day' | 'papers';

/** In place of the screen, one at a time. */
type Full = 'find' | 'rules' | 'numbers';

/** What lies over the screen: Find, the outbox, a correction, the rules; and whether the verdict is opened. */
export const LayersModel = createModel(() => {
  const full = signal<Full | null>(null);
  const isOutboxOpen = signal(false);
  const fixing = signal<string | null>(null);
  const isVerdictOpen = signal(false);
  const over = signal<Over | null>(null);
  const open = (what: Full) => {
    full.value = what;
    isOutboxOpen.value = false;
  };
  const close = (what: Full) => {
    if (full.peek() === what) full.value = null;
  };
  return {
    isFinding: computed(() => full.value === 'find'),
    isOutboxOpen: isOutboxOpen as ReadonlySignal<boolean>,
    /** Id of the outbox entry being corrected. */
    fixing: fixing as ReadonlySignal<string | null>,
    /** The verdict shows why. */
    isVerdictOpen: isVerdictOpen as ReadonlySignal<boolean>,
    areRulesOpen: computed(() => full.value === 'rules'),
    areNumbersOpen: computed(() => full.value === 'numbers'),
    /** What lies over everything. */
    over: over as ReadonlySignal<Over | null>,
    openOver: (what: Over | null) => {
      over.value = what;
    },
    /** Nothing lies over the screen: what a key does is on it. */
    isClear: (): boolean =>
      full.peek() === null && !isOutboxOpen.peek() && fixing.peek() === null && over.peek() === null,
    toggleVerdict: () => {
      isVerdictOpen.value = !isVerdictOpen.peek();
    },
    openNumbers: () => open('numbers'),
    closeNumbers: () => close('numbers'),
    openRules: () => open('rules'),
    closeRules: () => close('rules'),
    openFind: () => open('find'),
    closeFind: () => close('find'),
    toggleOutbox: () => {
      isOutboxOpen.value = !isOutboxOpen.peek();
      fixing.value = null;
    },
    startFix: (id: string) => {
      fixing.value = id;
    },
    endFix: () => {
      fixing.value = null;
    },
    /** Closes what lies on top. False: nothing did. */
    closeTop: (): boolean => {
      if (over.peek() !== null) over.value = null;
      else if (fixing.peek() !== null) fixing.value = null;
      else if (isOutboxOpen.peek()) isOutboxOpen.value = false;
      else if (full.peek() !== null) full.value = null;
      else if (isVerdictOpen.peek()) isVerdictOpen.value = false;
      else return false;
      return true;
    },
  };
});
export type LayersModel = InstanceType<typeof LayersModel>;
