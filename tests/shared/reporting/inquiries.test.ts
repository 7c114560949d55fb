import { describe, expect, it } from 'vitest';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { inquiriesOf, openInquiries } from '../../../shared/reporting/inquiries.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { draftReport } from '../../../shared/review/draft-report.ts';
import { closingOf } from '../../support/closing.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';
import { smallDesk } from '../../support/small-desk.ts';

const report = (
  kind: 'first' | 'follow-up',
  unknowns: readonly string[],
  text = unknowns.map((title) => `${title}：不明，正在核实`).join('\n') || '情况：平稳',
): ResponseCommand => ({
  type: 'SendReport',
  kind,
  channel: 'phone',
  text,
  recipients: [{ unit: 'emergency-bureau', takenBy: '值班员' }],
  unknowns: [...unknowns],
  cites: [1],
});

const fact = (id: string, value: string | number, certainty: 'known' | 'unknown' = 'known'): ResponseCommand => ({
  type: 'RecordFact',
  fact: `general/${id}`,
  value,
  certainty,
  source: '站区派出所',
  channel: 'hand',
});

function desk(): PureDesk {
  const made = pureDesk(shipped.inForce, shippedSource);
  made.must(fengtai);
  return made;
}

const open = ({ response }: PureDesk) => openInquiries(response.reporting).map(({ about }) => about);

describe('what a report leaves unknown', () => {
  it('becomes a task of the post that sent it, in the same act', () => {
    const made = desk();
    made.must(report('first', ['趋势', '到场领导']));
    expect(inquiriesOf(made.response.reporting).map(({ about, owner }) => [about, owner])).toEqual([
      ['line:trend', 'duty-officer'],
      ['line:leaders', 'duty-officer'],
    ]);
    expect(new Set(made.events.slice(1).map(({ commandId }) => commandId)).size).toBe(1);
  });

  it('is settled by the fact, not by one that is unknown too, and not by what stood there before', () => {
    const made = desk();
    made.must(fact('trend', '平稳'));
    made.must(report('first', ['趋势', '伤亡']));
    made.must(fact('deaths', 0));
    made.must({ type: 'RecordFact', fact: 'general/trend', certainty: 'unknown', source: '站区', channel: 'hand' });
    expect(open(made)).toEqual(['line:trend', 'line:casualties']);
    made.must(fact('trend', '上升'));
    expect(open(made)).toEqual(['line:casualties']);
    // Three figures stand in one line of the report: it is known when all of them are.
    made.must(fact('casualties', 2));
    made.must(fact('missing', 0));
    expect(open(made)).toEqual([]);
  });

  it('is settled by a fact that no plan foresaw, under the title of the line', () => {
    const made = desk();
    made.must(report('first', ['到场领导']));
    made.must({
      type: 'RecordFact',
      fact: 'free/leaders',
      label: '到场领导',
      value: '分管领导已到',
      certainty: 'known',
      source: '站区办',
      channel: 'hand',
    });
    expect(open(made)).toEqual([]);
  });

  it('is one task, in whichever language it is told again, and stays settled', () => {
    const made = desk();
    made.must(report('first', ['趋势']));
    made.must(report('follow-up', ['Trend'], 'Trend: unknown, being verified'));
    expect(open(made)).toEqual(['line:trend']);
    made.must(fact('trend', '上升'));
    made.must(report('follow-up', ['趋势']));
    expect(open(made)).toEqual([]);
  });

  it('is settled by a report that says it', () => {
    const made = desk();
    made.must(report('first', ['趋势']));
    made.must(report('follow-up', [], '趋势：继续上升'));
    expect(inquiriesOf(made.response.reporting)[0]?.closed).toMatchObject({ how: 'report' });
  });

  it('follows one figure of one train', () => {
    const made = desk();
    const title = '受影响人数（K396）';
    const plan = made.response.plans.flatMap(({ pinned, compiled }) =>
      compiled.plan.facts.flatMap((one) => (one.per === 'train' ? [{ key: pinned.key, fact: one }] : [])),
    )[0];
    if (!plan) throw new Error('No plan has a fact for each train');
    const named = title.replace('受影响人数', plan.fact.title.zh);
    made.must(report('first', [named]));
    expect(open(made)).toEqual([`fact:${plan.key}/${plan.fact.id}@K396`]);
    const value =
      plan.fact.type === 'number' ? 976 : plan.fact.type === 'choice' ? (plan.fact.choices?.[0]?.id ?? '') : '有';
    const known = (about: string): ResponseCommand => ({
      type: 'RecordFact',
      fact: `${plan.key}/${plan.fact.id}`,
      about,
      value: plan.fact.type === 'time' ? made.now : value,
      certainty: 'known',
      source: '客运调度',
      channel: 'hand',
    });
    made.must(known('Z180'));
    expect(open(made)).toHaveLength(1);
    made.must(known('K396'));
    expect(open(made)).toEqual([]);
  });

  it('may be impossible to find out: then reports say so, with the reason, and it is not opened again', () => {
    const made = desk();
    made.must(report('first', ['趋势', '到场领导']));
    made.must({ type: 'CloseInquiry', about: 'line:leaders', reason: '现场无通信' });
    expect(made.act({ type: 'CloseInquiry', about: 'line:leaders', reason: '再写一次' })).toMatchObject({
      ok: false,
      refusal: { code: 'no-inquiry' },
    });
    made.must(fact('trend', '上升'));
    const draft = draftReport(made.response, made.events, { kind: 'follow-up', asOf: made.now });
    expect(draft.fields.find(({ id }) => id === 'settled')?.value?.zh).toBe('趋势已查明；到场领导因现场无通信无法查明');
    expect(draft.unknowns.map(({ zh }) => zh)).not.toContain('到场领导');
    made.must(report('follow-up', ['到场领导']));
    expect(open(made)).toEqual([]);
  });

  it('stays legible when the response is closed before anybody knew', () => {
    const made = smallDesk();
    made.must({ ...report('first', ['趋势']), recipients: [{ unit: 'city-desk' }] } as ResponseCommand);
    made.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    made.must({ type: 'EnterRecovery', basis: 'over' });
    made.must(closingOf(made.response, 'over'));
    const closed = made.events.find(({ type }) => type === 'InquiryClosed');
    expect(closed && sentence(made.response, closed).zh).toBe('归档时仍未查明：趋势');
  });
});
