import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import { contentHash } from '../../shared/base/content-hash.ts';
import { aCall, openDesk, refusalOf, smallResources, type DeskBackend } from '../support/desk-backend.ts';
import { planFiles, planText, step, stepIn, type SpecialSource } from '../support/plan-builder.ts';
import { libraryAct, publish, REVIEWER, WRITER } from '../support/publish.ts';
import { planPath } from '../support/small-plans.ts';

/** The small surge plan as a new edition, changed as a test needs. */
function surge(change: (plan: SpecialSource) => void = () => {}): string {
  const plan = planFiles().surge;
  plan.edition = 'second edition';
  plan.effective = '2023-07-01';
  change(plan);
  return planText(plan);
}

async function libraryDesk(options: Parameters<typeof openDesk>[0] = {}) {
  const desk = openDesk(options);
  await desk.signOn(WRITER);
  await desk.signOn(REVIEWER);
  return desk;
}

const save = (desk: DeskBackend, text: string, more: object = {}) =>
  desk.backend.handle('saveDraft', { plan: 'surge', text, as: WRITER, ...more });

const entryOf = async (desk: DeskBackend, id = 'surge') =>
  (await desk.ask('hello', {})).plans.find((one) => one.id === id);

it('takes a draft through review and approval into force, and keeps it over a restart', async () => {
  const first = await libraryDesk();
  const shipped = (await entryOf(first))?.hash;
  const hash = await publish(first, surge());
  expect(hash).not.toBe(shipped);
  expect(await entryOf(first)).toMatchObject({ hash, inForce: true, published: true, edition: 'second edition' });
  first.close();

  const again = openDesk({ folder: first.folder, resourcesFolder: first.resourcesFolder, clock: first.clock });
  expect(await entryOf(again)).toMatchObject({ hash, inForce: true, published: true });
  const { library } = await again.ask('hello', {});
  expect(library.map((event) => event.type)).toEqual([
    'EditionSubmitted',
    'EditionReviewed',
    'EditionApproved',
    'EditionPutInForce',
  ]);
  expect((await again.ask('readPlanText', { hash })).text).toBe(surge());
  // The edition that was replaced stays legible too.
  expect((await again.ask('readPlanText', { hash: shipped ?? '' })).text).toBe(planText(planFiles().surge));
});

it('leaves a running response on the edition it began with; the next one begins with the new', async () => {
  const desk = await libraryDesk();
  const before = desk.newId();
  await desk.must(before, aCall, { as: WRITER });
  const hash = await publish(desk, surge());
  const after = desk.newId();
  await desk.must(after, aCall, { as: WRITER });
  const hashOf = async (id: string) =>
    (await desk.folded(id)).plans.find((plan) => plan.pinned.id === 'surge')?.pinned.hash;
  expect(await hashOf(after)).toBe(hash);
  expect(await hashOf(before)).not.toBe(hash);
});

it('refuses an edition with an error and says where it is', async () => {
  const desk = await libraryDesk();
  const text = surge((plan) => {
    const [first] = plan.blocks[0]?.lanes[0]?.steps ?? [];
    if (first) first.owner = 'nobody';
  });
  const { hash } = await desk.ask('saveDraft', { plan: 'surge', text, as: WRITER });
  const { findings } = await desk.ask('checkDraft', { plan: 'surge', text });
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'unknown-post', severity: 'error' }));
  const reply = await libraryAct(desk, { type: 'SubmitEdition', plan: 'surge', hash, note: '试' });
  expect(refusalOf(reply)).toBe('gate-errors');
  expect(JSON.stringify(reply)).toContain('specials/surge.yaml:');
});

it('names what an edition newly breaks in other plans', async () => {
  const resourcesFolder = smallResources((files) => {
    files.flood.blocks[0]?.lanes[0]?.steps.push(step('looks-at-surge', { after: ['surge/surge-extra'] }));
    files.surge.blocks[0]?.lanes[0]?.steps.push(step('surge-extra'));
  });
  const desk = await libraryDesk({ resourcesFolder });
  const { findings } = await desk.ask('checkDraft', { plan: 'surge', text: surge() });
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'unknown-step', file: 'specials/flood.yaml' }));
});

it('holds nothing against an edition that was opened and not changed, also under its own label', async () => {
  const desk = await libraryDesk();
  const check = async (text: string) =>
    (await desk.ask('checkDraft', { plan: 'surge', text })).findings.map((one) => one.rule);
  const shipped = planText(planFiles().surge);
  expect(await check(shipped)).not.toContain('same-label');
  expect(await check(`${shipped}# changed\n`)).toContain('same-label');
  await publish(desk, surge());
  expect(await check(surge())).not.toContain('same-label');
});

