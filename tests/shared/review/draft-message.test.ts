import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { openSlotsIn } from '../../../shared/messages/open-slots.ts';
import { smsLength } from '../../../shared/messages/sms-segments.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import type { Response } from '../../../shared/response/state.ts';
import { draftMessage } from '../../../shared/review/draft-message.ts';
import { publicTime } from '../../../shared/review/message-slot-values.ts';
import { messageTemplateOf, messageTemplates } from '../../../shared/review/message-templates.ts';
import { AWARE_AT, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource, shippedSpecials } from '../../support/real-plans.ts';
import { openStepsOf } from '../../../shared/drill/player/open-steps.ts';

function desk(specials: readonly string[], station = 'beijing-fengtai'): PureDesk {
  const made = pureDesk(shipped.inForce, shippedSource);
  made.must({
    type: 'RecordAwareness',
    station,
    what: '客运值班室来电：乱成一团，快来人',
    source: '车站',
    channel: 'phone',
    specials: [...specials],
  });
  return made;
}

function draft(response: Response, ref: string, now = AWARE_AT + HOUR) {
  const offered = messageTemplateOf(response, ref);
  if (!offered) throw new Error(`No template ${ref}`);
  return draftMessage(response, offered, { now, until: AWARE_AT + 9 * HOUR });
}

const known = (fact: string, value: number | string): ResponseCommand => ({
  type: 'RecordFact',
  fact,
  value,
  certainty: 'known',
  source: '现场清点',
  channel: 'hand',
});

describe('drafts of messages to the public', () => {
  it('exist for crowds, late trains, stranded passengers, weather and the return to normal, those of the event first', () => {
    const { response } = desk(['surge', 'stranding', 'flood', 'snow', 'wind']);
    const offered = messageTemplates(response);
    expect(offered.map((one) => one.ref)).toEqual(
      expect.arrayContaining([
        'surge/surge-sms',
        'surge/surge-notice',
        'surge/surge-brief',
        'stranding/stranding-sms',
        'flood/flood-notice',
        'snow/snow-sms',
        'wind/wind-sms',
        'general/late-trains-sms',
        'general/all-clear-brief',
      ]),
    );
    expect(offered[0]?.plan).toBe('surge');
    expect(offered.at(-1)?.plan).toBe('general');
  });

  const every = messageTemplates(desk(shippedSpecials).response);
  it.each(every.map((one) => [one.ref, one] as const))('%s says only what it knows and fits', (ref, { template }) => {
    const { response } = desk(shippedSpecials);
    const { text } = draft(response, ref);
    // Every slot has become words or a named gap, in both languages alike.
    expect(text.zh + text.en).not.toMatch(/[{}]/);
    expect(openSlotsIn(text.zh)).toHaveLength(openSlotsIn(text.en).length);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
    // No words that frighten, nothing promised, and never what the caller said in haste.
    expect(text.zh).not.toMatch(/恐慌|严重|危险|惨|失控|保证|承诺|乱成一团/);
    if (template.kind === 'sms') {
      expect(openSlotsIn(text.zh).filter((name) => name !== '已落实的措施')).toEqual([]);
      expect(smsLength(text.zh).segments).toBe(1);
    }
    const closed = text.zh.replaceAll(/〔待补：[^〕]*〕/g, '〇〇〇〇');
    expect(Array.from(closed).length).toBeLessThanOrEqual(template.maxCharacters ?? 0);
  });

  it.each(['beijing', 'beijing-west', 'beijing-south', 'beijing-north', 'qinghe', 'beijing-chaoyang'])(
    'fits one text message at %s too',
    (station) => {
      const { response } = desk(['surge'], station);
      expect(smsLength(draft(response, 'surge/surge-sms').text.zh).segments).toBe(1);
      expect(openSlotsIn(draft(response, 'surge/surge-sms').text.zh)).toEqual([]);
    },
  );

  it('fills facts of its own plan, names those nobody knows, and rests on their lines', () => {
    const made = desk(['surge']);
    made.must(known('surge/late-trains', 12));
    const line = made.events.find((event) => event.type === 'FactRecorded')?.version ?? 0;
    const { text, cites } = draft(made.response, 'surge/surge-brief', made.now);
    expect(text.zh).toContain('晚点30分钟以上列车12 列');
    expect(openSlotsIn(text.zh)).toEqual(['出租候车时间', '已落实的措施', '下次发布时间']);
    expect(cites).toEqual([line]);
  });

  it('tells the public no figure that has gone stale', () => {
    const made = desk(['surge']);
    made.must(known('surge/late-trains', 12));
    const later = draft(made.response, 'surge/surge-brief', made.now + 3 * HOUR);
    expect(openSlotsIn(later.text.zh)).toContain('晚点30分钟以上列车');
    expect(later.cites).toEqual([]);
  });

  it('names the measures in force in words for the public', () => {
    const made = desk(['surge']);
    made.must({ type: 'StartResponse', level: 'III', basis: '排队过长', authority: 'duty-leader' });
    made.must({ type: 'EndStep', step: 'surge/metro-extend', end: 'previously-done', reason: '车站已请示路网' });
    const { text, cites } = draft(made.response, 'surge/surge-night-sms', made.now);
    expect(text.zh).toContain('北京丰台站夜间到达旅客较多，地铁延长运营。');
    expect(text.en).toContain('tonight: the metro runs later.');
    expect(cites).toEqual([made.events.findLast((event) => event.type === 'StepEnded')?.version]);
    expect(openStepsOf(made.response).some(({ placed }) => placed.ref === 'surge/metro-extend')).toBe(false);
  });

  it('names places of the station without its working remarks, and none that is not confirmed', () => {
    const at = (station: string) => draft(desk(['surge'], station).response, 'surge/surge-notice').text.zh;
    for (const station of ['beijing', 'beijing-west', 'beijing-south', 'beijing-fengtai']) {
      expect(at(station)).not.toMatch(/[（(]|待现场核定|待确认/);
    }
    expect(at('beijing-south')).toContain('出租候车在东出租站、西出租站、北枢纽出租站，');
    expect(openSlotsIn(at('beijing-west'))).toEqual(['出租车候车处']);
  });

  it('says at its head that it is a drill', () => {
    const { response } = desk(['surge']);
    const { text } = draft({ ...response, mode: 'drill' }, 'surge/surge-sms');
    expect(text.zh).toMatch(/^【演练】重点站区管委会提示/);
    expect(text.en).toMatch(/^\[DRILL\] /);
  });

  it('writes a time without the day only on that day', () => {
    expect(publicTime(AWARE_AT, AWARE_AT + HOUR)).toEqual({ zh: '13时05分', en: '13:05' });
    expect(publicTime(AWARE_AT + 11 * HOUR, AWARE_AT)).toEqual({ zh: '7月31日0时05分', en: '00:05 on 2023-07-31' });
    expect(publicTime(AWARE_AT - 5 * MINUTE, AWARE_AT).zh).toBe('13时');
  });
});
