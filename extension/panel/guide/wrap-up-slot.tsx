import { lazyView } from '../components/lazy-view.tsx';

const WrapUpScreen = lazyView(async () => (await import('../wrap-up/wrap-up-screen.tsx')).WrapUpScreen);

/** The end of a call from any moment of it. */
export function WrapUpSlot() {
  return <WrapUpScreen />;
}
