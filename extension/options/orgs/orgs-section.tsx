import { useCallback, useState } from 'preact/hooks';
import { useStoredChanges } from '../data/use-stored-changes.ts';
import { useOptions } from '../options-context.ts';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import { GoesOn } from './goes-on.tsx';
import { OrgCard } from './org-card.tsx';

/** Every org this browser is connected to, who is signed in, and the ways out. */
export function OrgsSection() {
  const { words, ports } = useOptions();
  const read = useCallback(
    async () => ({ orgs: await ports.ask('session.list', {}), data: await ports.data.read() }),
    [ports],
  );
  const [leftOpen, setLeftOpen] = useState<readonly string[]>([]);
  const changes = useStoredChanges();
  const orgs = useReading(read, changes);
  return (
    <Section name="orgs">
      <GoesOn apiOrigins={leftOpen} />
      <Read of={orgs}>
        {(value) =>
          value.orgs.length === 0 ? (
            <p class="mut">{words.orgs.none}</p>
          ) : (
            <ul class="cards">
              {value.orgs.map((org) => (
                <li key={org.apiOrigin}>
                  <OrgCard
                    org={org}
                    data={value.data}
                    changed={orgs.again}
                    goesOn={() => setLeftOpen((others) => [...others, org.apiOrigin])}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Section>
  );
}
