import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { aCall, deskFolder, openDesk, refusalOf, type DeskBackend } from '../support/desk-backend.ts';
import { planFiles, planText, stepIn, type SpecialSource } from '../support/plan-builder.ts';
import { logEdition, logPackage } from '../support/record-logs.ts';
import { done, start } from '../support/small-desk.ts';

const LOG = '0.1.0-flood-23-7';

/** The small surge plan as a new edition. */
function surge(change: (plan: SpecialSource) => void): string {
  const plan = planFiles().surge;
  plan.edition = 'second edition';
  change(plan);
  return planText(plan);
}

const quickGates = surge((plan) => {
  const due = stepIn(plan, 'open-gates').due;
  if (due) due.within = '4 min';
});

/** A response at level IV whose gates were opened six minutes after it began. */
async function gatesOpened(desk: DeskBackend): Promise<string> {
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, start('IV'));
  await desk.must(id, { type: 'CheckWatch', step: 'surge/look', note: '正常' });
  desk.clock.advance(6 * MINUTE);
  await desk.must(id, done('surge/open-gates'));
  return id;
}

describe('the request regress', () => {
  it('replays the records of the journal with a draft, newest first, and tells how far it is', async () => {
    const desk = openDesk();
    await desk.signOn();
    const ids = [await gatesOpened(desk), await gatesOpened(desk)];
    const as = { person: '值班员甲', post: 'duty-officer' };
    const { hash } = await desk.ask('saveDraft', { plan: 'surge', text: quickGates, as });
    const job = desk.newId();
    const result = await desk.ask('regress', { job, plan: 'surge', edition: { hash } });
    expect(result.reports.map((one) => one.response)).toEqual(ids.toReversed());
    expect(result).toMatchObject({ unread: [], left: 0, cancelled: false });
    const [report] = result.reports;
    expect(report?.findings.map((one) => [one.kind, one.step])).toEqual([['due', 'surge/open-gates']]);
    expect(report).toMatchObject({
      closed: false,
      replaced: [{ plan: 'surge', now: { edition: 'second edition', hash } }],
    });
    expect(desk.pushes).toContainEqual({ kind: 'progress', job, done: 0, total: 2 });
  });

  it('takes a text, and only the responses asked for', async () => {
    const desk = openDesk();
    await desk.signOn();
    const wanted = await gatesOpened(desk);
    await gatesOpened(desk);
    const input = { job: desk.newId(), plan: 'surge', edition: { text: quickGates }, responses: [wanted] };
    const { reports } = await desk.ask('regress', input);
    expect(reports.map((one) => one.response)).toEqual([wanted]);
  });

  it('names a record that cannot be read, and replays the others', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = await gatesOpened(desk);
    const nowhere = desk.newId();
    const input = { job: desk.newId(), plan: 'surge', edition: { text: quickGates }, responses: [id, nowhere] };
    const { reports, unread } = await desk.ask('regress', input);
    expect([reports.map((one) => one.response), unread.map((one) => one.name)]).toEqual([[id], [nowhere]]);
    expect(unread[0]?.message.zh).toContain(nowhere);
  });

  it('stops between two records when it is cancelled, and says how many were left', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const job = desk.newId();
    const asked = desk.ask('regress', {
      job,
      plan: 'surge',
      edition: { text: quickGates },
      responses: Array.from({ length: 50 }, () => id),
    });
    await desk.ask('cancelJob', { job });
    const result = await asked;
    expect(result.cancelled).toBe(true);
    expect(result.left).toBe(50 - result.reports.length);
  });

  it('refuses what is no edition, by place', async () => {
    const desk = openDesk();
    await desk.signOn();
    const reply = (edition: { hash: string } | { text: string }, plan = 'surge') =>
      desk.backend.handle('regress', { job: desk.newId(), plan, edition });
    expect(refusalOf(await reply({ hash: 'nothing' }))).toBe('no-plan');
    const broken = await reply({ text: quickGates.replace('tier: special', 'tier: odd') });
    expect(refusalOf(broken)).toBe('does-not-parse');
    expect(JSON.stringify(broken)).toContain('specials/surge.yaml:');
    expect(refusalOf(await reply({ text: quickGates }, 'flood'))).toBe('other-plan');
  });
});

