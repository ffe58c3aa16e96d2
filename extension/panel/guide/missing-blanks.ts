import { blanksIn, isBlank } from '../../../shared/call-guide/fill.ts';
import type { Blank, GuideNode } from '../../../shared/call-guide/guide.ts';
import type { LineValues } from './line-values.ts';

/** Blanks of a line nothing is known of. */
export function missingBlanks(node: GuideNode | null, lineId: string, values: LineValues): Blank[] {
  const text = node?.lines.find(({ id }) => id === lineId)?.text.en ?? '';
  return [...new Set(blanksIn(text).filter(isBlank))].filter((name) => !values[name]);
}
