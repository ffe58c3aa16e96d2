import { browser } from 'wxt/browser';
import { speakersSchema, spokenLanguageSchema } from '../../shared/company/speakers.ts';
import type { z } from '../../shared/schema.ts';
import { type CompanyFacts, companyRulesFrom } from './company-rules.ts';
import { managedStorage, UNREAD } from './managed-storage.ts';
import { settings } from './settings.ts';

export type SpokenLanguage = z.infer<typeof spokenLanguageSchema>;

export type Speakers = z.infer<typeof speakersSchema>;

/** What is said of the company on calls. */
export interface OwnCompany {
  /** A name that does not tell of collection. */
  readonly nameUsed: string;
  readonly callbackNumber: string;
}

/** The faults found in a pack, by the mark of all that was checked. */
export interface PackCheck {
  readonly of: string;
  readonly faults: readonly string[];
}

/** What the company and the person set of the call guide. */
export interface GuideSettings {
  /** As IT set them. */
  readonly company: CompanyFacts;
  /** As this person says them, for what IT left out; null: nothing. */
  readonly ownCompany: OwnCompany | null;
  /** Null: the company has not said who speaks what. */
  readonly speakers: Speakers | null;
  /** What this person says of themselves; null: nothing. Only where the company has not said. */
  readonly own: readonly SpokenLanguage[] | null;
  /** The company's lines and nodes, not checked yet; the one IT set goes before one from a file. */
  readonly pack: unknown;
  readonly packFrom: 'company' | 'file' | null;
  /** What the last check of a pack found, and of which; null: none was checked here. */
  readonly packCheck: PackCheck | null;
  /** Version of Parley: another one may check more. */
  readonly release: string;
  /** What is wrong in what IT set, with its place. */
  readonly mistakes: readonly string[];
}

export const noGuideSettings: GuideSettings = {
  company: {},
  ownCompany: null,
  speakers: null,
  own: null,
  pack: null,
  packFrom: null,
  packCheck: null,
  release: '',
  mistakes: [],
};

/** Read once for each conversation: another wording in the middle of it would leave half of it unprovable. */
export async function guideSettings(): Promise<GuideSettings> {
  const read = await managedStorage().catch(() => null);
  const managed = read ?? {};
  const [{ company }, own, ownCompany, filed, packCheck] = await Promise.all([
    companyRulesFrom({ company: managed.company }),
    settings.guideLanguages.read(),
    settings.ownCompany.read(),
    settings.scriptPack.read(),
    settings.packCheck.read(),
  ]);
  const mistakes: string[] = read ? [] : [`scriptPack: ${UNREAD}`];
  const json = (name: string): unknown => {
    const value = managed[name];
    try {
      // Chrome drops what does not fit its own schema without a word, so nested parts come as JSON text.
      return typeof value === 'string' ? JSON.parse(value) : value;
    } catch {
      mistakes.push(`${name}: not JSON`);
      return undefined;
    }
  };
  const speakers = speakersSchema.safeParse(json('guideLanguages') ?? undefined);
  if (!speakers.success && managed.guideLanguages !== undefined && mistakes.length === 0)
    mistakes.push('guideLanguages: login names by language');
  return {
    company,
    ownCompany: ownCompany ?? null,
    speakers: speakers.success ? speakers.data : null,
    own: own ?? null,
    // Of a company that may have a pack of its own nobody else's is said.
    ...packInForce(json('scriptPack'), read && filed),
    packCheck: packCheck ?? null,
    release: browser.runtime.getManifest().version,
    mistakes,
  };
}

function packInForce(ofCompany: unknown, filed: unknown): Pick<GuideSettings, 'pack' | 'packFrom'> {
  if (ofCompany != null) return { pack: ofCompany, packFrom: 'company' };
  return filed == null ? { pack: null, packFrom: null } : { pack: filed, packFrom: 'file' };
}

/** What a person may set of it themselves; the company's own goes before it. */
export interface OwnGuideSettings {
  readonly languages?: readonly SpokenLanguage[];
  readonly company?: OwnCompany;
  /** Null: Parley's own lines again. */
  readonly pack?: unknown;
  readonly packCheck?: PackCheck;
}

export async function keepOwnGuideSettings(own: OwnGuideSettings): Promise<void> {
  const { languages, company, pack, packCheck } = own;
  if (company !== undefined) await settings.ownCompany.write({ ...company });
  if (languages !== undefined) await settings.guideLanguages.write([...languages]);
  if (pack !== undefined) await settings.scriptPack.write(pack);
  if (packCheck) await settings.packCheck.write({ of: packCheck.of, faults: [...packCheck.faults] });
}

/** The company as it is named on calls: IT goes before the person. */
export function companyOnCalls({ company, ownCompany }: GuideSettings): CompanyFacts {
  const own = Object.entries(ownCompany ?? {}).filter(([, said]) => said !== '');
  return { ...Object.fromEntries(own), ...company };
}

/**
 * The languages a user is marked for: only lines in these are shown to be said.
 * @param panel the language of the panel: what stands where nobody has said
 */
export function spokenBy(
  { speakers, own }: GuideSettings,
  login: string,
  panel: SpokenLanguage,
): readonly SpokenLanguage[] {
  if (speakers === null) return own ?? [panel];
  return spokenLanguageSchema.options.filter((language) =>
    (speakers[language] ?? []).some((name) => name === '*' || name.toLowerCase() === login.toLowerCase()),
  );
}
