import { markInWords } from './citation.ts';
import type { Finding } from './finding.ts';
import type { Replay } from './replay.ts';
import type { Verdict } from './verdict.ts';

/** A replayed verdict in plain lines: what was decided, on which findings, and whether today's rules say the same. */
export function explain({ stored, replayed, same, overrides }: Replay): string[] {
  return [
    `${outcomeWords[stored.outcome]} at ${stored.at} (rules of ${stored.ruleSet})`,
    ...(stored.nextAllowedAt && stored.outcome !== 'allow' ? [`Next allowed: ${stored.nextAllowedAt}`] : []),
    ...stored.findings.flatMap(findingLines),
    ...overrides.map(
      ({ ruleId, by, at, reason }) => `- lifted by ${by} at ${at}: ${JSON.stringify(reason)} [${ruleId}]`,
    ),
    ...stored.budgets.map(
      ({ title, used, limit, complete }) =>
        `  ${title}: ${complete ? '' : 'at least '}${used} of ${limit} used`,
    ),
    same
      ? `Replayed by the rules of ${replayed.ruleSet}: the same verdict`
      : `Replayed by the rules of ${replayed.ruleSet}: ${difference(stored, replayed)}`,
  ];
}

const outcomeWords: Readonly<Record<Verdict['outcome'], string>> = {
  allow: 'Allowed',
  caution: 'Allowed with caution',
  block: 'Blocked',
  'cannot-tell': 'Cannot tell',
};

function findingLines({ ruleId, effect, reason, citation, values, presumption }: Finding): string[] {
  const read = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return [
    `- ${effect}${presumption ? ' (presumption)' : ''}: ${reason} [${ruleId}]`,
    `    ${citation.text} (${markInWords(citation.mark)})`,
    ...(read.length > 0 ? [`    read: ${read.join(', ')}`] : []),
  ];
}

function difference(stored: Verdict, replayed: Verdict): string {
  if (stored.outcome !== replayed.outcome) return `${outcomeWords[replayed.outcome].toLowerCase()} instead`;
  const before = new Set(stored.findings.map(({ ruleId }) => ruleId));
  const after = new Set(replayed.findings.map(({ ruleId }) => ruleId));
  const changed = [
    ...[...after].filter((id) => !before.has(id)),
    ...[...before].filter((id) => !after.has(id)),
  ];
  return changed.length > 0
    ? `the same outcome, other findings: ${changed.join(', ')}`
    : 'the same outcome, other values read';
}
