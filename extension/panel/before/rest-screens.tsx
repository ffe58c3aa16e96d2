import { lazyView } from '../components/lazy-view.tsx';
import { FindForm } from './find-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';
import { SignedInAs } from './signed-in-as.tsx';

const DayList = lazyView(async () => (await import('../day/day-list.tsx')).DayList);

/** What waits for the associate in the org of the page, else in the first one they are signed in to. */
function Day() {
  const { model } = usePanelWithScreens();
  const apiOrigin = model.target.searchableOrgs.value[0];
  return apiOrigin === undefined ? null : <DayList apiOrigin={apiOrigin} />;
}

/** Beside a page that is none of a CRM's, or whose address the browser keeps from Parley. */
export function RestScreen(props: { unseen: boolean }) {
  const { model, words } = usePanelWithScreens();
  const isNew = model.target.searchableOrgs.value.length === 0;
  const showsHow = props.unseen && isNew;
  return (
    <div class="screen">
      <h1>{showsHow ? words.rest.unseenTitle : words.rest.title}</h1>
      <p>{showsHow ? words.rest.unseenBody : words.rest.body}</p>
      {props.unseen && !isNew && <p class="s mut">{words.rest.unseenBody}</p>}
      <FindForm takesFocus={false} />
      <Day />
      <SignedInAs />
    </div>
  );
}

/** A page of the CRM without a record in its address: search or paste. */
export function NoRecordScreen() {
  const { words } = usePanelWithScreens();
  return (
    <div class="screen">
      <h1>{words.rest.noRecordTitle}</h1>
      <p>{words.rest.noRecordBody}</p>
      <FindForm takesFocus={false} />
      <Day />
      <SignedInAs />
    </div>
  );
}
