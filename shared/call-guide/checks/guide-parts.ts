import type { Guide, GuideNode } from '../guide.ts';

/** What a guide is built from. */
export interface GuideParts {
  readonly version: string;
  readonly start: Guide['start'];
  readonly nodes: readonly GuideNode[];
}

/** Says what is wrong and where, so that whoever wrote it finds the place. */
export type Complain = (place: string, what: string) => void;
