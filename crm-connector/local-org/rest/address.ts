import { notFound, OrgError } from '../store/org-error.ts';
import { resolveVersion } from './versions.ts';

/** A REST address taken apart. */
export interface Address {
  readonly version: string;
  /** Decoded path parts behind the version. */
  readonly segments: readonly string[];
}

/**
 * `/services/data/v68.0/sobjects/Account` or, as batch subrequests write it, `v68.0/sobjects/Account`.
 * @throws OrgError 404 for a version this org does not have, 400 for broken percent-encoding
 */
export function parseAddress(path: string): Address {
  const parts = path.split('/').filter((part) => part !== '');
  const [first = '', ...rest] = parts[0] === 'services' && parts[1] === 'data' ? parts.slice(2) : parts;
  const version = resolveVersion(first);
  if (version === undefined) throw notFound();
  return { version, segments: rest.map(decodeSegment) };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new OrgError(400, 'INVALID_INPUT', `malformed percent-encoding in ${segment}`);
  }
}
