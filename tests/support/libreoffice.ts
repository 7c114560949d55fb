import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from './temp-folder.ts';

const USUAL = ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/opt/libreoffice/program'];
/** The first sheet in UTF-8, values as they are shown. */
const FORMS = {
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1',
  pdf: 'pdf',
  txt: 'txt:Text (encoded):UTF8',
} as const;
/** A first start makes its profile, which takes a while on a small machine. */
const MAX_WAIT = 180_000;

/** Where LibreOffice is on this machine; undefined when it is not. */
export function libreOffice(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL];
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));
}

/** Has LibreOffice write a file in another form; gives the path of what it wrote. Each run has a profile of its own, so that two do not collide. */
export function convert(file: string, to: 'csv' | 'pdf' | 'txt', outFolder: string): string {
  const program = libreOffice();
  if (program === undefined) throw new Error('LibreOffice is not installed here');
  const profile = tempFolder('soffice');
  try {
    const form = FORMS[to];
    const setting = `-env:UserInstallation=${pathToFileURL(profile.path).href}`;
    // A person sees UTF-8 proposed for what begins with its mark, and says yes; without a window it is to be said.
    const reading = parse(file).ext === '.csv' ? ['--infilter=CSV:44,34,76,1'] : [];
    execFileSync(program, [setting, '--headless', ...reading, '--convert-to', form, '--outdir', outFolder, file], {
      stdio: 'pipe',
      timeout: MAX_WAIT,
    });
    return join(outFolder, `${parse(file).name}.${to}`);
  } finally {
    profile.remove();
  }
}