interface Printed {
  readonly reports: RequestOutput<'regress'>['reports'];
  readonly unread: readonly { readonly name: string; readonly message: { readonly zh: string } }[];
}

function cli(...args: string[]) {
  const script = join(import.meta.dirname, '../../electron/cli/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** The general plan of the run with the first report due after a minute. */
function quickReport(folder: string): string {
  const path = join(folder, 'general.yaml');
  writeFileSync(path, logEdition(LOG, 'general').replaceAll(/firstPhone: .*/g, 'firstPhone: 1 min'));
  return path;
}

describe('plans regress', () => {
  it('says of the run of the 23·7 flood when the first report would have been due', () => {
    const folder = deskFolder();
    const edition = quickReport(folder);
    const flood = logPackage(LOG, join(folder, 'flood.zip'));
    const { code, out } = cli('plans', 'regress', edition, '--on', flood);
    expect(code).toBe(0);
    expect(out).toContain(
      '在 2023-07-30 北京丰台站的处置中：【电话首报】按新版 13:06 到期，比原来早 9 分钟；本次 13:14 才报出，会超时 8 分钟（原来没有超时）',
    );
    expect(out).toContain('推演只把当时记下的事实');
    const asJson = cli('plans', 'regress', edition, '--on', flood, '--json');
    const { reports } = JSON.parse(asJson.out) as Printed;
    expect(reports.map((one) => [one.findings.length, one.findings[0]?.critical, one.steps - one.same])).toEqual([
      [1, true, 0],
    ]);
  });

  it('finds nothing in the edition of the run itself', () => {
    const folder = deskFolder();
    const edition = join(folder, 'stranding.yaml');
    writeFileSync(edition, `${logEdition(LOG, 'stranding')}# again\n`);
    const { code, out } = cli(
      'plans',
      'regress',
      edition,
      '--on',
      logPackage(LOG, join(folder, 'flood.zip')),
      '--json',
    );
    const { reports } = JSON.parse(out) as Printed;
    expect([code, reports[0]?.findings, reports[0]?.same]).toEqual([0, [], reports[0]?.steps]);
  });

  it('names a package that does not verify, refuses it, and compares the others', () => {
    const folder = deskFolder();
    const edition = quickReport(folder);
    const sound = logPackage(LOG, join(folder, 'flood.zip'));
    const altered = logPackage(LOG, join(folder, 'altered.zip'), (files) => ({
      ...files,
      'journal.jsonl': (files['journal.jsonl'] ?? '').replace('beijing-fengtai', 'beijing-north'),
    }));
    const { code, out } = cli('plans', 'regress', edition, '--on', altered, sound, '--json');
    const { reports, unread } = JSON.parse(out) as Printed;
    expect([code, reports.length, unread.map((one) => one.name)]).toEqual([1, 1, [altered]]);
    expect(unread[0]?.message.zh).toContain('没有通过核验');
  });

  it('reads the journal itself, and tells a wrong call and a broken edition apart', async () => {
    const desk = openDesk();
    await desk.signOn();
    await gatesOpened(desk);
    desk.close();
    const edition = join(desk.folder, 'surge.yaml');
    writeFileSync(edition, quickGates);
    const read = cli('--data', desk.folder, 'plans', 'regress', edition);
    expect([read.code, read.out.includes('【中文（open-gates）】')]).toEqual([0, true]);
    expect(cli('--data', desk.folder, 'plans', 'regress', '/no/such.yaml').code).toBe(2);
    expect(cli('--data', desk.folder, 'plans', 'regress', edition, '--on', '/no/such.zip').code).toBe(2);
    expect(cli('--data', desk.folder, 'plans', 'regress').code).toBe(2);
    writeFileSync(edition, quickGates.replace('tier: special', 'tier: odd'));
    const broken = cli('--data', desk.folder, 'plans', 'regress', edition);
    expect([broken.code, broken.out.includes(`${edition}:`)]).toEqual([1, true]);
  });
});
