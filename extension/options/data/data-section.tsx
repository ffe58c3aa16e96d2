import { useCallback, useState } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import { GoesOn } from '../orgs/goes-on.tsx';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import { OwnerCard } from './owner-card.tsx';
import { Size } from './size.tsx';
import type { StoredData } from './stored-data.ts';
import { useExport } from './use-export.ts';
import { useStoredChanges } from './use-stored-changes.ts';
import { WipeQuestion } from './wipe-question.tsx';

/** What this browser keeps, for whom and how much of it, with the ways to take it along and to delete it. */
export function DataSection() {
  const { words, ports } = useOptions();
  const read = useCallback(
    async () => ({ data: await ports.data.read(), orgs: await ports.ask('session.list', {}) }),
    [ports],
  );
  const changes = useStoredChanges();
  const stored = useReading(read, changes);
  return (
    <Section name="data">
      <p class="mut">{words.data.more}</p>
      <Read of={stored}>
        {({ data, orgs }) => (
          <>
            {data.owners.length === 0 && <p>{words.data.nothing}</p>}
            <ul class="cards">
              {data.owners.map((own) => (
                <li key={JSON.stringify(own.owner)}>
                  <OwnerCard own={own} orgs={orgs} changed={stored.again} />
                </li>
              ))}
            </ul>
            <Everything data={data} origins={orgs.map(({ apiOrigin }) => apiOrigin)} />
          </>
        )}
      </Read>
    </Section>
  );
}

function Everything({ data, origins }: { data: StoredData; origins: readonly string[] }) {
  const { words, ports } = useOptions();
  const exportOwners = useExport();
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useState('');
  const [leftOpen, setLeftOpen] = useState<readonly string[]>([]);
  const unsent = data.owners.reduce((sum, { unwritten }) => sum + unwritten, 0);
  const wipe = async () => {
    if (!(await ports.data.wipe(null, unsent))) return false;
    const open: string[] = [];
    for (const apiOrigin of origins) {
      const { isEnded } = await ports.ask('session.disconnect', { apiOrigin });
      if (!isEnded) open.push(apiOrigin);
      await ports.hosts.giveBack(apiOrigin);
    }
    // Last: sign-ins are kept among them, and are ended first.
    await ports.data.forgetSettings();
    // Whoever has to end one there must be able to read it.
    if (open.length === 0) ports.reload();
    setLeftOpen(open);
    return true;
  };
  return (
    <article class="card" aria-label={words.data.settings}>
      <h3>{words.data.settings}</h3>
      <GoesOn apiOrigins={leftOpen} />
      <p>
        {words.data.settingsPile}: {data.settings.count} · <Size bytes={data.settings.bytes} />
        {data.papers > 0 && ` · ${words.data.pile.papers}: ${data.papers}`}
      </p>
      <p class="actions">
        <button
          type="button"
          class="chip"
          onClick={() =>
            void exportOwners([null]).then(
              () => say(words.data.exported),
              () => say(words.failed),
            )
          }
        >
          {words.data.exportAll}
        </button>
        <button type="button" class="chip" aria-expanded={isAsking} onClick={() => setAsking(true)}>
          {words.data.wipeAll}
        </button>
        <span role="status" class="s">
          {said}
        </span>
      </p>
      {isAsking && (
        <WipeQuestion
          title={words.data.askAllTitle}
          more={words.data.askAllMore}
          unsent={unsent}
          exportIt={() => exportOwners([null])}
          wipe={wipe}
          close={() => setAsking(false)}
        />
      )}
    </article>
  );
}
