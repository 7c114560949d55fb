import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { draftReport, reportText, unknownsIn, type ReportDraft } from '../../../shared/review/draft-report.ts';
import { AWARE_AT, fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

function aware(): PureDesk {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must(fengtai);
  return desk;
}

const draft = (desk: PureDesk, kind: ReportDraft['kind'] = 'first') =>
  draftReport(desk.response, desk.events, { kind, asOf: desk.now });

const field = (made: ReportDraft, id: string) => made.fields.find((one) => one.id === id);

const known = (fact: string, value: number | string, source = '客运调度'): ResponseCommand => ({
  type: 'RecordFact',
  fact,
  value,
  certainty: 'known',
  source,
  channel: 'hand',
});

/** Sends what the draft says, as the officer would who changes nothing. */
function send(desk: PureDesk, kind: ReportDraft['kind'], channel: 'phone' | 'written', words?: string): ReportDraft {
  const made = draft(desk, kind);
  const text = words ?? made.text.zh;
  const recipients = [{ unit: 'emergency-bureau', takenBy: '值班室' }];
  desk.must({
    type: 'SendReport',
    kind,
    channel,
    text,
    recipients,
    unknowns: [...unknownsIn(text)],
    cites: [...made.cites],
  });
  return made;
}

describe('draft of the first report', () => {
  it('keeps the order of the form and names what nobody knows yet', () => {
    const made = draft(aware());
    expect(made.fields.map((one) => one.title.zh)).toEqual([
      '接报时间',
      '信息来源',
      '事发时间',
      '地点',
      '性质',
      '范围和人数',
      '伤亡',
      '趋势',
      '到场领导',
      '已采取措施',
      '建议和请求',
      '现场负责人和电话',
    ]);
    expect(made.unknowns.map((one) => one.zh)).toEqual([
      '事发时间',
      '地点',
      '范围和人数',
      '伤亡',
      '趋势',
      '到场领导',
      '现场负责人和电话',
    ]);
    expect(made.text.zh).toContain(
      '接报时间：7月30日13时05分\n信息来源：国铁北京局客运调度（电话）\n事发时间：不明，正在核实',
    );
    expect(made.text.en).toContain('Time received: 2023-07-30 13:05');
    expect(made.cites).toEqual([1]);
  });

  it('takes values from the fact board, with the journal lines they stand in', () => {
    const desk = aware();
    desk.must(known('general/event-time', AWARE_AT - 20 * MINUTE));
    desk.must(known('general/trend', 'worsening'));
    desk.must(known('general/casualties', 3));
    desk.must({ ...known('stranding/people-on-board', 976), about: 'K396' } as ResponseCommand);
    const headcount = desk.events.findLast(
      (event) => event.type === 'FactRecorded' && event.data.fact === 'stranding/people-on-board',
    );
    const made = draft(desk);
    expect(field(made, 'event-time')?.value?.zh).toBe('7月30日12时45分');
    expect(field(made, 'trend')?.value).toEqual({ zh: '加重', en: 'Worsening' });
    expect(field(made, 'scope')?.value?.zh).toBe('旅客人数（K396）976人');
    expect(field(made, 'scope')?.cites).toEqual([headcount?.version]);
    expect(made.unknowns.map((one) => one.zh)).not.toContain('范围和人数');
    desk.must({
      type: 'RecordFact',
      fact: 'stranding/people-on-board',
      about: 'Z180',
      certainty: 'unknown',
      source: '调度',
      channel: 'hand',
    });
    expect(field(draft(desk), 'scope')?.value?.zh).toBe('旅客人数（K396）976人；旅客人数（Z180）不明');
    // One of three known: the line is told, and still counts as unknown.
    expect(field(made, 'casualties')?.value?.zh).toBe('死亡人数不明；伤病送医人数3人；失联被困人数不明');
    expect(made.unknowns.map((one) => one.zh)).toContain('伤亡');
    expect(made.cites).toEqual([1, 2, 3, 4, headcount?.version]);
  });

  it('shows two sources that disagree, and an estimate as one', () => {
    const desk = aware();
    desk.must(known('general/people-affected', 976, '车站'));
    desk.wait(5 * MINUTE);
    desk.must({ ...known('general/people-affected', 957, '国铁北京局'), certainty: 'estimated' } as ResponseCommand);
    expect(field(draft(desk), 'scope')?.value?.zh).toBe('受影响人数约957人（国铁北京局）；另有976人（车站），待核对');
    // An hour later the older word no longer stands beside a new one.
    desk.wait(60 * MINUTE);
    desk.must(known('general/people-affected', 957, '国铁北京局'));
    expect(field(draft(desk), 'scope')?.value?.zh).toBe('受影响人数957人');
  });

  it('tells measures done and under way, but neither questions nor reports', () => {
    const desk = aware();
    desk.must({ type: 'EndStep', step: 'general/call-log', end: 'done' });
    desk.must({ type: 'StartResponse', level: 'II', basis: 'x', authority: 'duty-leader' });
    desk.must({ type: 'AdvanceOrder', step: 'general/life-first', phase: 'issued' });
    const measures = field(draft(desk), 'measures');
    expect(measures?.value?.zh).toMatch(/^已启动Ⅱ级（橙）响应；已完成登记接报要素；正在落实/);
    const cited = measures?.cites.map((version) => desk.events.find((event) => event.version === version)?.type);
    expect(cited).toEqual(['LevelSet', 'StepEnded', 'OrderAdvanced']);
  });

  it('takes over into the written report what was said by phone', () => {
    const desk = aware();
    const made = draft(desk);
    const lines = made.fields.map((one) =>
      one.id === 'leaders' ? { ...one, value: { zh: '王主任已到', en: '王主任已到' } } : one,
    );
    send(desk, 'first', 'phone', reportText(made.head, lines, 'zh'));
    const written = draft(desk);
    expect(field(written, 'leaders')?.value?.zh).toBe('王主任已到');
    expect(written.unknowns.map((one) => one.zh)).not.toContain('到场领导');
  });

  it('says in every draft that it is a drill', () => {
    const desk = aware();
    const made = draftReport({ ...desk.response, mode: 'drill' }, desk.events, { kind: 'first', asOf: desk.now });
    expect(made.text.zh.startsWith('【演练】【首报】')).toBe(true);
    expect(made.text.en.startsWith('[DRILL] [First report]')).toBe(true);
  });
});

describe('draft of a follow-up', () => {
  it('says that nothing has changed, when nothing has', () => {
    const desk = aware();
    send(desk, 'first', 'phone');
    const made = draft(desk, 'follow-up');
    expect(made.number).toBe(1);
    expect(made.fields[0]).toMatchObject({ id: 'no-change', value: { zh: '无新情况，处置按原部署进行' } });
    expect(made.text.zh).toContain('【续报一】');
    expect(made.text.zh).not.toContain('接报时间');
  });

  it('tells only what changed since the last report', () => {
    const desk = aware();
    desk.must(known('general/people-affected', 976));
    desk.must(known('general/trend', 'steady'));
    send(desk, 'first', 'phone');
    desk.wait(10 * MINUTE);
    desk.must({ type: 'StartResponse', level: 'II', basis: 'x', authority: 'duty-leader' });
    desk.must(known('general/people-affected', 957));
    desk.must(known('general/trend', 'steady'));
    desk.must({ type: 'EndStep', step: 'general/call-log', end: 'done' });
    desk.must({ type: 'EndStep', step: 'general/tell-leader', end: 'failed', reason: '联系不上' });
    const made = draft(desk, 'follow-up');
    const changed = made.fields.filter((one) => one.cites.length > 0);
    expect(changed.map((one) => [one.title.zh, one.value?.zh])).toEqual([
      ['响应状态', '7月30日13时15分启动Ⅱ级（橙）响应，带班领导决定'],
      ['受影响人数', '首报为976人，现为957人（7月30日13时15分，客运调度）'],
      ['措施进展', expect.stringContaining('已完成：登记接报要素')],
    ]);
    expect(changed[2]?.value?.zh).toContain('报告带班领导（联系不上）');
    const cited = desk.events.filter((event) => made.cites.includes(event.version)).map((event) => event.type);
    expect(cited).toEqual(['LevelSet', 'FactRecorded', 'StepEnded', 'StepEnded']);
    send(desk, 'follow-up', 'phone');
    const next = draft(desk, 'follow-up');
    expect([next.number, next.fields[0]?.id]).toEqual([2, 'no-change']);
  });

  it('names as a correction what was reported as done and is being done again', () => {
    const desk = aware();
    desk.must({ type: 'EndStep', step: 'general/call-log', end: 'done' });
    send(desk, 'first', 'phone');
    desk.must({ type: 'ReopenStep', step: 'general/call-log', reason: '人数问错了' });
    expect(field(draft(desk, 'follow-up'), 'corrections')?.value?.zh).toBe(
      '首报所报“登记接报要素”已退回重办（人数问错了）',
    );
  });
});

describe('a correction of a reported figure', () => {
  it('names the report that carried it, the old figure, the one that holds, and why', () => {
    const desk = aware();
    desk.must(known('general/people-affected', 957, '客运调度'));
    desk.wait(MINUTE);
    desk.must(known('general/people-affected', 976, '站区办'));
    const wrong = desk.events.findLast(({ type }) => type === 'FactRecorded')?.version ?? 0;
    send(desk, 'first', 'phone');
    desk.must({ type: 'CorrectLine', version: wrong, reason: '重复计算了乘务人员' });
    const made = field(draft(desk, 'follow-up'), 'corrections');
    expect(made?.title.zh).toBe('更正');
    expect(made?.value).toEqual({
      zh: '首报所报受影响人数976人有误，应为957人（客运调度）；更正原因：重复计算了乘务人员',
      en: 'People affected 976 people, told in the first report, was wrong: it is 957 people (客运调度); reason: 重复计算了乘务人员',
    });
  });

  it('says that a figure is withdrawn where no other one stands', () => {
    const desk = aware();
    desk.must(known('general/people-affected', 976));
    send(desk, 'first', 'phone');
    desk.must({ type: 'CorrectLine', version: 2, reason: '来电有误' });
    expect(field(draft(desk, 'follow-up'), 'corrections')?.value?.zh).toBe(
      '首报所报受影响人数976人有误，现作废，正在重新核实；更正原因：来电有误',
    );
  });
});

describe('draft of the final report', () => {
  it('says of what nobody found out that it stayed unknown, not that somebody is still asking', () => {
    const desk = aware();
    send(desk, 'first', 'phone');
    desk.must({ type: 'StandDown', basis: 'x', authority: 'duty-leader' });
    const made = draft(desk, 'final');
    expect(made.text.zh).toContain('伤亡：至终报时仍不明');
    expect(made.text.zh).not.toContain('正在核实');
    expect(made.unknowns.map((one) => one.zh)).toContain('伤亡');
  });

  it('sums up figures that changed, reports that went, and what is left', () => {
    const desk = aware();
    desk.must(known('general/people-affected', 976));
    send(desk, 'first', 'phone');
    desk.must({ type: 'StartResponse', level: 'III', basis: 'x', authority: 'duty-leader' });
    desk.must(known('general/people-affected', 957));
    desk.must({ type: 'EndStep', step: 'general/tell-leader', end: 'not-doing', reason: '领导在场' });
    desk.must({ type: 'StandDown', basis: 'x', authority: 'duty-leader' });
    const made = draft(desk, 'final');
    expect(field(made, 'figures')?.value?.zh).toBe('受影响人数976人 → 957人');
    expect(field(made, 'course')?.value?.zh).toBe('7月30日13时05分接报，13时05分启动Ⅲ级（黄）响应，13时05分终止响应');
    expect(field(made, 'undone')?.value?.zh).toContain('报告带班领导（领导在场）');
    expect(field(made, 'reports')?.value?.zh).toBe('7月30日13时05分电话首报');
    expect(field(made, 'state')?.value?.zh).toContain('响应终止');
    expect(made.text.zh).toContain('【终报】');
    expect(made.text.en).not.toMatch(/undefined/);
  });
});

describe('unknowns of a text', () => {
  it('are the lines that say so, whoever wrote them', () => {
    expect(unknownsIn('【首报】不明飞行物：不明\n伤亡：不明，正在核实\n趋势：持平\nCasualties: unknown')).toEqual([
      '伤亡',
      'Casualties',
    ]);
  });

  it('agree with the draft while nobody has changed it', () => {
    const made = draft(aware());
    expect(unknownsIn(made.text.zh)).toEqual(made.unknowns.map((one) => one.zh));
    expect(unknownsIn(made.text.en)).toEqual(made.unknowns.map((one) => one.en));
  });
});
