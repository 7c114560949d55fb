import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/base/instant.ts';
import { alertOf, type Alert } from '../../../../shared/export/alert/alert.ts';
import { alertXml } from '../../../../shared/export/alert/alert-xml.ts';
import { asksIn } from '../../../../shared/export/alert/asks-in.ts';
import { nationalFields, nationalTable } from '../../../../shared/export/alert/gbt35965.ts';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { draftMessage } from '../../../../shared/review/draft-message.ts';
import { messageTemplateOf } from '../../../../shared/review/message-templates.ts';
import { capFaults } from '../../../support/check-cap.ts';
import { AWARE_AT, fengtai, pureDesk, type PureDesk } from '../../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../../support/real-plans.ts';
import { smallDesk } from '../../../support/small-desk.ts';

function desk(): PureDesk {
  const made = pureDesk(shipped.inForce, shippedSource);
  made.must({ ...fengtai, specials: ['surge', 'stranding'] });
  made.wait(MINUTE);
  made.must({ type: 'StartResponse', level: 'II', basis: '排队过长', authority: 'duty-leader' });
  return made;
}

function draft(made: PureDesk, more: Partial<Extract<ResponseCommand, { type: 'DraftMessage' }>> = {}): void {
  const offered = messageTemplateOf(made.response, 'surge/surge-sms');
  if (!offered) throw new Error('No template');
  const until = AWARE_AT + 9 * HOUR;
  const { text, place } = draftMessage(made.response, offered, { now: made.now, until });
  const words = { text: text.zh, textEn: text.en, place: place.zh, template: offered.ref };
  made.must({ type: 'DraftMessage', kind: 'sms', ...words, until, cites: [1], ...more });
}

function send(made: PureDesk, message: number): void {
  const to = { message, unit: 'emergency-bureau' };
  made.must({ type: 'RequestMessage', ...to, channel: 'written' });
  made.must({ type: 'ApproveMessage', ...to, channel: 'written', by: '值班领导' });
  made.must({ type: 'ReleaseMessage', ...to });
}

function alert(response: Response, message = 1): Alert {
  const made = alertOf(response, message);
  if (!made.ok) throw new Error(made.refusal.message.en);
  return made.value;
}

const parsed = (xml: string) =>
  (
    new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'info' }).parse(xml) as {
      alert: Record<string, never>;
    }
  ).alert as unknown as Record<string, string> & { readonly info: readonly Record<string, string>[] };

