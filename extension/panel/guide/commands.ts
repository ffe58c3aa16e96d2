import type { Guide, GuideNode } from '../../../shared/call-guide/guide.ts';
import { dispositions } from '../../../shared/wrap-up/dispositions.ts';
import type { PanelModel } from '../models/panel-model.ts';
import type { guide as english } from '../words/en/guide.ts';
import type { GuideWalk } from './guide-walk.ts';

type CommandWords = Pick<typeof english, 'commands'>;

/** A place the command box leads to. */
export interface Command {
  readonly id: string;
  readonly kind: keyof CommandWords['commands']['kind'];
  readonly label: string;
  /** Name in the other language, id and old codes: all it is found by. */
  readonly names: readonly string[];
  readonly run: () => void;
}

/** Everything there is to go to now: screens always, steps, stops and outcomes while a call runs. */
export function commandsOf(model: PanelModel, words: CommandWords, spoken: 'en' | 'es'): Command[] {
  const walk = model.guide.walk.peek();
  const guide = walk?.guide.peek();
  const session = walk?.session.peek();
  const steps =
    walk && guide && session
      ? [...stepsOf(guide, walk, spoken).filter(({ profiles }) => profiles.includes(session.profile))].map(
          ({ command }) => command,
        )
      : [];
  const isCalling = model.call.running.peek() !== null;
  return [...steps, ...(isCalling ? outcomesOf(model, spoken) : []), ...screensOf(model, words)];
}

function stepsOf(guide: Guide, walk: GuideWalk, spoken: 'en' | 'es') {
  return [...guide.nodes.values()].map((node) => ({
    profiles: node.profiles,
    command: {
      id: `node ${node.id}`,
      kind: node.stopKey === undefined ? ('node' as const) : ('stop' as const),
      label: node.title[spoken],
      names: namesOf(node),
      run: () => walk.goTo(node.id),
    },
  }));
}

const namesOf = ({ id, title, aliases }: GuideNode): string[] => [id, title.en, title.es, ...(aliases ?? [])];

/** An outcome opens the wrap-up with it chosen; nothing is saved by a search. */
function outcomesOf(model: PanelModel, spoken: 'en' | 'es'): Command[] {
  return dispositions.map(({ code, label, captures: _captures }) => ({
    id: `outcome ${code}`,
    kind: 'outcome',
    label: label[spoken],
    names: [code, label.en, label.es],
    run: () => {
      model.guide.openWrapUp();
      model.guide.walk
        .peek()
        ?.change((before) => ({ ...before, wrapUp: { ...before.wrapUp, disposition: code } }));
    },
  }));
}

function screensOf(model: PanelModel, { commands }: CommandWords): Command[] {
  const isCalling = model.call.running.peek() !== null;
  const screens: [keyof typeof commands.screens, boolean, () => void][] = [
    ['guide', isCalling, () => model.guide.open('guide')],
    ['wrap-up', isCalling, () => model.guide.openWrapUp()],
    ['record', isCalling, () => model.guide.open('record')],
    ['find', model.target.searchableOrgs.peek().length > 0, () => model.openFind()],
    ['next', model.next.isOffered.peek(), () => void model.next.goOn()],
    ['rules', true, () => model.layers.openRules()],
    ['outbox', true, () => model.layers.toggleOutbox()],
    ['shortcuts', true, () => model.layers.openOver('shortcuts')],
  ];
  return screens
    .filter(([, isThere]) => isThere)
    .map(([id, , run]) => ({ id, kind: 'screen', label: commands.screens[id], names: [id], run }));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that match, best first: an exact code, then a name that begins so, then one that has it. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const text = folded(typed.trim());
  if (text === '') return [...commands];
  return commands
    .map((command, place) => ({ command, place, rank: rankOf(command, text) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ command }) => command);
}

const NO_MATCH = 4;

function rankOf({ label, names }: Command, text: string): number {
  const all = [label, ...names].map(folded);
  if (all.includes(text)) return 0;
  if (all.some((name) => name.startsWith(text))) return 1;
  if (all.some((name) => name.split(/[\s/-]+/).some((word) => word.startsWith(text)))) return 2;
  return all.some((name) => name.includes(text)) ? 3 : NO_MATCH;
}
