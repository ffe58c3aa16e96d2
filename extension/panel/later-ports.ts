import { guideSettings, keepOwnGuideSettings } from '../settings/guide-settings.ts';
import { planPolicy } from '../settings/plan-policy.ts';
import { keepShiftRule, shiftRule } from '../settings/shift-rule.ts';
import { keepShortcuts, shortcutsInForce } from '../settings/shortcuts.ts';
import { readPaymentRun, writePaymentRun } from '../storage/payment-runs.ts';
import { blockedPresses, keepBlockedPress } from './numbers/blocked-presses.ts';
import type { PanelPorts } from './panel-ports.ts';

type LaterPorts = Pick<
  PanelPorts,
  'guideSettings' | 'keepOwnGuideSettings' | 'paymentRuns' | 'planPolicy' | 'shortcuts' | 'numbers'
>;

/** What is stored in the browser and asked for only after the first paint. */
export const laterPorts: LaterPorts = {
  guideSettings,
  keepOwnGuideSettings,
  paymentRuns: { read: readPaymentRun, write: writePaymentRun },
  planPolicy,
  shortcuts: { read: shortcutsInForce, write: keepShortcuts },
  numbers: { blocked: keepBlockedPress, blockedPresses, shiftRule, keepShiftRule },
};
