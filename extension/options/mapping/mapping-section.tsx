import { useCallback, useState } from 'preact/hooks';
import type { OrgSession } from '../../messaging/channels.ts';
import { useOptions } from '../options-context.ts';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import { OrgMappingDesk } from './org-mapping-desk.tsx';

/** How an org keeps invoices and calls, where Parley does not know it by itself. */
export function MappingSection() {
  const { words, ports } = useOptions();
  const read = useCallback(() => ports.ask('session.list', {}), [ports]);
  const changes = useCallback((again: () => void) => ports.onNotice('session.changed', again), [ports]);
  const orgs = useReading(read, changes);
  return (
    <Section name="mapping">
      <p class="mut">{words.mapping.more}</p>
      <Read of={orgs}>
        {(all) => {
          const able = all.filter(({ system, state }) => system === 'salesforce' && state === 'signed-in');
          return able.length === 0 ? <p>{words.mapping.noOrg}</p> : <OneOrg orgs={able} />;
        }}
      </Read>
    </Section>
  );
}

function OneOrg({ orgs }: { orgs: readonly OrgSession[] }) {
  const { words } = useOptions();
  const [chosen, choose] = useState('');
  const org = orgs.find(({ apiOrigin }) => apiOrigin === chosen) ?? orgs[0];
  if (!org) return null;
  return (
    <>
      {orgs.length > 1 && (
        <label class="field">
          <span>{words.mapping.org}</span>
          <select value={org.apiOrigin} onChange={(event) => choose(event.currentTarget.value)}>
            {orgs.map(({ apiOrigin }) => (
              <option key={apiOrigin} value={apiOrigin}>
                {new URL(apiOrigin).host}
              </option>
            ))}
          </select>
        </label>
      )}
      <OrgMappingDesk key={org.apiOrigin} apiOrigin={org.apiOrigin} />
    </>
  );
}
