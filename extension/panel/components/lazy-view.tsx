import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePanel } from './panel-context.ts';

/** A part of the panel that is fetched from the package when it is first shown, to keep the first paint small. */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function LazyView(props: P) {
    const { words } = usePanel();
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (View) return;
      let isGone = false;
      load().then(
        (view) => {
          loaded = view;
          if (!isGone) setView(() => view);
        },
        // The package was replaced by an update while this panel was open.
        () => !isGone && setMissing(true),
      );
      return () => {
        isGone = true;
      };
    }, [View]);
    if (isMissing) return <p class="gap">{words.trouble.updated}</p>;
    return View ? <View {...props} /> : null;
  };
}
