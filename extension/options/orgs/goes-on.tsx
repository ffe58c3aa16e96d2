import { useOptions } from '../options-context.ts';

/** Orgs whose session is forgotten here and goes on in the CRM; they have no card any more to say it on. */
export function GoesOn({ apiOrigins }: { apiOrigins: readonly string[] }) {
  const { words } = useOptions();
  return apiOrigins.map((apiOrigin) => (
    <p key={apiOrigin} class="notice wa" role="alert">
      {`${new URL(apiOrigin).host}: ${words.signedIn.notEnded}`}
    </p>
  ));
}
