import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { installedBrowser } from '../../electron/host/browser-pdf.ts';

/**
 * The browser of the end-to-end tests: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one that comes as a package
 * (Linux x64). Nothing is downloaded, and the browser itself is kept from calling anywhere.
 */

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
  return process.env.CHROMIUM_PATH || installedBrowser({ PATH: process.env.PATH }) || chromiumPackage.executablePath();
}

export async function launchChromium(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH || installedBrowser({ PATH: process.env.PATH });
  if (found) return chromium.launch({ executablePath: found, args: FLAGS });
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: [...chromiumPackage.args.filter((arg) => !NOT_HERE.includes(arg)), ...FLAGS],
  });
}
