import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { MessageCommand } from '../../../shared/messages/commands.ts';
import { messagePhase } from '../../../shared/messages/state.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { snapshotOf } from '../../../shared/response/snapshot.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { done, smallDesk, standing } from '../../support/small-desk.ts';

const WORDS = '东站客流较大，请错峰出行。';
const draft = (more: Partial<Extract<MessageCommand, { type: 'DraftMessage' }>> = {}): MessageCommand => ({
  type: 'DraftMessage',
  kind: 'sms',
  text: WORDS,
  place: '东站站区',
  cites: [1],
  ...more,
});
const request = (message = 1): MessageCommand => ({
  type: 'RequestMessage',
  message,
  unit: 'city-desk',
  channel: 'written',
});
const approve = (
  message = 1,
  more: Partial<Extract<MessageCommand, { type: 'ApproveMessage' }>> = {},
): MessageCommand => ({
  type: 'ApproveMessage',
  message,
  unit: 'city-desk',
  by: '值班领导',
  channel: 'written',
  ...more,
});
const release = (message = 1, emergency?: string): MessageCommand => ({
  type: 'ReleaseMessage',
  message,
  unit: 'city-desk',
  ...(emergency === undefined ? {} : { emergency }),
});
const withdraw = (message = 1): MessageCommand => ({ type: 'WithdrawMessage', message, reason: '客流已恢复' });

const answering = () => smallDesk((files) => (files.general.messageAnswer = { within: '15 min', basis: 'a-times' }));
const messages = (desk: PureDesk) => desk.response.messages ?? [];
const phases = (desk: PureDesk) => messages(desk).map((one) => messagePhase(messages(desk), one));
const refusal = (desk: PureDesk, command: MessageCommand, at?: number) => {
  const done_ = desk.act(command, at);
  return done_.ok ? 'done' : done_.refusal.code;
};

