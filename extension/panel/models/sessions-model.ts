import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { PageContext } from '../../../shared/domain/record-ref.ts';
import type { OrgSession, SignInWish } from '../../messaging/channels.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';

export type Connecting =
  | { is: 'idle' }
  | { is: 'waiting'; apiOrigin: string }
  | { is: 'denied'; apiOrigin: string }
  | { is: 'failed'; apiOrigin: string; fault: PanelFault };

/** The orgs this person works in, and the act of connecting one. */
export const SessionsModel = createModel((ports: Pick<PanelPorts, 'ask' | 'grants' | 'onNotice'>) => {
  /** Null until the worker has answered once. */
  const sessions = signal<readonly OrgSession[] | null>(null);
  const connecting = signal<Connecting>({ is: 'idle' });
  /** How often the worker has said that somebody signed in or out, in whichever window. */
  const changes = signal(0);
  let turns = 0;

  const reload = async () => {
    const turn = ++turns;
    try {
      const answer = await ports.ask('session.list', {});
      if (turn === turns) sessions.value = answer;
    } catch {
      // The worker may be waking up or updating; what is known stays, and the first answer settles it.
      if (turn === turns) sessions.value ??= [];
    }
  };

  /** Signs in without asking for hosts again. */
  const signIn = async (apiOrigin: string, wish: SignInWish) => {
    connecting.value = { is: 'waiting', apiOrigin };
    try {
      await ports.ask('session.connect', { apiOrigin, wish });
      connecting.value = { is: 'idle' };
    } catch (error) {
      connecting.value = { is: 'failed', apiOrigin, fault: faultOf(error) };
    }
    await reload();
  };

  return {
    sessions: sessions as ReadonlySignal<readonly OrgSession[] | null>,
    connecting: connecting as ReadonlySignal<Connecting>,
    changes: changes as ReadonlySignal<number>,
    reload,
    start: () => {
      void reload();
      return ports.onNotice('session.changed', () => {
        void reload().then(() => {
          changes.value += 1;
        });
      });
    },
    /** What a person may choose when signing in, and has chosen before. */
    terms: (apiOrigin: string) => ports.ask('session.terms', { apiOrigin }),
    signOut: (apiOrigin: string) => ports.ask('session.disconnect', { apiOrigin }),
    /** To be called inside the click: the browser shows its question only then. */
    connect: (origins: readonly string[], apiOrigin: string, wish: SignInWish) => {
      connecting.value = { is: 'waiting', apiOrigin };
      return ports.grants.request(origins).then(
        (granted) => {
          if (granted) return signIn(apiOrigin, wish);
          connecting.value = { is: 'denied', apiOrigin };
        },
        () => {
          connecting.value = { is: 'denied', apiOrigin };
        },
      );
    },
  };
});
export type SessionsModel = InstanceType<typeof SessionsModel>;

/** The session of a page's org, if there is one. */
export function sessionFor(
  sessions: readonly OrgSession[] | null,
  apiOrigin: string,
): OrgSession | undefined {
  return sessions?.find((session) => session.apiOrigin === apiOrigin);
}

/** The org a page belongs to. */
export function apiOriginOf(context: PageContext): string {
  return context.is === 'record' ? context.ref.apiOrigin : context.apiOrigin;
}
