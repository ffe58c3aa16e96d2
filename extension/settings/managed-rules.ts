import { browser } from 'wxt/browser';
import type { CompanyRules } from './company-rules.ts';
import { managedStorage, UNREAD } from './managed-storage.ts';
import { noCompanyRules } from './no-company-rules.ts';

/** What IT set of the rules. What reads it is fetched from the package by those alone for whom something is set. */
export async function managedCompanyRules(): Promise<CompanyRules> {
  const stored = await managedStorage().catch(() => null);
  // As a mistake in the policy itself: limits that nobody knows let nothing pass as plainly allowed.
  if (stored === null) return { ...noCompanyRules, mistakes: [`companyPolicy: ${UNREAD}`] };
  if (Object.keys(stored).length === 0) return noCompanyRules;
  return (await import('./company-rules.ts')).companyRulesFrom(stored);
}

/** Tells when IT has changed managed policy. The answer stops it. */
export function onManagedPolicy(listener: () => void): () => void {
  const changed = (_changes: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