describe('a message to the public', () => {
  it('goes from draft over request and approval to release, and counts its batch by kind', () => {
    const desk = answering();
    for (const command of [draft(), request(), approve(), release()]) {
      desk.must(command);
      desk.wait(MINUTE);
    }
    expect(phases(desk)).toEqual(['released']);
    desk.must(draft({ kind: 'platform-notice' }));
    desk.must(draft());
    desk.must(release(2, '站台已满'));
    desk.must(approve(3, { channel: 'phone' }));
    desk.must(release(3));
    expect(messages(desk).map((one) => [one.drafted.kind, one.released?.batch])).toEqual([
      ['sms', 1],
      ['platform-notice', 1],
      ['sms', 2],
    ]);
    expect(desk.refold()).toEqual(desk.response);
    expect(JSON.parse(snapshotOf(desk.response))).toMatchObject({ messages: messages(desk) });
  });

  it('is not released before it was approved, unless somebody says why it could not wait', () => {
    const desk = answering();
    desk.must(draft());
    expect(refusal(desk, release())).toBe('release-without-approval');
    desk.must(request());
    expect(refusal(desk, release())).toBe('release-without-approval');
    desk.must(release(1, '出站口已经挤满'));
    expect(messages(desk)[0]?.released).toMatchObject({ emergency: '出站口已经挤满' });
    // Agreed to afterwards: both times stay.
    desk.wait(5 * MINUTE);
    desk.must(approve());
    const [one] = messages(desk);
    expect((one?.approved?.at ?? 0) - (one?.released?.at ?? 0)).toBe(5 * MINUTE);
  });

  it('can be agreed to by word of mouth before the request is written, and keeps both times', () => {
    const desk = answering();
    desk.must(draft());
    expect(refusal(desk, approve())).toBe('approval-before-request');
    desk.must(approve(1, { channel: 'phone' }));
    desk.wait(10 * MINUTE);
    desk.must(request());
    const [one] = messages(desk);
    expect((one?.requests[0]?.at ?? 0) - (one?.approved?.at ?? 0)).toBe(10 * MINUTE);
    expect(phases(desk)).toEqual(['approved']);
  });

  it('freezes its words once it has been asked for; an approval may change them, a release not', () => {
    const desk = answering();
    desk.must(draft());
    desk.must(draft({ message: 1, text: '东站客流较大，请改乘地铁。' }));
    expect(messages(desk)).toHaveLength(1);
    desk.must(request());
    expect(refusal(desk, draft({ message: 1 }))).toBe('message-frozen');
    desk.must(approve(1, { text: '东站客流较大，请22时前改乘地铁。' }));
    expect(messages(desk)[0]?.text).toBe('东站客流较大，请22时前改乘地铁。');
    expect(messages(desk)[0]?.drafted.text).toBe('东站客流较大，请改乘地铁。');
    desk.must(draft());
    desk.must(release(2, '急'));
    expect(refusal(desk, approve(2, { text: '另一句' }))).toBe('words-have-gone');
  });

  it('does not go with a gap in its words', () => {
    const desk = answering();
    desk.must(draft({ text: '东站客流较大，〔待补：末班时刻〕。' }));
    expect(desk.act(request())).toMatchObject({
      ok: false,
      refusal: { code: 'open-slots', message: { zh: expect.stringContaining('末班时刻') } },
    });
    expect(refusal(desk, release(1, '急'))).toBe('open-slots');
    desk.must(draft({ message: 1, textEn: 'East station, [to fill in: last train].' }));
    expect(refusal(desk, request())).toBe('open-slots');
    desk.must(draft({ message: 1 }));
    desk.must(request());
    expect(refusal(desk, approve(1, { text: '〔待补：时段〕' }))).toBe('open-slots');
  });

  it('stays in force until the message that replaces it has gone', () => {
    const desk = answering();
    for (const command of [draft(), request(), approve(), release(), draft({ replaces: 1 })]) desk.must(command);
    expect(phases(desk)).toEqual(['released', 'drafted']);
    expect(refusal(desk, draft({ replaces: 1 }))).toBe('message-replaced');
    for (const command of [request(2), approve(2), release(2)]) desk.must(command);
    expect(phases(desk)).toEqual(['replaced', 'released']);
    expect(refusal(desk, withdraw(1))).toBe('message-replaced');
  });

  it('that has not gone is replaced by the draft of another, and stands again when that is given up', () => {
    const desk = answering();
    for (const command of [draft(), request(), draft({ replaces: 1 })]) desk.must(command);
    expect(phases(desk)).toEqual(['replaced', 'drafted']);
    expect(duesOf(desk.response).filter((due) => due.kind === 'message')).toEqual([]);
    desk.must(withdraw(2));
    expect(phases(desk)).toEqual(['requested', 'withdrawn']);
  });

  it('refuses what does not fit where it stands, and times that cannot be', () => {
    const desk = answering();
    expect(refusal(desk, request())).toBe('no-message');
    expect(refusal(desk, draft({ replaces: 1 }))).toBe('no-message');
    expect(refusal(desk, draft({ until: desk.now }))).toBe('until-passed');
    desk.wait(10 * MINUTE);
    desk.must(draft());
    expect(refusal(desk, draft({ replaces: 1 }))).toBe('message-is-draft');
    expect(refusal(desk, request(), desk.now - MINUTE)).toBe('before-draft');
    desk.must(request());
    expect(refusal(desk, approve(1, { unit: 'metro' }))).toBe('unit-not-asked');
    expect(refusal(desk, { type: 'RecordReached', message: 1, reached: { people: 1, source: '电话' } })).toBe(
      'not-released',
    );
    desk.wait(5 * MINUTE);
    desk.must(approve());
    expect(refusal(desk, release(), desk.now - MINUTE)).toBe('release-before-approval');
    expect(refusal(desk, approve())).toBe('message-approved');
    desk.must(withdraw());
    expect(refusal(desk, release())).toBe('message-withdrawn');
    expect(refusal(desk, draft({ replaces: 1 }))).toBe('message-withdrawn');
  });

  it('that was refused can only be replaced', () => {
    const desk = answering();
    desk.must(draft());
    desk.must(request());
    desk.must({ type: 'RefuseMessage', message: 1, unit: 'city-desk', by: '值班领导', reason: '写明时段' });
    expect(refusal(desk, approve())).toBe('message-refused');
    expect(refusal(desk, release(1, '急'))).toBe('message-refused');
    desk.must(draft({ replaces: 1 }));
    expect(phases(desk)).toEqual(['replaced', 'drafted']);
  });

  it('runs a clock from the request until the unit answers; asking again starts it anew', () => {
    const desk = answering();
    const due = () => duesOf(desk.response).find((one) => one.kind === 'message');
    desk.must(draft());
    expect(due()).toBeUndefined();
    desk.must(request());
    expect(due()).toMatchObject({
      key: 'message:1',
      owner: 'duty-officer',
      dueAt: desk.now + 15 * MINUTE,
      missed: false,
    });
    desk.wait(16 * MINUTE);
    desk.notePassed();
    expect(due()?.missed).toBe(true);
    const missed = desk.events.findLast((event) => event.type === 'DueMissed' && event.data.due === 'message:1');
    expect(missed && sentence(desk.response, missed).zh).toContain('公众信息 1 等答复');
    desk.must(request());
    expect(due()).toMatchObject({ dueAt: desk.now + 15 * MINUTE, missed: false });
    desk.must(approve());
    expect(due()).toBeUndefined();
  });

  it('has no clock where the general plan gives none', () => {
    const desk = smallDesk();
    desk.must(draft());
    desk.must(request());
    expect(duesOf(desk.response).some((one) => one.kind === 'message')).toBe(false);
  });

  it('can be cited by the end of the step it was made for', () => {
    const desk = answering();
    expect(desk.act({ ...done('general/check'), message: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'no-message' },
    });
    desk.must(draft());
    desk.must({ ...done('general/check'), message: 1 });
    expect(standing(desk, 'general/check')).toBe('done');
    const ended = desk.events.findLast((event) => event.type === 'StepEnded');
    expect(ended && sentence(desk.response, ended).zh).toContain('公众信息 1（提示短信）');
  });
});

describe('a clock that was set back', () => {
  it('keeps nobody from asking, agreeing and sending now, but a typed time is still held against it', () => {
    const desk = answering();
    desk.wait(10 * MINUTE);
    desk.must(draft());
    desk.wait(-MINUTE);
    expect(refusal(desk, request())).toBe('done');
    expect(refusal(desk, approve())).toBe('done');
    desk.wait(-MINUTE);
    expect(refusal(desk, release())).toBe('done');
    desk.must(draft());
    expect(refusal(desk, request(2), desk.now - 1)).toBe('before-draft');
  });
});

describe('words that say nothing', () => {
  it('are no message', () => {
    for (const text of ['\u200B', '\u0001', '……']) expect(refusal(answering(), draft({ text }))).toBe('nothing-said');
  });
});
