import { useState } from 'preact/hooks';
import type { GuideSettings, OwnGuideSettings } from '../../settings/guide-settings.ts';
import { checkedPack } from './checked-pack.ts';
import type { GuideSettingsWords } from './guide-settings-form.tsx';

/** Reasons shown; the first say what kind of fault it is. */
const REASONS_SHOWN = 8;

/** A company's own lines, from a file. They are taken in only when every check passes; the file is not changed by it. */
export function PackForm(props: {
  words: GuideSettingsWords;
  known: GuideSettings;
  keep: (own: OwnGuideSettings) => Promise<void>;
}) {
  const { words } = props;
  const keepPack = (pack: unknown) => void props.keep({ pack });
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [name, setName] = useState<string | null>(null);
  const { packFrom } = props.known;
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await checked(await file.text(), props.known, { keepOwnGuideSettings: props.keep });
    setRefused(read.is === 'refused' ? read.reasons : []);
    if (read.is === 'refused') return;
    setName(`${read.name} ${read.version}`);
    keepPack(read.pack);
  };
  return (
    <fieldset class="languages">
      <legend>{words.keys.pack}</legend>
      <p class="s mut">
        {packFrom === 'company' && words.keys.byCompany}
        {packFrom === 'file' && words.keys.packOf(name ?? nameOf(props.known.pack))}
        {packFrom === null && words.keys.packNone}
      </p>
      {packFrom !== 'company' && (
        <p class="actions">
          <label class="chip file">
            {words.keys.packTake}
            <input
              type="file"
              class="sr-only"
              accept="application/json,.json"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
          {packFrom === 'file' && (
            <button type="button" class="chip" onClick={() => keepPack(null)}>
              {words.keys.packDrop}
            </button>
          )}
        </p>
      )}
      <div role="alert">
        {refused.length > 0 && <p class="s no-text">{words.keys.packRefused(refused.length)}</p>}
        <ul class="s">
          {refused.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </fieldset>
  );
}

type Checked =
  | { readonly is: 'refused'; readonly reasons: readonly string[] }
  | { readonly is: 'pack'; readonly name: string; readonly version: string; readonly pack: unknown };

async function checked(
  text: string,
  known: GuideSettings,
  ports: Parameters<typeof checkedPack>[2],
): Promise<Checked> {
  let pack: unknown;
  try {
    pack = JSON.parse(text);
  } catch {
    return { is: 'refused', reasons: ['not JSON'] };
  }
  const reading = await checkedPack(pack, known, ports);
  return reading.is === 'refused'
    ? reading
    : { is: 'pack', name: reading.name, version: reading.version, pack };
}

/** It was checked when it was taken in; only its name is wanted. */
function nameOf(pack: unknown): string {
  const { name, version } = pack as { name?: unknown; version?: unknown };
  return `${String(name ?? '')} ${String(version ?? '')}`;
}
