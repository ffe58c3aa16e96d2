/**
 * The few browser APIs the worker uses, in memory. Import it before anything that imports `wxt/browser`.
 * Strict: an API that is not here fails by name, and messages and stored values go through JSON as in a browser.
 */
type Listener = (...args: never[]) => unknown;

function strict<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, property) {
      if (property in target || typeof property === 'symbol') return Reflect.get(target, property);
      // Looked at by wxt and by test tools to tell what they have in hand.
      if (['then', 'toJSON', 'sidebarAction', 'asymmetricMatch', '$$typeof'].includes(property))
        return undefined;
      throw new Error(`The fake browser has no ${name}.${property}`);
    },
  });
}

class FakeEvent {
  listeners: Listener[] = [];
  addListener = (listener: Listener) => void this.listeners.push(listener);
  removeListener = (listener: Listener) => {
    this.listeners = this.listeners.filter((other) => other !== listener);
  };
  fire(...args: unknown[]): unknown[] {
    return this.listeners.map((listener) => (listener as (...args: unknown[]) => unknown)(...args));
  }
}

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

class FakeArea {
  data = new Map<string, unknown>();
  get = async (key?: string | null) => {
    const entries = key == null ? [...this.data] : this.data.has(key) ? [[key, this.data.get(key)]] : [];
    return json(Object.fromEntries(entries as [string, unknown][])) as Record<string, unknown>;
  };
  set = async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(json(items))) this.data.set(key, value);
  };
  remove = async (key: string) => void this.data.delete(key);
}

export const EXTENSION_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`;
/** As the browser stamps a message of the real side panel: it has no tab. */
export const panelSender = {
  id: EXTENSION_ID,
  origin: EXTENSION_ORIGIN,
  url: `${EXTENSION_ORIGIN}/sidepanel.html`,
};

function fresh() {
  return {
    area: { session: new FakeArea(), local: new FakeArea(), managed: new FakeArea() },
    alarms: new Map<string, unknown>(),
    granted: new Set<string>(),
    badge: 'old',
    opened: [] as unknown[],
    signIn: async (_url: string): Promise<string | undefined> => undefined,
    event: {
      message: new FakeEvent(),
      alarm: new FakeEvent(),
      clicked: new FakeEvent(),
      startup: new FakeEvent(),
      installed: new FakeEvent(),
      added: new FakeEvent(),
      removed: new FakeEvent(),
      stored: new FakeEvent(),
    },
    /** What `runtime.sendMessage` meets: the other contexts of the extension. */
    deliver: async (_message: unknown): Promise<unknown> => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  };
}

/** What the fake holds, for tests to set and look at. */
export let state = fresh();
export function resetBrowser(): void {
  state = fresh();
}

const browser = {
  runtime: strict('runtime', {
    id: EXTENSION_ID,
    getManifest: () => ({ version: '9.9.9' }),
    getURL: (path: string) => `${EXTENSION_ORIGIN}${path}`,
    sendMessage: async (message: unknown) => {
      const answer = await state.deliver(json(message));
      return answer === undefined ? undefined : json(answer);
    },
    get onMessage() {
      return state.event.message;
    },
    get onStartup() {
      return state.event.startup;
    },
    get onInstalled() {
      return state.event.installed;
    },
  }),
  storage: strict('storage', {
    get onChanged() {
      return state.event.stored;
    },
    get session() {
      return state.area.session;
    },
    get local() {
      return state.area.local;
    },
    get managed() {
      return state.area.managed;
    },
  }),
  alarms: strict('alarms', {
    create: async (name: string, info: unknown) => void state.alarms.set(name, info),
    get: async (name: string) => state.alarms.get(name),
    clear: async (name: string) => state.alarms.delete(name),
    get onAlarm() {
      return state.event.alarm;
    },
  }),
  permissions: strict('permissions', {
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => state.granted.has(one)),
    get onAdded() {
      return state.event.added;
    },
    get onRemoved() {
      return state.event.removed;
    },
  }),
  identity: strict('identity', {
    getRedirectURL: () => `https://${EXTENSION_ID}.chromiumapp.org/`,
    launchWebAuthFlow: ({ url }: { url: string }) => state.signIn(url),
  }),
  action: strict('action', {
    setBadgeText: async ({ text }: { text: string }) => {
      state.badge = text;
    },
    get onClicked() {
      return state.event.clicked;
    },
  }),
  sidePanel: strict('sidePanel', { open: async (options: unknown) => void state.opened.push(options) }),
};

Object.assign(globalThis, { chrome: strict('browser', browser) });
