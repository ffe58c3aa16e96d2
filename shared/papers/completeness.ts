import { tableLabel } from './fill-template.ts';
import { mergeFields } from './merge-fields.ts';
import type { Completeness } from './paper.ts';
import { type PaperWorld, profileOfPaper } from './paper-matter.ts';
import { tableOf } from './tables.ts';
import type { PacketItem } from './template.ts';
import { valuesOf } from './values-of.ts';
import { fieldWritten } from './written-out.ts';

/** What is asked of this customer's packet. What could not be read is asked for as well: it may be there. */
const isAsked = ({ profiles, onlyWith }: PacketItem, world: PaperWorld): boolean =>
  (profiles?.includes(profileOfPaper(world.matter)) ?? true) &&
  (onlyWith === undefined || tableOf(onlyWith, world).is !== 'absent');

/** How much of what a packet needs is there. A table that was read and has no row is not there. */
export function completenessOf(packet: readonly PacketItem[], world: PaperWorld): Completeness {
  const values = valuesOf(world);
  const items = packet
    .filter((item) => isAsked(item, world))
    .map(({ of, weight }) =>
      'field' in of
        ? {
            id: of.field,
            label: mergeFields[of.field].label,
            weight,
            isPresent: fieldWritten(of.field, values, world.context.language) !== null,
          }
        : {
            id: `table:${of.table}`,
            label: tableLabel(of.table),
            weight,
            isPresent: tableOf(of.table, world).is === 'known',
          },
    );
  const sum = (list: readonly { weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
  return { items, present: sum(items.filter(({ isPresent }) => isPresent)), total: sum(items) };
}
