import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';

const FindForm = lazyView(async () => (await import('./find-form.tsx')).FindForm);

/** Beside a page that is none of a CRM's, or whose address the browser keeps from Parley. */
export function RestScreen(props: { unseen: boolean }) {
  const { model, words } = usePanel();
  const isNew = model.target.searchableOrgs.value.length === 0;
  const showsHow = props.unseen && isNew;
  return (
    <div class="screen">
      <h1>{showsHow ? words.rest.unseenTitle : words.rest.title}</h1>
      <p>{showsHow ? words.rest.unseenBody : words.rest.body}</p>
      {props.unseen && !isNew && <p class="s mut">{words.rest.unseenBody}</p>}
      <FindForm takesFocus={false} />
    </div>
  );
}

/** A page of the CRM without a record in its address: search or paste. */
export function NoRecordScreen() {
  const { words } = usePanel();
  return (
    <div class="screen">
      <h1>{words.rest.noRecordTitle}</h1>
      <p>{words.rest.noRecordBody}</p>
      <FindForm takesFocus={false} />
    </div>
  );
}

/** While nothing has been read yet: the shape of what comes, and in words for those who cannot see it. */
export function LoadingScreen(props: { text: string }) {
  return (
    <div class="skeleton" aria-busy="true">
      <h1 class="sr-only" aria-live="polite">
        {props.text}
      </h1>
      <div class="bone title" />
      <div class="bone line" />
      <div class="bone strip" />
      <div class="bone line short" />
      <div class="bone block" />
      <div class="bone line" />
      <div class="bone block" />
    </div>
  );
}
