import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * The browser of the end-to-end tests: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one that comes as a package
 * (Linux x64). Nothing is downloaded, and the browser itself is kept from calling anywhere.
 */

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

const PLACES: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What the package sets for servers without windows and we do without: with web security off no request says where it comes from, and our host rightly
 * turns those away; in a single process one page that goes down takes the browser with it.
 */
const NOT_HERE: readonly string[] = ['--disable-web-security', '--single-process', '--no-zygote'];

/** The program of that browser. */
export async function chromiumProgram(): Promise<string> {
  return process.env.CHROMIUM_PATH || installedChromium() || chromiumPackage.executablePath();
}

export async function launchChromium(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH || installedChromium();
  if (found) return chromium.launch({ executablePath: found, args: FLAGS });
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: [...chromiumPackage.args.filter((arg) => !NOT_HERE.includes(arg)), ...FLAGS],
  });
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(existsSync);
}
