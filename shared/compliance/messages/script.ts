import { localDay } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../language/text.ts';
import { momentOfIso } from '../matter.ts';
import { creditOnAutopay, falseAffiliation, misstatements } from './script-claims.ts';
import { harassment, identity } from './script-conduct.ts';
import { overshadowing } from './script-disputes.ts';
import { listener } from './script-listener.ts';
import type { Reading, Script } from './script-reading.ts';
import { remedies } from './script-remedies.ts';

/**
 * Whether words may be said: 12 CFR 1006.14 (harassment, identity), 1006.18 (false or misleading statements), 1006.22,
 * 1006.26 (time-barred debt), 1006.38(b) (overshadowing), 12 CFR 1005.10(e). Read by lexicon and structure in English and
 * Spanish: what is threatened, whether it is denied ("we will not sue you"), and whether the facts make it true.
 */
export function checkScript(facts: Facts, script: Script): Assessment {
  const reading: Reading = {
    folded: fold(script.text),
    facts,
    script,
    coverage: coverageOf(facts, []),
    today:
      script.at === null
        ? null
        : localDay(
            momentOfIso(script.at),
            facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York',
          ),
    hits: [],
  };
  for (const check of checks) check(reading);
  return assessmentOf(reading.hits, {});
}

const checks = [
  identity,
  harassment,
  remedies,
  falseAffiliation,
  overshadowing,
  creditOnAutopay,
  listener,
  misstatements,
];
