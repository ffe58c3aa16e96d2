import type { PageContext, RecordRef } from '../../shared/domain/record-ref.ts';

const PARTNER = 'res.partner';
const INVOICE = 'account.move';
const LEAD = 'crm.lead';

/** Segment of an address → model of the record whose number follows it (erp.md §3.6). */
const MODELS: ReadonlyMap<string, string> = new Map([
  ...[PARTNER, INVOICE, LEAD].map((model) => [model, model] as const),
  ...['contacts', 'customers', 'action-contacts.action_contacts'].map((path) => [path, PARTNER] as const),
  ...['customer-invoices', 'invoicing', 'customer-credit-notes', 'credit-notes'].map(
    (path) => [path, INVOICE] as const,
  ),
  ['crm', LEAD],
]);

/** Odoo's own pages that name none of these: an app by its path, an action by number or name, a model by its dots. */
const OWN_PAGE =
  /^(?:action-[\w.-]+|m-\w+|[a-z_]+(?:\.[a-z0-9_]+)+|discuss|apps|settings|calendar|to-do|users|companies|accounting|vendor-bills|bills|entries|vendors|customer-payments|sales|quotations|project|inventory|purchase|products)$/;

/** The numbered records of a path, the one shown first. */
function recordsIn(segments: readonly string[]): { model: string; id: string }[] {
  return segments
    .flatMap((segment, index) => {
      const model = MODELS.get(segment);
      const id = segments[index + 1];
      return model !== undefined && id !== undefined && /^[1-9]\d{0,9}$/.test(id) ? [{ model, id }] : [];
    })
    .reverse();
}

/** Segments that say the same as the address, whatever its form; undefined: not a page of Odoo. */
function segmentsOf(page: URL): string[] | undefined {
  if (page.pathname.startsWith('/odoo/')) {
    const segments = page.pathname.slice('/odoo/'.length).split('/');
    return segments.some((segment) => MODELS.has(segment) || OWN_PAGE.test(segment)) ? segments : undefined;
  }
  if (page.pathname === '/mail/view') {
    const [model, id] = [page.searchParams.get('model'), page.searchParams.get('res_id')];
    return model === null || id === null ? undefined : [model, id];
  }
  // Up to Odoo 17 the record stood behind the hash.
  if (/^\/web\/?$/.test(page.pathname)) {
    const hash = new URLSearchParams(page.hash.slice(1));
    const isOwn = ['model', 'action', 'menu_id'].some((name) => hash.has(name));
    return isOwn ? [hash.get('model') ?? '', hash.get('id') ?? ''] : undefined;
  }
  return undefined;
}

/** An API key goes along with every request: nothing but TLS, or a server of one's own machine, may see it. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname));

/**
 * What the address of an Odoo page means. Pure. The last record of a nested path is the one shown; one further left is
 * its workspace, as a contact's is that of the invoices opened from it.
 * @returns undefined when it is not a page of Odoo
 */
export function identifyOdoo(address: string): PageContext | undefined {
  if (!URL.canParse(address)) return undefined;
  const page = new URL(address);
  const segments = isSafe(page) ? segmentsOf(page) : undefined;
  if (!segments) return undefined;
  const { origin } = page;
  const refs = recordsIn(segments).map(
    ({ model, id }): RecordRef => ({ system: 'odoo', apiOrigin: origin, object: model, id }),
  );
  const [ref, workspace = null] = refs;
  if (!ref) return { is: 'no-record', pageOrigin: origin, system: 'odoo', apiOrigin: origin };
  return { is: 'record', pageOrigin: origin, ref, workspace };
}
