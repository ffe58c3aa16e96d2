/** v50.0 (Winter '21) to v68.0 (Winter '27); three releases a year, as Salesforce counts. */
const FIRST = 50;
const LAST = 68;

export const LATEST_VERSION = `${LAST}.0`;

/** Body of `GET /services/data`, ascending. */
export function versionList(): { label: string; url: string; version: string }[] {
  return Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const version = `${FIRST + index}.0`;
    return { label: releaseName(FIRST + index), url: `/services/data/v${version}`, version };
  });
}

/** `v68.0` → `68.0`, `latest` → the newest; undefined: no such version here. */
export function resolveVersion(segment: string): string | undefined {
  if (segment === 'latest') return LATEST_VERSION;
  return versionList().find((one) => `v${one.version}` === segment)?.version;
}

function releaseName(version: number): string {
  const season = ['Winter', 'Spring', 'Summer'][(version - FIRST) % 3];
  return `${season} '${21 + Math.floor((version - FIRST) / 3)}`;
}
