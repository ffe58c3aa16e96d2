import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { PageSession } from '../../crm-connector/odoo/page-session.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import type { SystemAccess } from './system-access.ts';

export interface OdooPorts {
  /** Whose Odoo the browser's own pages of this host show; null: nobody can tell. @throws CrmError */
  pageSession(apiOrigin: string): Promise<PageSession | null>;
  connector(apiOrigin: string, database: string | null, tokens: TokenSource): CrmConnector;
}

/** Odoo: a key that a person makes there and types in here. It expires, and only its owner can make another. */
export function odooAccess(ports: OdooPorts): SystemAccess {
  return {
    async signIn(apiOrigin, wish) {
      const access = wish.apiKey?.trim() ?? '';
      if (access === '') throw new CrmError({ code: 'signed-out', detail: '', retryable: false });
      // Named always, also where a host has but one today: of two, the same number is another customer in each.
      const database = wish.database?.trim() || (await ports.pageSession(apiOrigin))?.database;
      if (!database) throw stranger('unsure-org', '');
      return { tokens: { access, refresh: null }, owner: null, clientId: '', database };
    },
    renew: async () => null,
    lasting: (tokens) => tokens,
    // Odoo lets no key end itself: it goes on until it expires or its owner deletes it there.
    end: async () => false,
    async checkPage({ apiOrigin, identity }) {
      const page = await ports.pageSession(apiOrigin);
      if (!page) throw stranger('unsure-org', '');
      const { host } = new URL(apiOrigin);
      if (`${host}/${page.database}` !== identity.orgId) throw stranger('wrong-org', page.database);
      if (page.userId !== identity.userId) throw stranger('wrong-user', identity.login);
    },
    connector: ({ apiOrigin, database }, tokens) => ports.connector(apiOrigin, database, tokens),
  };
}

function stranger(code: 'wrong-org' | 'wrong-user' | 'unsure-org', detail: string): CrmError {
  return new CrmError({ code, detail, retryable: code === 'unsure-org' });
}