describe('a message to the public as CAP 1.2', () => {
  it('is valid, and says what went, when, from whom, for where', async () => {
    const made = desk();
    draft(made);
    made.wait(20 * MINUTE);
    send(made, 1);
    const { xml, removed } = alertXml(alert(made.response));
    expect(await capFaults(xml)).toEqual([]);
    expect(removed).toBe(0);
    const read = parsed(xml);
    expect(read).toMatchObject({
      identifier: '11000000000000_20230730132600',
      sender: 'bj-key-station-areas',
      sent: '2023-07-30T13:26:00+08:00',
      status: 'Actual',
      msgType: 'Alert',
      scope: 'Public',
    });
    expect(read.info.map((one) => one['language'])).toEqual(['zh-CN', 'en-US']);
    expect(read.info[0]).toMatchObject({
      category: 'Transport',
      event: '大客流',
      urgency: 'Immediate',
      severity: 'Severe',
      certainty: 'Observed',
      expires: '2023-07-30T22:05:00+08:00',
      senderName: '北京市重点站区管理委员会',
      headline: '北京丰台站大客流提示短信',
      area: { areaDesc: '北京丰台站站区', geocode: { valueName: 'CPEAS Geographic Code', value: '110000000000' } },
    });
    expect(read.info[0]?.['description']).toBe(made.response.messages?.[0]?.text);
    expect(read.info[0]?.['instruction']).toMatch(/^请错峰出行/);
  });

  it.each([
    ['a value that CAP has not', (xml: string) => xml.replace('Actual', 'Real')],
    ['elements in another order', (xml: string) => xml.replace(/(<sender>.*<\/sender>)\s*(<sent>.*<\/sent>)/, '$2$1')],
    ['a time in UTC', (xml: string) => xml.replaceAll('+08:00', 'Z')],
    ['a missing element', (xml: string) => xml.replaceAll(/<urgency>.*<\/urgency>/g, '')],
  ])('would be found out: %s', async (_, spoil) => {
    const made = desk();
    draft(made);
    send(made, 1);
    const { xml } = alertXml(alert(made.response));
    expect(await capFaults(spoil(xml))).not.toEqual([]);
  });

  it('is an exercise in a drill, whatever became of it, and a draft while it has not gone', async () => {
    const made = desk();
    draft(made);
    expect(alert(made.response).status).toBe('Draft');
    const drill: Response = { ...made.response, mode: 'drill' };
    const xml = alertXml(alert(drill)).xml;
    expect(await capFaults(xml)).toEqual([]);
    expect(parsed(xml)).toMatchObject({ status: 'Exercise' });
    expect(parsed(xml).info[0]?.['headline']).toMatch(/^【演练】/);
    send(made, 1);
    expect(alert({ ...made.response, mode: 'drill' }).status).toBe('Exercise');
  });

  it('updates the message it took the place of, and only one that had gone', async () => {
    const made = desk();
    draft(made);
    send(made, 1);
    made.wait(30 * MINUTE);
    draft(made, { replaces: 1 });
    send(made, 2);
    const update = alert(made.response, 2);
    expect(await capFaults(alertXml(update).xml)).toEqual([]);
    expect(update).toMatchObject({
      msgType: 'Update',
      references: `bj-key-station-areas,${alert(made.response).identifier},2023-07-30T13:06:00+08:00`,
    });
    draft(made);
    made.must({ type: 'RequestMessage', message: 3, unit: 'emergency-bureau', channel: 'phone' });
    draft(made, { replaces: 3 });
    send(made, 4);
    expect(alert(made.response, 4)).toMatchObject({ msgType: 'Alert' });
    expect(alert(made.response, 4)).not.toHaveProperty('references');
  });

  it('cancels itself once it was withdrawn, under an id of its own', async () => {
    const made = desk();
    draft(made);
    send(made, 1);
    const before = alert(made.response);
    made.wait(MINUTE);
    made.must({ type: 'WithdrawMessage', message: 1, reason: '数字有误' });
    const cancel = alert(made.response);
    const { xml } = alertXml(cancel);
    expect(await capFaults(xml)).toEqual([]);
    expect(cancel).toMatchObject({
      msgType: 'Cancel',
      note: '数字有误',
      references: `bj-key-station-areas,${before.identifier},${before.sent}`,
    });
    expect(cancel.identifier).not.toBe(before.identifier);
    expect(parsed(xml).info[0]).toMatchObject({ urgency: 'Past' });
    expect(parsed(xml).info[0]?.['description']).toMatch(/^以下信息撤回/);
  });

  it('keeps two messages of one second apart', () => {
    const made = desk();
    draft(made);
    send(made, 1);
    draft(made);
    send(made, 2);
    expect(alert(made.response, 1).identifier).toBe('11000000000000_20230730130600');
    expect(alert(made.response, 2).identifier).toBe('11000000000000_20230730130600_1');
    // It keeps its id when something else happens later.
    made.must({ type: 'WithdrawMessage', message: 1, reason: '重复' });
    expect(alert(made.response, 2).identifier).toBe('11000000000000_20230730130600_1');
    expect(alert(made.response, 1).identifier).toBe('11000000000000_20230730130600_2');
  });

  it('takes the level that was in force when it went', () => {
    const made = desk();
    draft(made);
    send(made, 1);
    made.must({ type: 'SetLevel', level: 'I', basis: '更严重', authority: 'duty-leader' });
    expect(alert(made.response).infos[0]?.severity).toBe('Severe');
    draft(made);
    send(made, 2);
    expect(alert(made.response, 2).infos[0]?.severity).toBe('Extreme');
  });

  it.each([
    ['markup', 'a ]]> b <b>&amp; & "c" \'d\''],
    ['emoji', '人多👍🏽👨‍👩‍👧'],
    ['lines and tabs', '第一行\n第二行\t第三列'],
    ['ten thousand characters', '客流较大请错峰出行。'.repeat(1000)],
  ])('carries nasty words unchanged: %s', async (_, words) => {
    const made = desk();
    draft(made, { text: words, textEn: words, place: words.slice(0, 100) });
    send(made, 1);
    const { xml, removed } = alertXml(alert(made.response));
    expect(await capFaults(xml)).toEqual([]);
    expect(removed).toBe(0);
    const [info] = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'info' }).parse(
      xml,
    ).alert.info as readonly Record<string, string>[];
    expect(info?.['description']).toBe(words);
  });

  it('leaves out what XML cannot hold, and says how much', async () => {
    const made = desk();
    draft(made, { text: '客\u0000流\u000B大\u001F，\uD800请\uDC00错峰\uFFFF', textEn: 'plain' });
    send(made, 1);
    const { xml, removed } = alertXml(alert(made.response));
    expect(await capFaults(xml)).toEqual([]);
    // Six in the description, and those of them that stand in the sentence that asks for something.
    expect(parsed(xml).info[0]?.['description']).toBe('客流大，请错峰');
    expect(removed).toBe(12);
  });

  it('stays valid whatever people type', async () => {
    const made = desk();
    draft(made);
    send(made, 1);
    const base = alert(made.response);
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(words, words, async (zh, en) => {
        const [first, second] = base.infos;
        if (!first || !second) throw new Error('Two languages');
        const infos = [
          { ...first, description: zh, headline: en },
          { ...second, description: en, areaDesc: zh },
        ];
        expect(await capFaults(alertXml({ ...base, infos, note: zh }).xml)).toEqual([]);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('has Chinese alone when nobody wrote English', () => {
    const made = smallDesk((files) => {
      files.general.messageSender = {
        region: '110000',
        organisation: '000',
        sender: 'desk',
        name: { zh: '管委会', en: 'Committee' },
        basis: ['a-times'],
      };
    });
    made.must({ type: 'DraftMessage', kind: 'news-brief', text: '站区有序', place: '媒体', cites: [] });
    const one = alert(made.response);
    expect(one.infos.map((info) => info.language)).toEqual(['zh-CN']);
    expect(one.infos[0]).toMatchObject({ severity: 'Unknown', category: 'Transport' });
  });

  it('is refused while the general plan names no sender', () => {
    const made = smallDesk();
    made.must({ type: 'DraftMessage', kind: 'sms', text: '站区有序', place: '站区', cites: [] });
    expect(alertOf(made.response, 1)).toMatchObject({ ok: false, refusal: { code: 'no-message-sender' } });
    expect(alertOf(made.response, 2)).toMatchObject({ ok: false, refusal: { code: 'no-message' } });
  });

  it('shows the sentences that ask people for something apart, word for word', () => {
    expect(asksIn('站内人多。请错峰出行；末班23时。勿入落客平台', 'zh')).toBe('请错峰出行；勿入落客平台');
    expect(asksIn('It is crowded. Please wait inside. Trains are late.', 'en')).toBe('Please wait inside.');
    expect(asksIn('站内人多。', 'zh')).toBe('');
  });
});

describe('the mapping to GB/T 35965', () => {
  it('marks every field as seen or assumed, and leaves open what nobody knows', () => {
    const made = desk();
    draft(made);
    send(made, 1);
    const fields = nationalFields(alert(made.response));
    const of = (field: string) => fields.find((one) => one.field === field);
    expect(of('id')).toMatchObject({ value: '11000000000000_20230730130600', basis: 'seen' });
    expect(of('signallevel')).toMatchObject({ value: '橙色', basis: 'seen' });
    expect(of('severity')).toMatchObject({ value: 'ORANGE', basis: 'seen' });
    expect(of('eventType')).toMatchObject({ value: '', basis: 'assumption' });
    expect(of('description')).toMatchObject({ basis: 'assumption' });
    expect(new Set(fields.map((one) => one.field)).size).toBe(fields.length);
  });

  it('is a table that says what it is not, and that no spreadsheet takes for a formula', () => {
    const made = desk();
    draft(made, { text: '=1+1，"请"错峰\n出行', textEn: 'x' });
    send(made, 1);
    const table = nationalTable(alert(made.response));
    expect(table).toMatch(/^\uFEFF本系统字段/);
    expect(table).toContain(`,description,"'=1+1，""请""错峰\n出行",`);
    expect(table).toContain('GB/T 35965.1-2018 正文未能读到');
  });
});
