/** What a registry says of known holes in the packages of the lockfile. */
export type Holes =
  | { readonly is: 'not-audited'; readonly why: string }
  /** Each with how bad it is: `low`, `moderate`, `high`, `critical`. */
  | {
      readonly is: 'audited';
      readonly holes: readonly { readonly name: string; readonly severity: string }[];
    };

interface Report {
  readonly auditReportVersion?: number;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

/** Reads what `npm audit --json` prints. No answer is never "none known". */
export function holesIn(printed: string): Holes {
  let report: Report;
  try {
    report = JSON.parse(printed) as Report;
  } catch {
    return { is: 'not-audited', why: 'npm audit printed no report' };
  }
  if (report.auditReportVersion === undefined || report.vulnerabilities === undefined)
    return { is: 'not-audited', why: report.message ?? 'npm audit printed no report' };
  const holes = Object.entries(report.vulnerabilities).map(([name, { severity }]) => ({ name, severity }));
  return { is: 'audited', holes };
}

/** Those nobody may build with: any in what is shipped, the bad ones anywhere. */
export const unbearable = (holes: Extract<Holes, { is: 'audited' }>['holes'], shipped: ReadonlySet<string>) =>
  holes.filter(({ name, severity }) => shipped.has(name) || severity === 'high' || severity === 'critical');