it('never lets a step id be used again for something else', async () => {
  const desk = await libraryDesk();
  const add = (id: string, title: string) => (plan: SpecialSource) => {
    plan.edition = `edition with ${title}`;
    plan.blocks[0]?.lanes[0]?.steps.push(step(id, { title: { zh: title, en: 'A step' } }));
  };
  await publish(desk, surge(add('passing', '临时步骤')));
  await publish(
    desk,
    surge((plan) => (plan.edition = 'without it')),
  );
  const { findings } = await desk.ask('checkDraft', { plan: 'surge', text: surge(add('passing', '另一件事')) });
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'step-id-reused', severity: 'error' }));
  const again = await desk.ask('checkDraft', { plan: 'surge', text: surge(add('passing', '临时步骤')) });
  expect(again.findings.map((one) => one.rule)).not.toContain('step-id-reused');
});

it('asks for another pair of eyes, and goes one step at a time', async () => {
  const desk = await libraryDesk();
  const { hash } = await desk.ask('saveDraft', { plan: 'surge', text: surge(), as: WRITER });
  await libraryAct(desk, { type: 'SubmitEdition', plan: 'surge', hash, note: '试' });
  const review = { type: 'ReviewEdition', plan: 'surge', hash, verdict: 'agreed', note: '看过' } as const;
  expect(refusalOf(await libraryAct(desk, review))).toBe('own-edition');
  const approve = { type: 'ApproveEdition', plan: 'surge', hash, document: '8号', approver: '领导' } as const;
  expect(refusalOf(await libraryAct(desk, approve, REVIEWER))).toBe('wrong-standing');
  await libraryAct(desk, { ...review, verdict: 'returned' }, REVIEWER);
  expect(refusalOf(await libraryAct(desk, review, REVIEWER))).toBe('wrong-standing');
  const again = await libraryAct(desk, { type: 'SubmitEdition', plan: 'surge', hash, note: '说明已补' });
  expect(again.kind).toBe('done');
});

it('does not put an edition in force before its day', async () => {
  const desk = await libraryDesk();
  const text = surge((plan) => (plan.effective = '2026-12-01'));
  await expect(publish(desk, text)).rejects.toThrow('not-yet-effective');
});

it('keeps a draft that two windows write, and overwrites neither unseen', async () => {
  const desk = await libraryDesk();
  const mine = await desk.ask('saveDraft', { plan: 'surge', text: 'half a line', as: WRITER });
  expect(mine.hash).toBe(contentHash('half a line'));
  // The same text once more is no conflict; another text that does not know of it is.
  expect((await save(desk, 'half a line')).kind).toBe('done');
  expect(refusalOf(await save(desk, 'from another window'))).toBe('draft-moved-on');
  expect((await save(desk, 'half a line and more', { over: mine.hash })).kind).toBe('done');
  expect((await desk.ask('readDraft', { plan: 'surge' })).text).toBe('half a line and more');
  expect(refusalOf(await libraryAct(desk, { type: 'SubmitEdition', plan: 'surge', hash: mine.hash, note: '试' }))).toBe(
    'draft-moved-on',
  );
});

it('puts a draft aside without losing it, and leaves a damaged one as it is', async () => {
  const desk = await libraryDesk();
  const { hash } = await desk.ask('saveDraft', { plan: 'surge', text: 'an idea', as: WRITER });
  const { keptAs } = await desk.ask('discardDraft', { plan: 'surge', hash });
  expect(readFileSync(keptAs, 'utf8')).toContain('an idea');
  expect((await desk.ask('hello', {})).drafts).toEqual([]);

  const path = join(desk.folder, 'drafts', 'surge.json');
  writeFileSync(path, '{"plan":"surge","text":"half');
  expect(refusalOf(await save(desk, 'anew'))).toBe('draft-damaged');
  expect(readFileSync(path, 'utf8')).toBe('{"plan":"surge","text":"half');
  expect(readdirSync(join(desk.folder, 'drafts')).sort()).toEqual(['discarded', 'surge.json']);
});

it('adds a plan of its own and retires one; a plan that others need stays', async () => {
  const resourcesFolder = smallResources((files) => {
    files.surge.blocks[0]?.lanes[0]?.steps.push(step('call-flood', { calls: ['flood'] }));
  });
  const desk = await libraryDesk({ resourcesFolder });
  const text = surge((plan) => {
    plan.id = 'earthquake';
    plan.title = { zh: '地震专项应急预案', en: 'Earthquake' };
  });
  await publish(desk, text, 'earthquake');
  expect(await entryOf(desk, 'earthquake')).toMatchObject({ inForce: true, file: 'specials/earthquake.yaml' });
  const retired = await libraryAct(desk, { type: 'RetirePlan', plan: 'earthquake', reason: '并入总体预案' });
  expect(retired.kind).toBe('done');
  expect(await entryOf(desk, 'earthquake')).toMatchObject({ inForce: false, retired: true });
  const response = desk.newId();
  expect(refusalOf(await desk.act(response, { ...aCall, specials: ['earthquake'] }, { as: WRITER }))).toBe('no-plan');
  await libraryAct(desk, { type: 'ResumePlan', plan: 'earthquake', reason: '恢复' });
  expect(await entryOf(desk, 'earthquake')).toMatchObject({ inForce: true });
  expect(refusalOf(await libraryAct(desk, { type: 'RetirePlan', plan: planFiles().general.id, reason: '试' }))).toBe(
    'general-stays',
  );
  expect(refusalOf(await libraryAct(desk, { type: 'RetirePlan', plan: 'flood', reason: '试' }))).toBe('needed');
});

