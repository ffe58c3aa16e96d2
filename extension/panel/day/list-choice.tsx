import { useEffect, useState } from 'preact/hooks';
import type { ListViewRef, MyDay } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { useDay } from './day-context.ts';

/** Where the worklist comes from, the list on the page in its place, and requests that wait for a supervisor. */
export function ListChoice({ day: read }: { day: MyDay }) {
  const { day, apiOrigin, words } = useDay();
  const list = useListOnPage(apiOrigin);
  const taken = day.view.value;
  const isSame = list !== null && taken?.object === list.object && taken.view === list.view;
  return (
    <>
      <div class="row s">
        <span class="mut grow">{words.day.order[read.order]}</span>
        {list && !isSame && (
          <button type="button" class="chip" onClick={() => day.takeList(apiOrigin, list)}>
            {words.day.takeList}
          </button>
        )}
        {taken && (
          <button type="button" class="chip" onClick={() => day.takeList(apiOrigin, null)}>
            {words.day.dropList}
          </button>
        )}
      </div>
      <OpenRequests day={read} />
    </>
  );
}

/** The list view on the page beside, when it is one of this org. */
function useListOnPage(apiOrigin: string): ListViewRef | null {
  const { ports } = useDay();
  const [list, setList] = useState<ListViewRef | null>(null);
  useEffect(() => {
    let turns = 0;
    const look = async () => {
      const turn = ++turns;
      const [{ listOnPage }, tab] = await Promise.all([ports.day(), ports.pages.activeTab()]);
      const found = tab && listOnPage(tab.url);
      if (turn !== turns) return;
      setList(found?.apiOrigin === apiOrigin ? { object: found.object, view: found.view } : null);
    };
    // A tab may be closing: then there is no list beside.
    const lookAgain = () => void look().catch(() => undefined);
    lookAgain();
    const stop = ports.pages.onChange(lookAgain);
    return () => {
      turns += 1;
      stop();
    };
  }, [ports, apiOrigin]);
  return list;
}

/** Only for those the plan policy lets answer. */
function OpenRequests({ day }: { day: MyDay }) {
  const { model, words, ports } = useDay();
  const [mayAnswer, setMayAnswer] = useState(false);
  const { login } = day.org;
  useEffect(() => {
    void ports.planPolicy().then(({ policy }) => {
      // Nobody is more than an associate unless the policy names them.
      const named = [...(policy?.roles?.supervisor ?? []), ...(policy?.roles?.admin ?? [])];
      setMayAnswer(named.some((one) => one.toLowerCase() === login.toLowerCase()));
    });
  }, [ports, login]);
  const open = openRequests(day);
  if (!mayAnswer || open === 0) return null;
  return (
    <p class="row s">
      <span class="grow">{words.day.approvalsOpen(open)}</span>
      <button type="button" class="chip" onClick={() => model.layers.openOver('approvals')}>
        {words.day.approvalsShow}
      </button>
    </p>
  );
}

/** Requests of others that nobody has answered. */
const openRequests = (day: MyDay): number =>
  itemsOf(day.approvals).filter(
    ({ approval: { status, requestedById } }) =>
      status.is === 'known' && status.value === 'requested' && requestedById !== day.org.userId,
  ).length;
