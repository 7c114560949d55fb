import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { EventOf } from '../../../shared/base/journal-event.ts';
import type { MessageCommand } from '../../../shared/messages/commands.ts';
import { decideMessages } from '../../../shared/messages/decide.ts';
import type { MessageShapes } from '../../../shared/messages/events.ts';
import { openSlotsIn } from '../../../shared/messages/open-slots.ts';
import { evolveMessages, type Messages } from '../../../shared/messages/state.ts';

const message = fc.integer({ min: 1, max: 3 });
/** Mostly left out. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const text = fc.constantFrom('客流较大', '请错峰', '请改乘地铁', '〔待补：时段〕');
const unit = fc.constantFrom('city-desk', 'city-desk', 'metro');
const channel = fc.constantFrom('phone', 'written');

/** Any act on messages, mostly one that cannot be done: numbers, units and words drawn from few. */
const acts: fc.Arbitrary<MessageCommand> = fc.oneof(
  fc.record({
    type: fc.constant('DraftMessage' as const),
    kind: fc.constantFrom('sms', 'news-brief'),
    text,
    place: fc.constant('站区'),
    cites: fc.constant([]),
    message: seldom(message),
    replaces: seldom(message),
  }),
  fc.record({ type: fc.constant('RequestMessage' as const), message, unit, channel }),
  fc.record({
    type: fc.constant('ApproveMessage' as const),
    message,
    unit,
    channel,
    by: fc.constant('领导'),
    text: seldom(text),
  }),
  fc.record({
    type: fc.constant('RefuseMessage' as const),
    message,
    unit,
    by: fc.constant('领导'),
    reason: fc.constant('改时段'),
  }),
  fc.record({
    type: fc.constant('ReleaseMessage' as const),
    message,
    unit,
    emergency: seldom(fc.constant('站台已满')),
  }),
  fc.record({ type: fc.constant('WithdrawMessage' as const), message, reason: fc.constant('已恢复') }),
);

const actor = { person: '测试员', post: 'duty-officer', workstation: 'w1' };

/** Decides and folds, one act a minute; what is refused changes nothing. */
function* walk(commands: readonly MessageCommand[]): Generator<Messages> {
  let messages: Messages = [];
  let version = 0;
  for (const [index, command] of commands.entries()) {
    const at = index * MINUTE;
    const decided = decideMessages(messages, command, { id: `c${index}`, now: at, at, actor });
    if (!decided.ok) continue;
    for (const event of decided.value) {
      version += 1;
      const stored = { ...event, stream: 'response/r1', version, recordedAt: at, mode: 'live', commandId: `c${index}` };
      const by = { byPerson: actor.person, byPost: actor.post, workstation: actor.workstation };
      messages = evolveMessages(messages, { ...stored, ...by } as EventOf<MessageShapes>);
    }
    yield messages;
  }
}

it('whatever is tried in whatever order: nothing goes unapproved without a reason, changed or with a gap', () => {
  let approved = 0;
  let hurried = 0;
  fc.assert(
    fc.property(fc.array(acts, { minLength: 20, maxLength: 60 }), (commands) => {
      const words = new Map<number, string>();
      let last: Messages = [];
      for (const messages of walk(commands)) {
        last = messages;
        for (const one of messages) {
          if (!one.released) continue;
          const isApprovedFirst = one.approved !== undefined && one.approved.version < one.released.version;
          expect(isApprovedFirst).toBe(one.released.emergency === undefined);
          expect(openSlotsIn(one.text)).toEqual([]);
          // What the public has does not change any more.
          expect(one.text).toBe(words.get(one.message) ?? one.text);
          words.set(one.message, one.text);
        }
      }
      const gone = last.filter((one) => one.released);
      approved += gone.filter((one) => one.released?.emergency === undefined).length;
      hurried += gone.length - gone.filter((one) => one.released?.emergency === undefined).length;
      for (const kind of ['sms', 'news-brief']) {
        const batches = gone.flatMap((one) => (one.drafted.kind === kind ? [one.released?.batch ?? 0] : []));
        const counted = Array.from({ length: batches.length }, (_, index) => index + 1);
        expect(batches.sort((a, b) => a - b)).toEqual(counted);
      }
    }),
    { numRuns: 2000, seed: 20_230_730 },
  );
  expect(approved).toBeGreaterThan(100);
  expect(hurried).toBeGreaterThan(100);
});
