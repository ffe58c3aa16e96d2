import { z } from '../../../shared/schema.ts';
import type { Formats } from '../../panel/words/formats.ts';
import type { OptionsWords } from '../words/en.ts';
import type { OwnSettings } from './own-settings.ts';
import type { PolicyRow, SettingName } from './policy-in-force.ts';

type Words = OptionsWords['policy'];

const namedSchema = z.looseObject({
  name: z.optional(z.string()),
  version: z.optional(z.union([z.string(), z.number()])),
  nameUsed: z.optional(z.string()),
  callbackNumber: z.optional(z.string()),
  companyName: z.optional(z.nullable(z.string())),
});

/** Login names by something: a right, a language. */
const holdersSchema = z.record(z.string(), z.array(z.string()));
const objectSchema = z.record(z.string(), z.unknown());

const named = (set: unknown): string => {
  const { name, version } = namedSchema.safeParse(set).data ?? {};
  return [name, version].filter((part) => part !== undefined).join(' ');
};
const hosts = (set: unknown): string => Object.keys(objectSchema.safeParse(set).data ?? {}).join(', ');

/** The value of a setting in short, as IT set it. */
const SUMMARIES: Readonly<Record<SettingName, (set: unknown, words: Words, formats: Formats) => string>> = {
  clientIds: hosts,
  orgMappings: hosts,
  forbidStaySignedIn: (set, words) => (set === false ? words.mayStay : words.mayNotStay),
  companyPolicy: (set, words) => {
    const lists = Object.values(objectSchema.safeParse(set).data ?? {}).filter(Array.isArray);
    return `${named(set)}: ${words.limits(lists.reduce((sum, list) => sum + list.length, 0))}`;
  },
  company: (set) => {
    const { name, nameUsed, callbackNumber } = namedSchema.safeParse(set).data ?? {};
    return [nameUsed ?? name, callbackNumber].filter((part) => part !== undefined).join(' · ');
  },
  planPolicy: named,
  worklistPolicy: named,
  scriptPack: named,
  paperPack: named,
  paperSender: (set) => namedSchema.safeParse(set).data?.companyName ?? '',
  guideLanguages: (set, words, formats) => held(set, words, (language) => formats.language(language)),
  overrideRights: (set, words) => held(set, words, (right) => right),
  shiftStart: (set, words) => words.everyDayAt(String(set)),
  language: (set, words, formats) =>
    set === 'auto' ? words.settings.language.builtIn : formats.language(String(set)),
  shortcuts: (set, words) => words.keys(Object.keys(objectSchema.safeParse(set).data ?? {}).length),
};

function held(set: unknown, words: Words, nameOf: (key: string) => string): string {
  return Object.entries(holdersSchema.safeParse(set).data ?? {})
    .map(([key, logins]) => `${nameOf(key)}: ${whoOf(logins, words)}`)
    .join(' · ');
}

function whoOf(logins: readonly string[], words: Words): string {
  if (logins.includes('*')) return words.everybody;
  return logins.length === 0 ? words.nobody : words.logins(logins.length);
}

/** What is in force, in short. */
export function valueInWords(
  { name, source, set }: PolicyRow,
  own: OwnSettings,
  words: Words,
  formats: Formats,
): string {
  if (source === 'company') return SUMMARIES[name](set, words, formats) || JSON.stringify(set);
  const said = source === 'own' ? ownInWords(name, own, words, formats) : null;
  return said ?? words.settings[name].builtIn;
}

function ownInWords(name: SettingName, own: OwnSettings, words: Words, formats: Formats): string | null {
  switch (name) {
    case 'guideLanguages':
      return own.guideLanguages?.map((language) => formats.language(language)).join(', ') ?? null;
    case 'shiftStart':
      return own.shiftStart?.is === 'starts' ? words.everyDayAt(own.shiftStart.at) : null;
    case 'language':
      return own.language && formats.language(own.language);
    case 'shortcuts':
      return own.shortcuts === null ? null : words.keys(own.shortcuts);
    case 'clientIds':
    case 'orgMappings':
      return own[name]?.join(', ') ?? null;
    case 'company':
    case 'paperSender':
    case 'scriptPack':
      return own[name];
    default:
      return null;
  }
}

/** The settings this person has set. */
export const ownNames = (own: OwnSettings): ReadonlySet<SettingName> =>
  new Set((Object.keys(own) as (keyof OwnSettings)[]).filter((name) => own[name] !== null));