it('writes an act once, however often it arrives', async () => {
  const desk = await libraryDesk();
  const { hash } = await desk.ask('saveDraft', { plan: 'surge', text: surge(), as: WRITER });
  const sent = {
    commandId: desk.newId(),
    as: WRITER,
    command: { type: 'SubmitEdition', plan: 'surge', hash, note: '试' },
  };
  const first = await desk.backend.handle('libraryAct', sent);
  expect(await desk.backend.handle('libraryAct', sent)).toEqual(first);
});

it('gives the text of a plan that errors keep out of force, so that it can be mended here', async () => {
  const broken = `${planText(planFiles().surge)}extra: [not closed\n`;
  const resourcesFolder = smallResources();
  writeFileSync(planPath(resourcesFolder, 'surge'), broken);
  const desk = await libraryDesk({ resourcesFolder });
  expect(await entryOf(desk)).toMatchObject({ id: 'surge', inForce: false });
  expect((await desk.ask('readPlanFile', { plan: 'surge' })).text).toBe(broken);
  const hash = await publish(desk, surge());
  expect(await entryOf(desk)).toMatchObject({ hash, inForce: true, published: true });
  expect((await desk.ask('readPlanFile', { plan: 'surge' })).text).toBe(surge());
  expect(refusalOf(await desk.backend.handle('readPlanFile', { plan: 'nothing' }))).toBe('no-plan');
});

it('answers a check that was under way when the library changed', async () => {
  const desk = await libraryDesk();
  const asked = [1, 2, 3].map(() => desk.ask('checkDraft', { plan: 'surge', text: surge() }));
  await publish(desk, surge());
  for (const one of await Promise.all(asked)) expect(one.plan?.plan.id).toBe('surge');
  // Held against itself, the edition in force has no label twice.
  expect((await desk.ask('checkDraft', { plan: 'surge', text: surge() })).findings).toEqual([]);
});

it('takes drafts along into a backup, and names a damaged one in the self-check', async () => {
  const desk = await libraryDesk();
  await desk.ask('saveDraft', { plan: 'surge', text: 'an idea', as: WRITER });
  const { path } = await desk.ask('backUp', {});
  expect(readFileSync(join(path.replace(/\.db$/, '-drafts'), 'surge.json'), 'utf8')).toContain('an idea');
  const drafts = async () => (await desk.ask('selfCheck', {})).checks.find((one) => one.id === 'drafts');
  expect(await drafts()).toMatchObject({ state: 'good' });
  const damaged = join(desk.folder, 'drafts', 'flood.json');
  writeFileSync(damaged, '{"plan":"flo');
  expect((await drafts())?.state).toBe('doubt');
  expect((await drafts())?.detail.zh).toContain(damaged);
});

it('keeps no draft under the name of a Windows device', async () => {
  const desk = await libraryDesk();
  const reply = await desk.backend.handle('saveDraft', { plan: 'nul', text: 'an idea', as: WRITER });
  expect(refusalOf(reply)).toBe('device-name');
});

it('puts an edition back in force that was there before, though a step of it has changed its words since and gone', async () => {
  const desk = await libraryDesk();
  const reworded = surge((plan) => (stepIn(plan, 'water').title = { zh: '送水送餐', en: 'Water and food' }));
  const first = await publish(desk, reworded);
  const other = surge((plan) => {
    plan.edition = 'third edition';
    const care = plan.blocks[0]?.lanes[1];
    if (care) care.steps = [step('tea')];
  });
  // The clock is set back between the two: their order is that of the journal.
  desk.clock.set(-5 * MINUTE);
  await publish(desk, other);
  expect((await libraryAct(desk, { type: 'PutInForce', plan: 'surge', hash: first, note: '退回' })).kind).toBe('done');
  expect(await entryOf(desk)).toMatchObject({ hash: first, inForce: true });
});

it('resumes no plan whose place another has taken, and puts no edition of a retired plan in force', async () => {
  const desk = await libraryDesk();
  await libraryAct(desk, { type: 'RetirePlan', plan: 'east', reason: '并入新站' });
  const text = planText({
    ...planFiles().east,
    id: 'east-new',
    edition: 'second edition',
    effective: '2023-07-01',
  });
  const hash = await publish(desk, text, 'east-new');
  expect(refusalOf(await libraryAct(desk, { type: 'ResumePlan', plan: 'east', reason: '恢复' }))).toBe('gate-errors');
  expect(await entryOf(desk, 'east-new')).toMatchObject({ hash, inForce: true });

  const first = await publish(desk, surge());
  const third = surge((plan) => (plan.edition = 'third edition'));
  await publish(desk, third);
  await libraryAct(desk, { type: 'RetirePlan', plan: 'surge', reason: '停用' });
  const back = await libraryAct(desk, { type: 'PutInForce', plan: 'surge', hash: first, note: '退回' });
  expect(refusalOf(back)).toBe('retired');
});
