import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { isMissed } from '../../../shared/response/due-keys.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { reportChain } from '../../../shared/review/report-chain.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { step } from '../../support/plan-builder.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

type Sending = Extract<ResponseCommand, { type: 'SendReport' }>;

const send = (kind: Sending['kind'], more: Partial<Sending> = {}): Sending => ({
  type: 'SendReport',
  kind,
  channel: 'phone',
  text: '情况',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
  ...more,
});

const sentForms = (desk: ReturnType<typeof smallDesk>) =>
  desk.response.reporting.sent.map(({ kind, number, channel }) => `${kind} ${number} ${channel}`);

describe('a report', () => {
  it('goes once, however many windows and keys send it', () => {
    const sending = fc.record({
      kind: fc.constantFrom('first', 'follow-up', 'final'),
      channel: fc.constantFrom('phone', 'written'),
      number: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sending, { maxLength: 25 }), (walk) => {
        const desk = smallDesk();
        for (const { kind, channel, number, twice } of walk) {
          const named = kind === 'follow-up' && number !== undefined;
          const command = send(kind, { channel, ...(named ? { number } : {}) });
          const first = desk.act(command);
          if (twice && first.ok && (named || kind !== 'follow-up')) {
            expect(desk.act(command)).toMatchObject({ ok: false, refusal: { code: 'report-already-sent' } });
          }
        }
        const forms = sentForms(desk);
        expect(new Set(forms).size).toBe(forms.length);
        // Numbers leave no gap.
        const numbers = new Set(
          desk.response.reporting.sent.flatMap((one) => (one.kind === 'follow-up' ? [one.number] : [])),
        );
        expect([...numbers].sort((a, b) => a - b)).toEqual([...numbers].map((_, at) => at + 1));
      }),
    );
  });

  it('says who sent it already, and when', () => {
    const desk = smallDesk();
    desk.must(send('first'));
    desk.wait(MINUTE);
    expect(desk.act(send('first'))).toMatchObject({
      ok: false,
      refusal: { message: { zh: '电话首报已经发出（13:05，测试员），没有再发；有新情况请另写续报' } },
    });
  });

  it('goes in writing under the number of its phone form', () => {
    const desk = smallDesk();
    desk.must(send('first'));
    desk.must(send('follow-up', { number: 1 }));
    desk.must(send('follow-up', { number: 1, channel: 'written' }));
    desk.must(send('follow-up', { number: 2 }));
    expect(sentForms(desk)).toEqual(['first 0 phone', 'follow-up 1 phone', 'follow-up 1 written', 'follow-up 2 phone']);
    expect(desk.act(send('follow-up', { number: 4 }))).toMatchObject({ ok: false, refusal: { code: 'number-ahead' } });
  });

  it('may say that there is nothing new, as a follow-up, and counts as one', () => {
    const desk = smallDesk();
    expect(desk.act(send('first', { nothingNew: true }))).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-new-in-follow-up' },
    });
    desk.must(send('first', { channel: 'written' }));
    desk.must(start('II'));
    desk.wait(HOUR - MINUTE);
    desk.must(send('follow-up', { nothingNew: true }));
    const link = reportChain(desk.response).at(-1);
    expect(link?.dues.map(({ key, lateBy }) => [key, lateBy])).toEqual([['report:follow-up', -MINUTE]]);
    const event = desk.events.at(-1);
    expect(event && sentence(desk.response, event).zh).toBe('电话续报一已报：中文（city-desk），无新情况');
  });
});

