import type { NoticeItem } from '../../compliance/assessments/validation-notice.ts';
import type { Bilingual } from '../paper.ts';
import type { TableName } from '../tables.ts';
import type { PartCondition, TemplatePart } from '../template.ts';

/** Version of our own words; raised with every change of any of them. */
export const ourVersion = '2026-11-23.2';

interface More {
  readonly when?: PartCondition;
  readonly items?: readonly NoticeItem[];
}

export const heading = (en: string, es: string, more: More = {}): TemplatePart => ({
  is: 'heading',
  text: { en, es },
  ...more,
});

export const paragraph = (en: string, es: string, more: More = {}): TemplatePart => ({
  is: 'paragraph',
  text: { en, es },
  ...more,
});

export const table = (name: TableName, more: More = {}): TemplatePart => ({
  is: 'table',
  table: name,
  ...more,
});

export const lines = (
  texts: readonly (Bilingual & { readonly optional?: true })[],
  more: More = {},
): TemplatePart => ({
  is: 'lines',
  texts,
  ...more,
});

export const list = (texts: readonly Bilingual[], more: More = {}): TemplatePart => ({
  is: 'list',
  texts,
  ...more,
});

export const both = (text: string): Bilingual => ({ en: text, es: text });

export const trade: PartCondition = { profiles: ['b2b'] };
export const consumers: PartCondition = { profiles: ['third-party', 'first-party'] };

/** Shows on a locked screen and tells nothing. */
export const neutralSubject: Bilingual = {
  en: 'A message from {companyName}',
  es: 'Un mensaje de {companyName}',
};
