import type { ComponentChildren } from 'preact';
import type { Totals } from '../../../shared/numbers/totals.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** The figures a shift is told by. */
export function TotalTiles({ totals }: { totals: Totals }) {
  const { words, formats } = usePanelWithNumbers();
  const { numbers } = words;
  const known = totals.conversations - totals.disclosureUnknown;
  return (
    <section aria-label={numbers.totals}>
      <dl class="tiles">
        <Tile label={numbers.attempts}>{formats.number(totals.attempts)}</Tile>
        <Tile label={numbers.rightParty}>{formats.number(totals.rightParty)}</Tile>
        <Tile label={numbers.promises} more={totals.promised.map((sum) => formats.money(sum)).join(' + ')}>
          {formats.number(totals.promises)}
        </Tile>
        <Tile
          label={numbers.disclosed}
          more={totals.disclosureUnknown > 0 ? numbers.disclosedUnknown(totals.disclosureUnknown) : ''}
        >
          {numbers.disclosedOf(totals.disclosed, known)}
        </Tile>
        <Tile label={numbers.blocked} more={numbers.blockedMore}>
          {formats.number(totals.blocked)}
        </Tile>
        <Tile label={numbers.overridden} more={numbers.overriddenMore}>
          {formats.number(totals.overridden)}
        </Tile>
      </dl>
    </section>
  );
}

function Tile(props: { label: string; more?: string; children: ComponentChildren }) {
  return (
    <div class="tile">
      <dt class="s mut">{props.label}</dt>
      <dd>
        <b class="num">{props.children}</b>
        {props.more && <span class="s mut">{props.more}</span>}
      </dd>
    </div>
  );
}
