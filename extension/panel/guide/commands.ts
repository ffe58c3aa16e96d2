import { findNodes } from '../../../shared/call-guide/find-node.ts';
import type { GuideNode } from '../../../shared/call-guide/guide.ts';
import { fold } from '../../../shared/compliance/language/text.ts';
import { chooseResult } from '../../../shared/wrap-up/choose-result.ts';
import { dispositions } from '../../../shared/wrap-up/dispositions.ts';
import { openOptions } from '../components/open-options.ts';
import type { PanelModel } from '../models/panel-model.ts';
import type { guide as english } from '../words/en/guide.ts';
import type { Language } from '../words/words.ts';
import { mayBeChosen } from '../wrap-up/may-be-chosen.ts';

type CommandWords = (typeof english)['commands'];

/** A place the command box leads to. */
export interface Command {
  readonly id: string;
  readonly kind: keyof CommandWords['kind'];
  readonly label: string;
  readonly run: () => void;
}

/** What there is to go to now, best match first: screens always; steps, stops and outcomes while a call runs. */
export function commandsFor(
  model: PanelModel,
  typed: string,
  spoken: Language,
  words: CommandWords,
): Command[] {
  const others = [...outcomesOf(model, spoken), ...screensOf(model, words)];
  const wanted = fold(typed).trim();
  const ranked = others.map(({ names, command }) => ({ command, rank: rankOf(names, wanted) }));
  return [...stepsFor(model, typed, spoken), ...ranked]
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
}

interface Ranked {
  readonly command: Command;
  readonly rank: number;
}

interface Named {
  readonly command: Command;
  readonly names: readonly string[];
}

/** In the order of `findNodes`: whole names and codes, beginnings, beginnings of a word, anywhere. */
const RANKS = { id: 0, alias: 0, start: 1, word: 2, inside: 3 } as const;
const NO_MATCH = 4;

function rankOf(names: readonly string[], wanted: string): number {
  const all = names.map(fold);
  if (wanted === '' || all.includes(wanted)) return 0;
  if (all.some((name) => name.startsWith(wanted))) return RANKS.start;
  if (all.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))))
    return RANKS.word;
  return wanted.length >= 3 && all.some((name) => name.includes(wanted)) ? RANKS.inside : NO_MATCH;
}

function stepsFor(model: PanelModel, typed: string, spoken: Language): Ranked[] {
  const walk = model.guide.walk.peek();
  const guide = walk?.guide.peek();
  const session = walk?.session.peek();
  if (!walk || !guide || !session) return [];
  const command = ({ id, stopKey, title }: GuideNode): Command => ({
    id: `step ${id}`,
    kind: stopKey === undefined ? 'node' : 'stop',
    label: title[spoken],
    run: () => {
      if (model.guide.open('guide')) walk.goTo(id);
    },
  });
  const found =
    fold(typed).trim() === ''
      ? [...guide.nodes.values()].map((node) => ({ node, rank: 0 }))
      : findNodes(guide, typed, spoken).map(({ node, by }) => ({ node, rank: RANKS[by] }));
  return (
    found
      .filter(({ node }) => node.profiles.includes(session.profile))
      // A message is not walked.
      .filter(({ node }) => session.channel === 'call' || node.stopKey !== undefined)
      .map(({ node, rank }) => ({ command: command(node), rank }))
  );
}

/** An outcome opens the wrap-up with it chosen; a search saves nothing. */
function outcomesOf(model: PanelModel, spoken: Language): Named[] {
  const walk = model.guide.walk.peek();
  const session = walk?.session.peek();
  if (!walk || !session) return [];
  const possible = dispositions.filter((one) => mayBeChosen(one, session));
  return possible.map(({ code, label }) => ({
    names: [code, label.en, label.es],
    command: {
      id: `outcome ${code}`,
      kind: 'outcome',
      label: label[spoken],
      run: () => {
        model.guide.openWrapUp();
        walk.change((before) => chooseResult(before, code, walk.moment()));
      },
    },
  }));
}

function screensOf(model: PanelModel, { screens }: CommandWords): Named[] {
  const isCalling = model.call.running.peek() !== null;
  const places: readonly [keyof CommandWords['screens'], boolean, () => unknown][] = [
    ['guide', isCalling, () => model.guide.open('guide')],
    ['offers', isCalling, () => model.guide.open('offers')],
    ['wrap-up', isCalling, () => model.guide.openWrapUp()],
    ['record', isCalling, () => model.guide.open('record')],
    ['find', model.target.searchableOrgs.peek().length > 0, () => model.openFind()],
    ['next', model.next.isOffered.peek(), () => model.next.goOn()],
    ['day', true, () => model.layers.openOver('day')],
    ['approvals', true, () => model.layers.openOver('approvals')],
    ['papers', model.snapshot.peek() !== null, () => model.layers.openOver('papers')],
    ['rules', true, () => model.layers.openRules()],
    ['numbers', true, () => model.layers.openNumbers()],
    ['outbox', true, () => model.layers.toggleOutbox()],
    ['shortcuts', true, () => model.layers.openOver('shortcuts')],
    ['options', true, openOptions],
  ];
  return places
    .filter(([, isThere]) => isThere)
    .map(([id, , run]) => ({
      names: [id, screens[id]],
      command: { id: `screen ${id}`, kind: 'screen', label: screens[id], run: () => void run() },
    }));
}
