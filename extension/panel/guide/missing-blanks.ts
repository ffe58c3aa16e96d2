import { blanksIn, isBlank } from '../../../shared/call-guide/fill.ts';
import type { Blank, GuideNode } from '../../../shared/call-guide/guide.ts';
import type { LineValues } from './line-values.ts';

/** What a person may set for themselves where the company has set nothing. */
export const OWN_BLANKS: ReadonlySet<Blank> = new Set(['companyName', 'businessName', 'callbackNumber']);

/** Blanks of a line nothing is known of. */
export function missingBlanks(node: GuideNode | null, lineId: string, values: LineValues): Blank[] {
  const text = node?.lines.find(({ id }) => id === lineId)?.text.en ?? '';
  return [...new Set(blanksIn(text).filter(isBlank))].filter((name) => !values[name]);
}
