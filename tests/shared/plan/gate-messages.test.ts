import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';

type Template = NonNullable<PlanFiles['general']['messages']>[number];

const template = (
  id: string,
  kind: Template['kind'],
  zh: string,
  en = zh.replaceAll(/\p{Script=Han}+/gu, 'words'),
): Template => ({
  id,
  kind,
  title: { zh: '一条', en: 'one' },
  text: { zh, en },
  basis: ['a-times'],
});

const all = (sms: Template): Template[] => [
  sms,
  template('notice', 'platform-notice', '请跟着引导员走'),
  template(
    'brief',
    'news-brief',
    '{station}情况：{fact.waiting}，{places.taxi}',
    'at {station}: {fact.waiting}, {places.taxi}',
  ),
];

describe('templates of messages to the public', () => {
  gateCases([
    {
      name: 'may use the slots there are, facts of their own plan and gaps for people',
      change: ({ general, surge }) => {
        general.messages = all(
          template('sms', 'sms', '{station}{until}{ask.末班}', '{station}{until}{ask.last train}'),
        );
        surge.messages = [template('crowd', 'sms', '{fact.people}人', '{fact.people} people')];
      },
      finds: [],
    },
    {
      name: 'name no fact that the plan has not, no kind of place and no slot that there is not',
      change: ({ general, surge }) => {
        general.messages = all(template('sms', 'sms', '客流{staton}', 'crowd {staton}'));
        surge.messages = [
          template('crowd', 'sms', '有{fact.waiting}和{places.moon}', 'both {fact.waiting} and {places.moon}'),
        ];
      },
      finds: [
        { rule: 'unknown-slot', in: 'general', at: 'zh: 客流{staton}' },
        { rule: 'unknown-slot', in: 'general', at: 'en: crowd {staton}' },
        { rule: 'unknown-slot', in: 'surge', at: 'zh: 有{fact' },
        { rule: 'unknown-slot', in: 'surge', at: 'zh: 有{fact' },
        { rule: 'unknown-slot', in: 'surge', at: 'en: both {fact' },
        { rule: 'unknown-slot', in: 'surge', at: 'en: both {fact' },
      ],
    },
    {
      name: 'ask only units that the general plan lists',
      change: ({ general }) =>
        (general.messages = all({ ...template('sms', 'sms', '客流', 'crowd'), to: ['city-desk', 'nobody'] })),
      finds: [{ rule: 'unknown-unit', in: 'general', at: '- nobody' }],
    },
    {
      name: 'close every brace',
      change: ({ general }) => (general.messages = all(template('sms', 'sms', '客流{station', 'crowd {station}'))),
      finds: [
        { rule: 'slots-differ', severity: 'doubt', in: 'general', at: ['id: sms', 'text:'] },
        { rule: 'unknown-slot', in: 'general', at: 'zh: 客流{station' },
      ],
    },
    {
      name: 'say the same in both languages',
      change: ({ general }) => (general.messages = all(template('sms', 'sms', '到{until}', 'at {station}'))),
      finds: [{ rule: 'slots-differ', severity: 'doubt', in: 'general', at: ['id: sms', 'text:'] }],
    },
    {
      name: 'fit their length before a slot is filled',
      change: ({ general }) =>
        (general.messages = all({
          ...template('sms', 'sms', `${'客'.repeat(21)}{station}`, 'much {station}'),
          maxCharacters: 20,
        })),
      finds: [{ rule: 'message-too-long', in: 'general', at: 'zh: 客客客' }],
    },
    {
      name: 'leave no kind out of the general plan',
      change: ({ general }) => (general.messages = all(template('sms', 'sms', '客流', 'crowd')).slice(0, 2)),
      finds: [{ rule: 'message-kind-missing', severity: 'doubt', in: 'general', at: 'messages:' }],
    },
    {
      name: 'have an id each, and words only for measures that are there',
      change: ({ general }) => {
        general.messages = all(template('notice', 'sms', '客流', 'crowd'));
        general.messageMeasures = [{ measure: 'moon-shuttle', text: { zh: '班车', en: 'bus' } }];
      },
      finds: [
        { rule: 'duplicate-id', in: 'general', at: ['id: notice', 'id: notice'] },
        { rule: 'unknown-measure', in: 'general', at: 'measure: moon-shuttle' },
      ],
    },
  ]);
});
