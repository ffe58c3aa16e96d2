/**
 * Where a Firefox is on this machine. Plain JavaScript without dependencies: set-up runs it before anything is
 * installed, on whatever Node the machine has.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { isProgram } from './find-browser.mjs';

/** `strict_min_version` of the manifest. */
const OLDEST = 142;

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} path of a Firefox that is new enough; FIREFOX_PATH wins and must be one when it is set
 */
export function findFirefox(env = process.env, platform = process.platform) {
  const paths = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : candidates(env, platform);
  return paths.find((path) => isProgram(path) && majorVersion(path) >= OLDEST) ?? null;
}

function candidates(env, platform) {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'));
  }
  const folders = [...new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin'])].filter(Boolean);
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** 0: it does not say, such as Ubuntu's stand-in for a snap that is not installed. */
function majorVersion(path) {
  const said = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/Firefox (\d+)/.exec(said)?.[1] ?? 0);
}
