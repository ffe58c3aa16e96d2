import { useCallback } from 'preact/hooks';
import { localDate } from '../../../shared/calendar/instant.ts';
import { type OrgUse, requestsSince } from '../../settings/api-use.ts';
import { useOptions } from '../options-context.ts';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';

/** From here on the org's own limit is worth a word. */
const ALMOST = 0.9;

/** What Parley costs each org of its calls. */
export function ApiUseSection() {
  const { words, ports } = useOptions();
  const read = useCallback(() => ports.apiUse(), [ports]);
  const use = useReading(read);
  return (
    <Section name="use">
      <p class="mut">{words.use.more}</p>
      <Read of={use}>
        {(orgs) =>
          Object.keys(orgs).length === 0 ? <p>{words.use.none}</p> : <UseTable orgs={Object.entries(orgs)} />
        }
      </Read>
    </Section>
  );
}

function UseTable({ orgs }: { orgs: readonly (readonly [string, OrgUse])[] }) {
  const { words, ports, formats } = useOptions();
  const today = localDate(ports.clock.now(), ports.zone);
  const day = Temporal.PlainDate.from(today);
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).toString();
  return (
    <table class="stacked">
      <caption class="sr-only">{words.use.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.use.org}</th>
          <th scope="col" class="right">
            {words.use.today}
          </th>
          <th scope="col" class="right">
            {words.use.week}
          </th>
          <th scope="col">{words.use.limit}</th>
        </tr>
      </thead>
      <tbody>
        {orgs.map(([origin, use]) => (
          <tr key={origin}>
            <th scope="row">{new URL(origin).host}</th>
            <td data-label={words.use.today} class="right num">
              {formats.number(requestsSince(use, today))}
            </td>
            <td data-label={words.use.week} class="right num">
              {formats.number(requestsSince(use, monday))}
            </td>
            <td data-label={words.use.limit}>
              <Limit limit={use.limit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Limit({ limit }: { limit: OrgUse['limit'] }) {
  const { words, ports, formats } = useOptions();
  if (!limit) return <span class="mut">{words.use.unsaid}</span>;
  const { used, max, at } = limit;
  return (
    <>
      <span class="num">{words.use.used(formats.number(used), formats.number(max))}</span>{' '}
      <span class="s mut">{words.use.asOf(formats.moment(at, ports.zone, ports.clock.now()))}</span>
      {used >= max * ALMOST && <p class="wa-text s">{words.use.almost}</p>}
    </>
  );
}
