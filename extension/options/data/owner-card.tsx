import { useState } from 'preact/hooks';
import type { OrgSession } from '../../messaging/channels.ts';
import { isSameOwner } from '../../storage/signed-in-owner.ts';
import { useOptions } from '../options-context.ts';
import { Size } from './size.tsx';
import { type OwnerData, PILES } from './stored-data.ts';
import { useExport } from './use-export.ts';
import { WipeQuestion } from './wipe-question.tsx';

/** What is kept for one person of one org. */
export function OwnerCard(props: { own: OwnerData; orgs: readonly OrgSession[]; changed: () => void }) {
  const { words, ports, formats } = useOptions();
  const exportOwners = useExport();
  const { own, changed } = props;
  const { owner, unwritten } = own;
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useState('');
  const who = whoIs(own, props.orgs, words.data);
  const wipe = async () => {
    const isWiped = owner !== null && (await ports.data.wipe(owner, unwritten));
    changed();
    return isWiped;
  };
  return (
    <article class="card" aria-label={who}>
      <table class="piles">
        <caption>{words.data.caption(who)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.data.what}</th>
            <th scope="col" class="right">
              {words.data.count}
            </th>
            <th scope="col" class="right">
              {words.data.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {PILES.filter((name) => own.piles[name].count > 0).map((name) => (
            <tr key={name} class={name === 'unsent' || name === 'broken' ? 'wa-text' : ''}>
              <th scope="row">{words.data.pile[name]}</th>
              <td class="right num">{formats.number(own.piles[name].count)}</td>
              <td class="right">
                <Size bytes={own.piles[name].bytes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {owner && (
        <p class="actions">
          <button
            type="button"
            class="chip"
            onClick={() =>
              void exportOwners([owner]).then(
                () => say(words.data.exported),
                () => say(words.failed),
              )
            }
          >
            {words.data.export}
          </button>
          <button type="button" class="chip" aria-expanded={isAsking} onClick={() => setAsking(true)}>
            {words.data.wipe}
          </button>
          <span role="status" class="s">
            {said}
          </span>
        </p>
      )}
      {isAsking && (
        <WipeQuestion
          title={words.data.askTitle(who)}
          more={words.data.askMore}
          unsent={unwritten}
          exportIt={() => exportOwners([owner])}
          wipe={wipe}
          close={() => setAsking(false)}
        />
      )}
    </article>
  );
}

function whoIs(
  { owner, apiOrigins }: OwnerData,
  orgs: readonly OrgSession[],
  words: { stranger: string; user: (id: string) => string; at: (host: string) => string },
): string {
  if (!owner) return words.stranger;
  const known = orgs.find(({ identity }) => identity && isSameOwner(identity, owner));
  const origin = known?.apiOrigin ?? apiOrigins[0];
  const where = origin === undefined ? owner.orgId : new URL(origin).host;
  return `${known?.identity?.userName ?? words.user(owner.userId)} ${words.at(where)}`;
}
