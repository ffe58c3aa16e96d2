import { CallFailure, wordsOf } from '../http/call-failure.ts';
import { readFault } from '../salesforce/http/read-fault.ts';
import { CommandError } from './command-error.ts';
import { ExitCode } from './exit-code.ts';

const RENEW =
  'Sign in again: sf org login web (or sf org login access-token), then repeat the command as it was';
const BARRED =
  'Ask for the “API Enabled” permission, and look at Setup → API Access Control: the app of your login must be allowed';

/** What `@salesforce/core` and jsforce say of a login the org does not take any more. */
const SIGNED_OUT =
  /INVALID_SESSION_ID|Session expired or invalid|Bad_OAuth_Token|expired access\/refresh token|INVALID_AUTH_HEADER|Unable to refresh session/i;
const BARRED_CODES = /API_DISABLED_FOR_ORG|API_CURRENTLY_DISABLED|not valid for use with the REST API/i;

/** Codes of Node for a place on this machine that cannot be read or written. */
const WRONG_PLACE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS']);
/** And for a machine that has no room left: the place was right. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EMFILE']);

/** Any failure on the way to the org, as an exit code and a next step. The org's own words are kept. */
export function faultOf(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof CallFailure) return ofCall(error);
  const ofFiles = error instanceof Error && fileFault(error);
  if (ofFiles) return ofFiles;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (SIGNED_OUT.test(words)) return signedOut(words, error);
  const actions = BARRED_CODES.test(words) ? [BARRED] : [`Check that the org can be reached from here`];
  return new CommandError(ExitCode.refused, words, { actions, cause: error });
}

/**
 * What this machine's own files and disks refuse. Node begins such a message with the code; that of a connection, which a
 * firewall or a proxy's socket refuses with the same codes, begins otherwise: `connect EACCES 192.0.2.1:443`.
 */
function fileFault(error: Error): CommandError | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (!error.message.startsWith(`${code}: `)) return undefined;
  if (NO_ROOM.has(code)) {
    const actions = ['Make room on this machine, then repeat the command as it was'];
    return new CommandError(ExitCode.halfWay, error.message, { actions, cause: error });
  }
  if (!WRONG_PLACE.has(code)) return undefined;
  const actions = ['Name another file or folder, or give yourself the right to read and write there'];
  return new CommandError(ExitCode.usage, error.message, { actions, cause: error });
}

function signedOut(words: string, cause: unknown): CommandError {
  return new CommandError(ExitCode.signedOut, `The login has expired or was revoked (${words})`, {
    actions: [RENEW],
    cause,
  });
}

function ofCall(failure: CallFailure): CommandError {
  const { code } = readFault(failure.kind).fault;
  const words = wordsOf(failure.kind) || failure.message;
  if (code === 'signed-out') return signedOut(words, failure);
  const actions = {
    barred: [BARRED],
    'not-found': ['Check the name; what a login may not see is not there for it: npm run parley -- doctor'],
    'rate-limited': ['The daily API limit is used up: try again when it has room, or ask for more'],
    unavailable: ['The org is busy or in maintenance: try again in a few minutes'],
    timeout: ['The org did not answer in time: try again'],
  }[code as string] ?? ['See docs/admin.md, “When a command fails”'];
  return new CommandError(ExitCode.refused, `${code}: ${words}`, { actions, cause: failure });
}
