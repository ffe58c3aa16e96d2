import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the panel that is fetched from the package when it is first shown, to keep the first paint small. */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function LazyView(props: P) {
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (View) return;
      let isGone = false;
      void load().then((view) => {
        loaded = view;
        if (!isGone) setView(() => view);
      });
      return () => {
        isGone = true;
      };
    }, [View]);
    return View ? <View {...props} /> : null;
  };
}
