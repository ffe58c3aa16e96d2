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
