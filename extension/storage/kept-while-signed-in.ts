import { isSameOwner, type Owner, signedInOwner } from './signed-in-owner.ts';

/**
 * Puts on disk what was read for somebody, but not when that one has signed out meanwhile. Looked at before, and again when
 * it is there: a sign-out first says that nobody is signed in and then deletes, so either of the two finds it.
 * @param takeBack deletes what was put
 */
export async function keptWhileSignedIn(
  apiOrigin: string,
  owner: Owner,
  put: () => Promise<void>,
  takeBack: () => Promise<void>,
): Promise<void> {
  if (!(await isSignedIn(apiOrigin, owner))) return;
  await put();
  if (!(await isSignedIn(apiOrigin, owner))) await takeBack();
}

async function isSignedIn(apiOrigin: string, owner: Owner): Promise<boolean> {
  const now = await signedInOwner(apiOrigin);
  return now !== null && isSameOwner(now, owner);
}
