import { checkedAt, type World, worldInWords } from '../../call-guide/checks/worlds.ts';
import type { Finding } from '../../compliance/finding.ts';
import { fold, sentences } from '../../compliance/language/text.ts';
import { pressesForPayment } from '../../compliance/messages/demand.ts';
import type { PaperLanguage, PaperMedium } from '../paper.ts';
import { draftOf } from '../paper-for.ts';
import type { PaperContext } from '../paper-matter.ts';
import type { PaperTemplate } from '../template.ts';
import { paperWorlds } from './paper-worlds.ts';
import { SAMPLE_PERSON, sampleMatter, sampleSender } from './sample-matter.ts';

/**
 * What the engine's own checks have against a template's words in any world, language and medium: whatever stops it that does
 * not stop ours in the same place. A caution on the words counts too: they are chosen in advance, and better ones can be.
 */
export function troublesOf(template: PaperTemplate, ours: PaperTemplate): string[] {
  const places = template.profiles.flatMap((profile) =>
    paperWorlds(profile).flatMap((world) => template.media.map((medium) => ({ world, medium }))),
  );
  const all = places.flatMap(({ world, medium }) =>
    (['en', 'es'] as const).flatMap((language) => troublesIn(template, ours, world, medium, language)),
  );
  // The same trouble in many worlds is told once, with the first of them.
  return [...new Map(all.toReversed()).values()].toReversed();
}

function troublesIn(
  template: PaperTemplate,
  ours: PaperTemplate,
  world: World,
  medium: PaperMedium,
  language: PaperLanguage,
): [string, string][] {
  const context: PaperContext = {
    ...{ language, medium, at: checkedAt, sender: sampleSender, personId: SAMPLE_PERSON, lifted: [] },
  };
  const matter = sampleMatter(world);
  const theirs = draftOf(template, matter, context);
  const before = new Set(draftOf(ours, matter, context).findings.filter(isTrouble).map(keyOf));
  const worse = theirs.findings.filter((finding) => isTrouble(finding) && !before.has(keyOf(finding)));
  const place = `${template.id} (${language}, ${medium}, ${worldInWords(world)})`;
  const troubles = worse.map((finding): [string, string] => [
    `${template.id} ${language} ${keyOf(finding)}`,
    `${place}: ${finding.reason} (${finding.citation.text})`,
  ]);
  const pressing = template.nature === 'asks' || template.nature === 'inside' ? null : demandIn(theirs.text);
  if (pressing !== null)
    troubles.push([
      `${template.id} ${language} demand`,
      `${template.id} (${language}): asks for payment, and this paper does not: “${pressing}”`,
    ]);
  return troubles;
}

/** The wording for a time-barred debt is in the frame; that caution is answered by it. */
const isTrouble = ({ effect, ruleId }: Finding): boolean =>
  effect === 'block' ||
  effect === 'cannot-tell' ||
  (effect === 'caution' && ruleId.startsWith('script.') && ruleId !== 'script.time-barred-payment');

const keyOf = ({ ruleId, effect }: Finding): string => `${ruleId} ${effect}`;

function demandIn(text: string): string | null {
  const folded = fold(text);
  const span = sentences(folded).find(({ from, to }) => pressesForPayment(folded.slice(from, to)));
  return span ? text.slice(span.from, span.to).trim() : null;
}
