import type { PageContext, RecordRef } from '../../shared/domain/record-ref.ts';
import { apiOriginOf } from './api-origin.ts';
import { canonicalId, standardObjectOf } from './record-id.ts';

/** A record an address names; `object` is null when the address does not say. */
interface NamedRecord {
  readonly object: string | null;
  readonly id: string;
}

/** Checks an id and the object named beside it against each other: an address can be stale or typed by hand. */
function namedRecord(idText: string, objectText?: string): NamedRecord | undefined {
  const id = canonicalId(idText);
  if (!id) return undefined;
  const standard = standardObjectOf(id);
  const named = objectText === undefined || objectText === 'sObject' ? null : objectText;
  if (!standard) return { object: named, id };
  if (named !== null && named.toLowerCase() !== standard.toLowerCase()) return undefined;
  return { object: standard, id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** `/lightning/r/Account/001…/view`, `/lightning/r/001…/view`, also inside an app's path. */
function fromLightningPath(path: string): NamedRecord | undefined {
  const match = /^\/lightning\/(?:app\/[^/]+\/)?r\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15,18})(?:\/|$)/.exec(
    path,
  );
  return match?.[2] ? namedRecord(match[2], match[1]) : undefined;
}

/** `/001…`, `/001…/e`: Classic, and the legacy hash of Lightning's first years. */
function fromClassicPath(path: string): NamedRecord | undefined {
  const match = /^\/([A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?)(?:\/|\?|$)/.exec(path);
  return match?.[1] ? namedRecord(match[1]) : undefined;
}

/** `#/sObject/001…/view`, `#/alohaRedirect/001…`. */
function fromLegacyHash(hash: string): NamedRecord | undefined {
  const path = decoded(hash.slice(1));
  const match = /^\/(?:sObject|alohaRedirect)\/([A-Za-z0-9]{15,18})(?:\/|\?|$)/.exec(path);
  return match?.[1] ? namedRecord(match[1]) : fromLightningPath(path);
}

/** A Visualforce page says its record in `id`, else in the only parameter that is a checked id. */
function fromVisualforce(page: URL): NamedRecord | undefined {
  const id = page.searchParams.get('id');
  if (id !== null) return namedRecord(id);
  const candidates = [...page.searchParams.values()]
    .filter((value) => value.length === 18)
    .map((value) => namedRecord(value))
    .filter((record) => record && record.object !== 'User' && record.object !== 'Organization');
  return candidates.length === 1 ? candidates[0] : undefined;
}

function openRecord(page: URL): NamedRecord | undefined {
  const { hostname, pathname } = page;
  if (hostname.includes('.my.salesforce-setup.')) return undefined;
  if (pathname.startsWith('/lightning/')) return fromLightningPath(pathname);
  if (pathname === '/one/one.app') return fromLegacyHash(page.hash);
  if (pathname.startsWith('/apex/')) return fromVisualforce(page);
  if (pathname === '/console' || pathname.endsWith('/ServiceDeskPage')) {
    return fromClassicPath(decoded(page.hash.slice(1)));
  }
  return fromClassicPath(pathname);
}

/** The console's parent tab: `ws=%2Flightning%2Fr%2FAccount%2F001…%2Fview`. */
function workspaceRecord(page: URL): NamedRecord | undefined {
  const parent = page.pathname.startsWith('/lightning/') ? page.searchParams.get('ws') : null;
  return parent ? fromLightningPath(parent) : undefined;
}

/**
 * What the address of a Salesforce page means (salesforce.md §1.1). Pure.
 * A console sub-tab that is no record itself stands for the record of its parent tab.
 * @returns undefined when it is not a page of a Salesforce org
 */
export function identifySalesforce(address: string): PageContext | undefined {
  if (!URL.canParse(address)) return undefined;
  const page = new URL(address);
  const apiOrigin = apiOriginOf(page);
  if (!apiOrigin) return undefined;
  const refTo = (record: NamedRecord): RecordRef => ({ system: 'salesforce', apiOrigin, ...record });
  const record = openRecord(page);
  const workspace = workspaceRecord(page);
  const shown = record ?? workspace;
  if (!shown) return { is: 'no-record', pageOrigin: page.origin, system: 'salesforce', apiOrigin };
  const parent = record && workspace && workspace.id !== record.id ? refTo(workspace) : null;
  return { is: 'record', pageOrigin: page.origin, ref: refTo(shown), workspace: parent };
}
