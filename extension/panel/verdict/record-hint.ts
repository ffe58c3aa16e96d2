import type { HiddenStop } from '../../../shared/compliance/hidden-stops/hidden-stop.ts';
import type { Decided } from './write-commands.ts';

/** What one click on a hint records; nothing for one that no field holds: it is to be read, and acted on with care. */
export function decisionsOf({ suggestion }: HiddenStop): Decided[] {
  switch (suggestion.record) {
    case 'hold':
      return [{ kind: 'record-hold', hold: suggestion.hold }];
    case 'preferences':
      return suggestion.preferences.map((preference) => ({ kind: 'record-preference', preference }));
    case 'language':
    case 'wrong-number':
    case 'medium':
    case 'nothing':
      return [];
  }
}