describe('the rhythm of follow-ups', () => {
  const everyTwo = () =>
    smallDesk(({ general }) => {
      const [rule] = general.reportRules;
      if (!rule) throw new Error('No report rule');
      rule.recipients = ['city-desk', 'metro', 'railway'];
      rule.rhythms = [{ to: 'railway', followUp: { IV: '30 min', III: '30 min', II: '30 min', I: '30 min' } }];
      general.blocks[1]?.lanes.push({
        lane: 'information',
        steps: [
          step('follow', {
            kind: 'report',
            report: 'follow-up',
            due: { within: 'rule-set', from: 'open', basis: 'a-times' },
          }),
        ],
      });
    });
  const to = (...units: readonly string[]) => ({ recipients: units.map((unit) => ({ unit })) });
  const clocks = (desk: ReturnType<typeof smallDesk>) =>
    duesOf(desk.response).flatMap(({ key, dueAt }) =>
      key.startsWith('report:follow-up') ? [[key, (dueAt - desk.now) / MINUTE]] : [],
    );

  it('is a recipient’s own where the rule set says so', () => {
    const desk = everyTwo();
    desk.must(send('first', { channel: 'written', ...to('city-desk', 'metro', 'railway') }));
    desk.must(start('II'));
    expect(clocks(desk)).toEqual([
      ['report:follow-up@railway', 30],
      ['report:follow-up', 60],
    ]);
  });

  it('goes on for those a follow-up did not go to', () => {
    const desk = everyTwo();
    desk.must(send('first', { channel: 'written', ...to('city-desk', 'metro', 'railway') }));
    desk.must(start('II'));
    desk.wait(20 * MINUTE);
    desk.must(send('follow-up', to('railway')));
    expect(clocks(desk)).toEqual([
      ['report:follow-up@railway', 30],
      ['report:follow-up', 40],
    ]);
    // Of two who are told at the same rhythm one was left out: the clock of both goes on until that one is told too.
    desk.must(send('follow-up', to('city-desk')));
    expect(clocks(desk)).toContainEqual(['report:follow-up', 40]);
    expect(reportChain(desk.response).at(-1)?.dues).toEqual([]);
    desk.wait(MINUTE);
    desk.must(send('follow-up', to('metro')));
    expect(clocks(desk)).toContainEqual(['report:follow-up', 59]);
  });

  it('counts whoever was never told from the first report', () => {
    const desk = everyTwo();
    desk.must(send('first', { channel: 'written', ...to('city-desk') }));
    desk.wait(10 * MINUTE);
    desk.must(start('II'));
    desk.must(send('follow-up', to('city-desk')));
    expect(clocks(desk)).toEqual([
      ['report:follow-up@railway', 20],
      ['report:follow-up', 50],
    ]);
  });

  it('is missed for the step that asks for follow-ups, whichever recipient waited', () => {
    const desk = everyTwo();
    desk.must(send('first', { channel: 'written', ...to('city-desk', 'metro', 'railway') }));
    desk.must(start('II'));
    desk.wait(30 * MINUTE);
    expect(isMissed(desk.response, 'general/follow')).toBe(false);
    desk.notePassed();
    expect(isMissed(desk.response, 'general/follow')).toBe(true);
  });
});

describe('a report that cannot go', () => {
  const refusal = (command: Sending, before: readonly Sending[] = []): string => {
    const desk = smallDesk();
    for (const one of before) desk.must(one);
    const done = desk.act(command);
    return done.ok ? 'done' : done.refusal.code;
  };

  it('is a final one without a first one', () => {
    expect(refusal(send('final'))).toBe('final-before-first');
    expect(refusal(send('final'), [send('first')])).toBe('done');
  });

  it('is one to the same unit twice, or to a unit that the plan does not have', () => {
    expect(refusal(send('first', { recipients: [{ unit: 'city-desk' }, { unit: 'city-desk' }] }))).toBe(
      'recipient-twice',
    );
    expect(refusal(send('first', { recipients: [{ unit: 'city-desk' }, { unit: 'nobody' }] }))).toBe('unknown-unit');
  });

  it('is one of characters that show nothing', () => {
    for (const text of ['\u200B\u200B', '\u0000', '——']) expect(refusal(send('first', { text }))).toBe('nothing-said');
  });
});

describe('a receipt', () => {
  it('is taken down also when the clock was set back since the report went', () => {
    const desk = smallDesk();
    desk.must(send('first'));
    desk.wait(-HOUR);
    const { now } = desk;
    desk.must({
      type: 'AcknowledgeReport',
      kind: 'first',
      number: 0,
      channel: 'phone',
      unit: 'city-desk',
      takenBy: '市值班室',
      readBackAt: now,
    });
    const [report] = desk.response.reporting.sent;
    expect(report?.recipients[0]?.readBackAt).toBe(report?.at);
  });
});
