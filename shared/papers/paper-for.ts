import type { Finding } from '../compliance/finding.ts';
import { byStrictness } from '../compliance/finding.ts';
import { findingsOn, verdictOn } from './check-paper.ts';
import { completenessOf } from './completeness.ts';
import { fillParts } from './fill-template.ts';
import { framed } from './frame.ts';
import type { MissingField, PaperResult } from './paper.ts';
import { type PaperContext, type PaperMatter, type PaperWorld, profileOfPaper } from './paper-matter.ts';
import { textOf } from './paper-text.ts';
import type { PaperTemplate } from './template.ts';

/** A template that does not exist for this profile or medium is never offered; asking for it is a mistake of the caller. */
export const suits = ({ profiles, media }: PaperTemplate, { matter, context }: PaperWorld): boolean =>
  profiles.includes(profileOfPaper(matter)) && media.includes(context.medium);

/**
 * Writes one paper, or says why there is none: what is missing with the paragraph that asks for it, and what the rules have
 * against it. Pure: the same matter and context give the same paper, byte for byte.
 * @throws RangeError for a medium or profile the template is not for
 */
export function paperFor(template: PaperTemplate, matter: PaperMatter, context: PaperContext): PaperResult {
  const world = { matter, context };
  if (!suits(template, world))
    throw new RangeError(`${template.id} is not for ${profileOfPaper(matter)} by ${context.medium}`);
  const disclosures = template.nature === 'inside' ? [] : verdictOn(template, world).requiredDisclosures;
  const { blocks, missing, items } = fillParts(framed(template, world, disclosures), world);
  const subject = fillParts([{ is: 'paragraph', text: template.subject }], world);
  const [first] = subject.blocks;
  const draft = { subject: first?.is === 'paragraph' ? first.text : '', text: textOf(blocks), items };
  const findings = findingsOn(template, draft, world).sort(byStrictness);
  const stops = findings.filter((finding) => isStop(finding, context.lifted));
  const lacking = [...missing, ...subject.missing.filter((one) => !isAmong(one, missing))];
  const completeness = template.packet ? completenessOf(template.packet, world) : null;
  if (lacking.length > 0 || stops.length > 0) {
    return {
      is: 'refused',
      templateId: template.id,
      missing: lacking,
      reasons: stops,
      isOpenable: lacking.length === 0 && stops.every(({ overridable }) => overridable !== 'never'),
      nextAllowedAt: nextMoment(template, world, stops),
      completeness,
    };
  }
  return {
    is: 'paper',
    v: 1,
    templateId: template.id,
    version: template.version,
    language: context.language,
    medium: context.medium,
    subject: draft.subject,
    blocks: [...blocks],
    text: draft.text,
    findings,
    completeness,
  };
}

const isAmong = ({ field }: MissingField, others: readonly MissingField[]): boolean =>
  others.some((one) => one.field === field);

/** What is lifted by somebody with the right no longer stops; what may never be lifted always does. */
const isStop = ({ effect, ruleId, overridable }: Finding, lifted: readonly string[]): boolean =>
  (effect === 'block' || effect === 'cannot-tell') && !(overridable !== 'never' && lifted.includes(ruleId));

/** Only when time alone opens it: everything that stops it is in the verdict, which knows when it ends. */
function nextMoment(template: PaperTemplate, world: PaperWorld, stops: readonly Finding[]): string | null {
  if (template.nature === 'inside' || stops.length === 0) return null;
  if (stops.some(({ nextAllowedAt }) => nextAllowedAt === null)) return null;
  return verdictOn(template, world).nextAllowedAt;
}
