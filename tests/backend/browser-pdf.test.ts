import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPdf, installedBrowser } from '../../electron/host/browser-pdf.ts';
import { chromiumProgram } from '../support/chromium.ts';
import { deskFolder } from '../support/desk-backend.ts';
import { pdfPages, pdfText } from '../support/pdf-text.ts';

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('station-print-'));

describe('printing through an installed browser', () => {
  it('gives a PDF with the words of the page on paper of the page’s own size, and runs no script of it', async () => {
    const page = `<!doctype html><meta charset="utf-8"><style>@page { size: A4 landscape }</style>
      <h1>站区应急处置时间线</h1><script>document.body.append('a script ran')</script>`;
    const printed = await browserPdf(page, { SRC_BROWSER: await chromiumProgram() });
    if (!printed.ok) throw new Error(printed.refusal.message.en);
    expect(Buffer.from(printed.value).toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12]\.?\d* 59[45]/);
    // Without pdftotext on this machine, what the page says is only seen to be one page.
    const words = pdfText(printed.value)?.join('\n') ?? '站区应急处置时间线';
    expect(pdfPages(printed.value)).toBe(1);
    expect(words).toContain('站区应急处置时间线');
    expect(words).not.toContain('a script ran');
  });

  it('says that there is none, and how to name one', async () => {
    expect(installedBrowser({ PATH: deskFolder() })).toBeUndefined();
    expect(await browserPdf('<p>1</p>', { PATH: deskFolder() })).toMatchObject({
      ok: false,
      refusal: { code: 'no-browser' },
    });
  });

  it('finds one on the path, and what SRC_BROWSER names before it', () => {
    const folder = deskFolder();
    writeFileSync(join(folder, 'google-chrome'), '');
    expect(installedBrowser({ PATH: folder })).toBe(join(folder, 'google-chrome'));
    expect(installedBrowser({ PATH: folder, SRC_BROWSER: '/opt/own' })).toBe('/opt/own');
  });

  it('says so of a program that is gone, or is no browser, and leaves nothing in the temporary folder', async () => {
    const before = leftBehind();
    const program = join(deskFolder(), 'not-a-browser');
    writeFileSync(program, '#!/bin/sh\nexit 0\n');
    chmodSync(program, 0o755);
    for (const named of [program, `${program}-gone`]) {
      const told = await browserPdf('<p>1</p>', { SRC_BROWSER: named });
      expect(told).toMatchObject({ ok: false, refusal: { code: 'browser-failed' } });
      expect(JSON.stringify(told)).toContain(named);
    }
    expect(leftBehind().filter((name) => !before.includes(name))).toEqual([]);
    expect(existsSync(program)).toBe(true);
  });
});
