import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import type { OrgClient } from '../http/org-client.ts';

/** `GET /connect/organization`: the only REST answer that names the currency of a single-currency org. */
const connectOrganizationSchema = z.looseObject({
  features: z.looseObject({ defaultCurrencyIsoCode: z.optional(z.nullable(z.string())) }),
});

/** Regions whose orgs keep one currency as a rule; used only when the org does not name it. */
const CURRENCY_BY_REGION: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  GB: 'GBP',
  IE: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  JP: 'JPY',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
};

/**
 * Currency of amounts that carry none of their own.
 * @returns null when the org names none and its locale settles none: amounts are then unknown, not guessed
 */
export async function readOrgCurrency(
  client: OrgClient,
  apiVersion: string,
  locale: string | null,
): Promise<string | null> {
  try {
    const path = `/services/data/v${apiVersion}/connect/organization`;
    const { features } = await client.call({ method: 'GET', path }, connectOrganizationSchema);
    if (features.defaultCurrencyIsoCode) return features.defaultCurrencyIsoCode;
  } catch (cause) {
    // Chatter may be switched off; anything but an answer is a failure of the whole read.
    if (!(cause instanceof CallFailure) || cause.kind.is !== 'answered') throw cause;
  }
  const region = locale?.split('_')[1] ?? '';
  return CURRENCY_BY_REGION[region] ?? null;
}
