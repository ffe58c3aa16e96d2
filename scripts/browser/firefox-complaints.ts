import { z } from '../../shared/schema.ts';
import { FIREFOX_ORIGIN } from './firefox-hosts.ts';
import type { FirefoxWindow } from './firefox-window.ts';

/** Errors and breaches of the content security policy that Firefox's console holds of the add-on's pages. */
export async function complaints(firefox: FirefoxWindow): Promise<readonly string[]> {
  const held = await firefox.run(`
    const said = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
    const ours = said.filter(({ sourceName }) => sourceName.startsWith('${FIREFOX_ORIGIN}'));
    return JSON.stringify(ours.map(({ errorMessage, sourceName, lineNumber }) =>
      errorMessage + ' (' + sourceName + ':' + lineNumber + ')'));`);
  return z.array(z.string()).parse(JSON.parse(held));
}
