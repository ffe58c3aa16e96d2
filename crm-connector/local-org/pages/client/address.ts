/** What an address of these pages means. Runs in the browser and in the router. */

export type Place =
  | { is: 'home' }
  | { is: 'record'; id: string; object: string | null; related: string | null; workspace: string | null }
  | { is: 'list'; object: string; filter: string }
  | { is: 'classic'; id: string }
  | { is: 'classic-console'; id: string | null }
  /** An old address of a record: replaced by the new one at once. */
  | { is: 'moved'; id: string }
  | { is: 'setup' }
  | { is: 'unknown' };

const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const NO_RECORD = 'list';

export function isRecordId(text: string | null | undefined): text is string {
  return typeof text === 'string' && ID.test(text);
}

export function placeOf(url: { pathname: string; search: string; hash: string }): Place {
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const query = new URLSearchParams(url.search);
  const [first, second, third] = parts;
  if (first === undefined) return { is: 'home' };
  if (first === 'lightning') return lightningPlace(parts.slice(1), query);
  if (first === 'one' && second === 'one.app') return oneAppPlace(url.hash);
  if (first === 'console') return { is: 'classic-console', id: recordIdIn(url.hash) };
  if (first === 'home') return { is: 'home' };
  if (first === 'apex' && second !== undefined) {
    const id = query.get('id');
    return isRecordId(id) ? { is: 'classic', id } : { is: 'unknown' };
  }
  const isClassic = isRecordId(first) && (second === undefined || (second === 'e' && third === undefined));
  return isClassic ? { is: 'classic', id: first } : { is: 'unknown' };
}

function lightningPlace([kind, second, third, ...rest]: string[], query: URLSearchParams): Place {
  if (kind === undefined || (kind === 'page' && second === 'home')) return { is: 'home' };
  if (kind === 'setup') return { is: 'setup' };
  if (kind === 'o' && second !== undefined && third === NO_RECORD) {
    return { is: 'list', object: second, filter: query.get('filterName') ?? '' };
  }
  if (kind !== 'r' || second === undefined) return { is: 'unknown' };
  const workspace = query.get('ws');
  // The object may be left out: /lightning/r/<id>/view.
  if (isRecordId(second) && !isRecordId(third)) {
    return { is: 'record', id: second, object: null, related: relatedIn([third ?? '', ...rest]), workspace };
  }
  if (!isRecordId(third)) return { is: 'unknown' };
  return { is: 'record', id: third, object: second, related: relatedIn(rest), workspace };
}

function relatedIn([action, name]: string[]): string | null {
  return action === 'related' && name !== undefined ? name : null;
}

/** `#/sObject/<id>/view`, `#/alohaRedirect/<id>`. */
function oneAppPlace(hash: string): Place {
  const id = recordIdIn(hash);
  return id === null ? { is: 'home' } : { is: 'moved', id };
}

/** The first id in a hash, which may be encoded as a whole: `#%2F003…`. */
function recordIdIn(hash: string): string | null {
  return (
    decoded(hash.slice(1))
      .split(/[/?&=]/)
      .find(isRecordId) ?? null
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function recordPath(object: string, id: string): string {
  return `/lightning/r/${encodeURIComponent(object)}/${id}/view`;
}

export function relatedPath(object: string, id: string, name: string): string {
  return `/lightning/r/${encodeURIComponent(object)}/${id}/related/${encodeURIComponent(name)}/view`;
}

export function listPath(object: string, filter: string): string {
  return `/lightning/o/${encodeURIComponent(object)}/list${filter === '' ? '' : `?filterName=${encodeURIComponent(filter)}`}`;
}

export const HOME_PATH = '/lightning/page/home';
