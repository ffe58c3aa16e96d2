import type { NoticeItem } from '../compliance/assessments/validation-notice.ts';
import { noticeItems } from '../compliance/assessments/validation-notice.ts';
import { troublesOf } from './checks/check-words.ts';
import { fieldsIn, isFieldName } from './merge-fields.ts';
import { itemizationFields, noticeContents } from './notice-items.ts';
import type { Bilingual } from './paper.ts';
import { paperPackSchema } from './paper-pack-schema.ts';
import type { PaperTemplate, TemplateId, TemplatePart } from './template.ts';
import type { PaperTemplates } from './templates/our-templates.ts';

/** A company's papers laid over ours, or why none of them is used. */
export type PaperPackReading =
  | {
      readonly is: 'templates';
      readonly templates: PaperTemplates;
      readonly name: string;
      readonly version: string;
    }
  | { readonly is: 'refused'; readonly reasons: readonly string[] };

/**
 * Reads a company's papers. They must have the right shape, name only fields and tables there are, say the same in both
 * languages, keep every content of a validation notice, and pass the engine's own checks in every world. One fault refuses
 * them whole: nobody should have to know which letter went out in whose words.
 */
export function readPaperPack(json: unknown, ours: PaperTemplates): PaperPackReading {
  const parsed = paperPackSchema.safeParse(json);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(reasonOf);
    return { is: 'refused', reasons };
  }
  const { name, version, templates } = parsed.data;
  const laid = new Map(ours);
  const reasons: string[] = [];
  for (const { id, subject, parts } of templates) {
    const own = ours.get(id);
    if (own === undefined || own.ownGreeting) {
      reasons.push(`${id}: its words are those of the agreement and are not replaced`);
      continue;
    }
    const template = { ...own, subject, parts: parts as TemplatePart[], version: `${name} ${version}` };
    const faults = [...faultsOfWords(template), ...(own.nature === 'notice' ? faultsOfNotice(template) : [])];
    // Words are put to the rules only when they are words: an unknown field would be read as its own name.
    reasons.push(...(faults.length > 0 ? faults : troublesOf(template, own)));
    laid.set(id as TemplateId, template);
  }
  return reasons.length > 0
    ? { is: 'refused', reasons }
    : { is: 'templates', templates: laid, name, version };
}

function reasonOf(issue: { path: PropertyKey[]; message: string; keys?: string[] }): string {
  const place = issue.path.join('.') || 'papers';
  return `${place}: ${issue.keys ? `unknown: ${issue.keys.join(', ')}` : issue.message}`;
}

const textsOf = (part: TemplatePart): readonly Bilingual[] => {
  switch (part.is) {
    case 'heading':
    case 'paragraph':
      return [part.text];
    case 'list':
    case 'lines':
      return part.texts;
    case 'choices':
      return part.boxes;
    default:
      return [];
  }
};

function faultsOfWords({ id, subject, parts }: PaperTemplate): string[] {
  return [subject, ...parts.flatMap(textsOf)].flatMap(({ en, es }) => {
    const [inEnglish, inSpanish] = [en, es].map((text) => [...new Set(fieldsIn(text))].sort());
    const unknown = [...new Set([...(inEnglish ?? []), ...(inSpanish ?? [])])].filter(
      (name) => !isFieldName(name),
    );
    const stray = [en, es].filter((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')));
    return [
      ...unknown.map((name) => `${id}: unknown field {${name}}`),
      ...stray.map((text) => `${id}: a brace that is no field: “${text}”`),
      ...(inEnglish?.join() === inSpanish?.join()
        ? []
        : [
            `${id}: other fields in English (${inEnglish?.join(', ')}) than in Spanish (${inSpanish?.join(', ')})`,
          ]),
    ];
  });
}

/** The prompts of 12 CFR 1006.34(c)(4): three reasons under the dispute, and the original creditor. */
const boxesOf: Partial<Readonly<Record<NoticeItem, number>>> = { dispute_prompts: 4, oc_prompt: 1 };

/** Every content stands in a part that says so, with the fields it is written from. */
function faultsOfNotice({ id, parts }: PaperTemplate): string[] {
  return noticeItems.flatMap((item) => {
    const { fields, citation } = noticeContents[item];
    const holding = parts.filter(({ items }) => items?.includes(item));
    if (holding.length === 0) return [`${id}: lacks ${item} (${citation})`];
    const texts = holding.flatMap(textsOf);
    const named = new Set([
      ...texts.flatMap(({ en }) => fieldsIn(en)),
      ...(holding.some((part) => part.is === 'table' && part.table === 'itemization')
        ? itemizationFields
        : []),
    ]);
    const lacking = fields.filter((name) => !named.has(name));
    const boxes = holding.flatMap((part) => (part.is === 'choices' ? part.boxes : [])).length;
    return [
      ...lacking.map((name) => `${id}: ${item} does not name {${name}} (${citation})`),
      ...(boxes < (boxesOf[item] ?? 0) ? [`${id}: ${item} lacks boxes to tick (${citation})`] : []),
      ...(item === 'cfpb_website' &&
      !texts.every(({ en, es }) => /cfpb\.gov/.test(en) && /cfpb\.gov/.test(es))
        ? [`${id}: cfpb_website does not name www.cfpb.gov/debt-collection (${citation})`]
        : []),
    ];
  });
}
