import type { Finding } from '../compliance/finding.ts';
import { byStrictness } from '../compliance/finding.ts';
import { findingsOn, verdictOn } from './check-paper.ts';
import { completenessOf } from './completeness.ts';
import { fillParts } from './fill-template.ts';
import { framed } from './frame.ts';
import type { MissingField, PaperBlock, PaperResult } from './paper.ts';
import { type PaperContext, type PaperMatter, type PaperWorld, profileOfPaper } from './paper-matter.ts';
import { textOf } from './paper-text.ts';
import type { PaperTemplate } from './template.ts';

/** A template that does not exist for this profile or medium is never offered; asking for it is a mistake of the caller. */
export const suits = ({ profiles, media }: PaperTemplate, { matter, context }: PaperWorld): boolean =>
  profiles.includes(profileOfPaper(matter)) && media.includes(context.medium);

/** A template filled and judged, before anybody decides whether it is a paper. */
export interface Draft {
  readonly blocks: readonly PaperBlock[];
  readonly subject: string;
  readonly text: string;
  readonly missing: readonly MissingField[];
  /** Strictest first. */
  readonly findings: readonly Finding[];
  /** When the contact itself is next allowed; null: not by waiting. */
  readonly nextAllowedAt: string | null;
}

/** Fills and judges a template, whatever comes of it. */
export function draftOf(template: PaperTemplate, matter: PaperMatter, context: PaperContext): Draft {
  const world = { matter, context };
  const verdict = verdictOn(template, world);
  const { blocks, missing, items } = fillParts(framed(template, world, verdict.requiredDisclosures), world);
  const head = fillParts([{ is: 'paragraph', text: template.subject }], world);
  const [first] = head.blocks;
  const subject = first?.is === 'paragraph' ? first.text : '';
  const text = textOf(blocks);
  return {
    blocks,
    subject,
    text,
    missing: [...missing, ...head.missing.filter((one) => !isAmong(one, missing))],
    findings: findingsOn(template, { subject, text, items }, world, verdict).sort(byStrictness),
    nextAllowedAt: verdict.nextAllowedAt,
  };
}

/**
 * Writes one paper, or says why there is none: what is missing with the paragraph that asks for it, and what the rules have
 * against it. Pure: the same matter and context give the same paper, byte for byte.
 * @throws RangeError for a medium or profile the template is not for
 */
export function paperFor(template: PaperTemplate, matter: PaperMatter, context: PaperContext): PaperResult {
  const world = { matter, context };
  if (!suits(template, world))
    throw new RangeError(`${template.id} is not for ${profileOfPaper(matter)} by ${context.medium}`);
  const draft = draftOf(template, matter, context);
  const { blocks, subject, text, missing, findings } = draft;
  const stops = findings.filter((finding) => isStop(finding, context.lifted));
  const completeness = template.packet ? completenessOf(template.packet, world) : null;
  if (missing.length > 0 || stops.length > 0) {
    return {
      is: 'refused',
      templateId: template.id,
      missing,
      reasons: stops,
      isOpenable: missing.length === 0 && stops.every(({ overridable }) => overridable !== 'never'),
      nextAllowedAt: nextMoment(template, draft, stops),
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
    subject,
    blocks: [...blocks],
    text,
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
function nextMoment(
  { nature }: PaperTemplate,
  { nextAllowedAt }: Draft,
  stops: readonly Finding[],
): string | null {
  const byWaiting = stops.length > 0 && stops.every((stop) => stop.nextAllowedAt !== null);
  return nature !== 'inside' && byWaiting ? nextAllowedAt : null;
}
