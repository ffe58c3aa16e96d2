import fc from 'fast-check';
import {
  type CustomerSnapshot,
  customerSnapshotSchema,
} from '../../../../shared/domain/customer-snapshot.ts';
import { hostileText } from '../messaging/hostile-text.ts';

/** Names by which records refer to each other, and codes the panel looks words up by: not text anybody reads. */
const NO_TEXT = /(?:^|[a-z])(?:Id|id|Ids|Key|key)$|^(?:is|system|apiOrigin|object|v)$/;

type Path = readonly (string | number)[];

/** Every text of a customer that a CRM may fill with anything: whatever may be replaced and the snapshot still parses. */
export function textsOf(snapshot: CustomerSnapshot): Path[] {
  const places: Path[] = [];
  const isFree = (path: Path) => {
    const name = path.findLast((step) => typeof step === 'string' && step !== 'value') ?? '';
    if (NO_TEXT.test(String(name))) return false;
    return customerSnapshotSchema.safeParse(withText(snapshot, path, '<b>')).success;
  };
  const look = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      if (isFree(path)) places.push(path);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value))
        look(item, [...path, Array.isArray(value) ? Number(name) : name]);
  };
  look(snapshot, []);
  return places;
}

function withText<T>(value: T, [step, ...rest]: Path, text: string): T {
  if (step === undefined) return text as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[step] = withText(copy[step], rest, text);
  return copy as T;
}

/** The customer with a hostile text at every place, and where each stands. */
export const hostileSnapshot = (snapshot: CustomerSnapshot) => {
  const places = textsOf(snapshot);
  return fc
    .array(hostileText, { minLength: places.length, maxLength: places.length })
    .map((texts) => places.reduce((made, path, at) => withText(made, path, texts[at] ?? ''), snapshot));
};
