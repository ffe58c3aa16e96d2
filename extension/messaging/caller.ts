/** Who may be calling: the table's `from`. */
export type Caller = 'panel' | 'options';

/** What the browser itself says of a sender; nothing in the message is believed. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
}

/** This extension, as the browser knows it. */
export interface Self {
  id: string;
  /** `chrome-extension://<id>`, without a slash at the end. */
  origin: string;
}

const pages: Record<string, Caller> = {
  '/sidepanel.html': 'panel',
  '/options.html': 'options',
};

/**
 * The page of ours that sent a message; undefined for anything else. Decided by id, origin and path: `tab` says
 * nothing, because the real side panel has none and the same page in a tab has one (code-anchors.md §1).
 */
export function callerOf(sender: Sender, self: Self): Caller | undefined {
  if (sender.id !== self.id || sender.origin !== self.origin || sender.url === undefined) return undefined;
  const url = URL.parse(sender.url);
  // `origin` of an extension address is the text 'null' in some engines, so its parts are compared.
  if (!url || `${url.protocol}//${url.host}` !== self.origin) return undefined;
  return Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
}
