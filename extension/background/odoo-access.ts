import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import type { SystemAccess } from './system-access.ts';

export interface OdooPorts {
  connector(apiOrigin: string, database: string | null, tokens: TokenSource): CrmConnector;
}

/** Odoo: a key that a person makes there and types in here. It expires, and only its owner can make another. */
export function odooAccess(ports: OdooPorts): SystemAccess {
  return {
    async signIn(_apiOrigin, wish) {
      const access = wish.apiKey?.trim() ?? '';
      if (access === '') throw new CrmError({ code: 'signed-out', detail: '', retryable: false });
      const database = wish.database?.trim() || null;
      return { tokens: { access, refresh: null }, owner: null, clientId: '', database };
    },
    renew: async () => null,
    // Odoo lets no key end itself: it goes on until it expires or its owner deletes it there.
    end: async () => undefined,
    connector: ({ apiOrigin, database }, tokens) => ports.connector(apiOrigin, database, tokens),
  };
}
