/**
 * Makes a fresh machine ready: packages, the Node they bring, a browser. Plain JavaScript without dependencies, so it
 * runs before anything is installed, on Node 18 or newer. Quick and silent when nothing is missing.
 *
 *   node scripts/setup.mjs [--no-browser] [--for-tests]
 *
 * `--for-tests` also tries for Firefox and for what the one journey with a real window needs; without them those
 * journeys are skipped, and say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find-browser.mjs';
import { findFirefox } from './browser/find-firefox.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = new Set(process.argv.slice(2));
/** What npm says goes to stderr: `npm run org` and others keep stdout for their own lines. */
const TO_STDERR = ['ignore', process.stderr.fd, process.stderr.fd];

ensurePackages();
ensureNode();
if (!wanted.has('--no-browser')) ensureBrowser();
if (wanted.has('--for-tests')) {
  installMissingTools();
  installFirefox();
}

function ensurePackages() {
  if (packagesAreCurrent()) return;
  say('Installing packages (npm ci) …');
  if (npm('ci').status !== 0) stop('npm ci failed. Run it by hand to see why, then try again.');
}

/** Compares what npm says it installed with the lockfile; packages for other platforms may be missing. */
function packagesAreCurrent() {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version && existsSync(join(root, path)) : entry.optional === true;
  });
}

function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/** The `node` package brings its binary by an install script, which an npm without `allowScripts` may have skipped. */
function ensureNode() {
  const { version } = packagesIn(join(root, 'package-lock.json'))['node_modules/node'];
  if (nodeRuns(version)) return;
  say(`Installing Node ${version} …`);
  const folder = join(root, 'node_modules', 'node');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'ignore' });
  if (!nodeRuns(version)) stop(`Node ${version} is not there. Remove node_modules and run: npm ci`);
}

function nodeRuns(version) {
  const folder = join(root, 'node_modules', 'node', 'bin');
  const binary = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  // Its own version costs a process start; when it is what runs this script, that is known already.
  if (process.execPath === binary) return process.version === `v${version}`;
  return spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${version}`;
}

function ensureBrowser() {
  if (findBrowser()) return;
  if (process.env.CHROME_PATH) stop('CHROME_PATH names no program. Correct it, or unset it.');
  if (hasApt()) {
    say('Installing Chromium (apt-get) …');
    aptInstall('chromium', 'fonts-liberation');
  }
  if (!findBrowser()) {
    stop(
      'No Chromium, Chrome or Edge found. Install one (version 144 or newer), or set CHROME_PATH to its program.\n' +
        'On Debian or Ubuntu: sudo apt-get install chromium',
    );
  }
}

/** Never fails: what needs these tools is skipped, with the reason, when they are not there. */
function installMissingTools() {
  const missing = ['Xvfb', 'xdotool'].filter((program) => !onPath(program));
  if (missing.length === 0 || !hasApt()) return;
  say(`Installing ${missing.join(' and ')} (apt-get) …`);
  aptInstall(...missing.map((program) => program.toLowerCase()));
}

/** Never fails: what needs Firefox is skipped, with the reason, when it is not there. Ubuntu has it as a snap alone. */
function installFirefox() {
  if (findFirefox() || !hasApt()) return;
  say('Installing Firefox (apt-get) …');
  aptInstall('firefox-esr');
}

function hasApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
}

/** Output is kept back: it names hosts of the machine's package mirror. */
function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { status } = spawnSync('apt-get', install, { env, stdio: 'ignore' });
  if (status !== 0) say(`apt-get could not install ${packages.join(', ')}.`);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

/** The npm that runs us when there is one, else the one on the path. */
function npm(...args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js'))
    return spawnSync(process.execPath, [self, ...args], { cwd: root, stdio: TO_STDERR });
  return spawnSync('npm', args, { cwd: root, stdio: TO_STDERR, shell: process.platform === 'win32' });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
