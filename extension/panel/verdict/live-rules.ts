import { type ReadonlySignal, signal } from '@preact/signals';
import type { CompanyRules } from '../../settings/company-rules.ts';
import type { PanelPorts } from '../panel-ports.ts';

/** What IT set of the rules: read when the panel opens, and again whenever IT changes it. */
export function liveRules(ports: Pick<PanelPorts, 'companyRules' | 'onCompanyRules'>): {
  /** Null before the first reading. */
  readonly rules: ReadonlySignal<CompanyRules | null>;
  /** The answer stops it. */
  readonly start: () => () => void;
} {
  const rules = signal<CompanyRules | null>(null);
  let readings = 0;
  const readAnew = () => {
    readings += 1;
    const reading = readings;
    void ports.companyRules().then((read) => {
      // Of two readings under way the one that began later counts.
      if (reading === readings) rules.value = read;
    });
  };
  return {
    rules,
    start: () => {
      readAnew();
      return ports.onCompanyRules(readAnew);
    },
  };
}
