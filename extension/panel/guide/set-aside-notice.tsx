import { useWalk } from './guide-context.ts';

/** That the conversation of another version could not be taken up again, or not its amounts. */
export function SetAsideNotice() {
  const { words, walk } = useWalk();
  const what = walk.setAside.value;
  return (
    what && (
      <p class="gap s" role="alert">
        {words.guide.setAside[what]}
      </p>
    )
  );
}
