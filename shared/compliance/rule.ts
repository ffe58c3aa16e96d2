import type { Citation } from './citation.ts';
import type { Hit } from './finding.ts';
import type { Matter } from './matter.ts';
import type { AttemptBudget } from './verdict.ts';

/** Where a rule puts what it found. */
export interface Report {
  hit(hit: Hit): void;
  budget(budget: AttemptBudget): void;
}

/**
 * One paragraph of law. `check` is asked for the moment `t`, which is the moment of the question or, while the next allowed
 * moment is sought, one after it. A hit that blocks only for a time says until when, tightly: the first moment at which this
 * rule itself no longer stands in the way.
 */
export interface ContactRule {
  readonly id: string;
  readonly citation: Citation;
  /** True when the rule may stop a contact at one moment and not at another on the same facts. */
  readonly changesWithTime: boolean;
  check(matter: Matter, t: number, report: Report): void;
}
