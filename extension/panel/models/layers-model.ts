import { createModel, type ReadonlySignal, signal } from '@preact/signals';

/** The command box, the list of keys, requests for approval, the day, or papers. */
type Over = 'commands' | 'shortcuts' | 'approvals' | 'day' | 'papers';

/** What lies over the screen: Find, the outbox, a correction, the rules; and whether the verdict is opened. */
export const LayersModel = createModel(() => {
  const isFinding = signal(false);
  const isOutboxOpen = signal(false);
  const fixing = signal<string | null>(null);
  const isVerdictOpen = signal(false);
  const areRulesOpen = signal(false);
  const areNumbersOpen = signal(false);
  const over = signal<Over | null>(null);
  return {
    isFinding: isFinding as ReadonlySignal<boolean>,
    isOutboxOpen: isOutboxOpen as ReadonlySignal<boolean>,
    /** Id of the outbox entry being corrected. */
    fixing: fixing as ReadonlySignal<string | null>,
    /** The verdict shows why. */
    isVerdictOpen: isVerdictOpen as ReadonlySignal<boolean>,
    areRulesOpen: areRulesOpen as ReadonlySignal<boolean>,
    areNumbersOpen: areNumbersOpen as ReadonlySignal<boolean>,
    /** What lies over everything. */
    over: over as ReadonlySignal<Over | null>,
    openOver: (what: Over | null) => {
      over.value = what;
    },
    /** Nothing lies over the screen: what a key does is on it. */
    isClear: (): boolean =>
      !isFinding.peek() &&
      !areRulesOpen.peek() &&
      !areNumbersOpen.peek() &&
      !isOutboxOpen.peek() &&
      fixing.peek() === null &&
      over.peek() === null,
    toggleVerdict: () => {
      isVerdictOpen.value = !isVerdictOpen.peek();
    },
    openNumbers: () => {
      areNumbersOpen.value = true;
      areRulesOpen.value = false;
      isFinding.value = false;
      isOutboxOpen.value = false;
    },
    closeNumbers: () => {
      areNumbersOpen.value = false;
    },
    openRules: () => {
      areRulesOpen.value = true;
      areNumbersOpen.value = false;
      isFinding.value = false;
      isOutboxOpen.value = false;
    },
    closeRules: () => {
      areRulesOpen.value = false;
    },
    openFind: () => {
      isFinding.value = true;
      areRulesOpen.value = false;
      areNumbersOpen.value = false;
      isOutboxOpen.value = false;
    },
    closeFind: () => {
      isFinding.value = false;
    },
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
      else if (areRulesOpen.peek()) areRulesOpen.value = false;
      else if (areNumbersOpen.peek()) areNumbersOpen.value = false;
      else if (isFinding.peek()) isFinding.value = false;
      else if (isVerdictOpen.peek()) isVerdictOpen.value = false;
      else return false;
      return true;
    },
  };
});
export type LayersModel = InstanceType<typeof LayersModel>;
