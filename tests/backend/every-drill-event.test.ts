import { expect, it } from 'vitest';
import type { NewsShapes } from '../../shared/drill/run/news.ts';
import { NEWS_STREAM } from '../../shared/drill/run/news.ts';
import { RUN_STREAM, type RunShapes } from '../../shared/drill/run/events.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import { newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';
import { keepRows } from '../support/keep-package.ts';

/** Every kind of event of a run's own streams; one more of them does not compile until it stands here, and then has to happen below. */
const KINDS = {
  RunCreated: true,
  RunStarted: true,
  RunPaused: true,
  SpeedSet: true,
  TimeJumped: true,
  InjectDelivered: true,
  InjectSkipped: true,
  InjectHeld: true,
  InjectReleased: true,
  InjectAdded: true,
  RunEnded: true,
  ObjectiveJudged: true,
  ObservationNoted: true,
  NewsArrived: true,
  NewsTaken: true,
} as const satisfies Record<keyof RunShapes | keyof NewsShapes, true>;

it('a run in which everything happens that can happen is on record', async () => {
  const desk = openDrillDesk();
  const one = runOf(desk, await newRun(desk));
  await one.signOn();
  await one.control({ type: 'Start' });
  await one.control({ type: 'SetSpeed', speed: 10 });
  await one.control({ type: 'Hold', inject: 'more' });
  await one.control({ type: 'Jump', target: { kind: 'inject' } });
  await one.send('takeNews', { inject: 'call' });
  await one.takeCall();
  await one.control({ type: 'Release', inject: 'more' });
  desk.clock.advance(MINUTE);
  await one.control({ type: 'Deliver', inject: 'by-hand' });
  await one.control({ type: 'Skip', inject: 'far', reason: '时间不够' });
  const added = {
    id: 'x1',
    from: 'railway',
    to: 'duty-officer',
    channel: 'phone',
    manual: true,
    assumed: true,
  } as const;
  const content = { zh: '又来一列', en: 'one more train' };
  const empty = { trains: [], attachments: [], facts: [], conflicts: [], source: [], expect: [] };
  await one.control({ type: 'AddInject', inject: { ...empty, ...added, content } });
  await one.control({ type: 'Note', words: '首报前没有问人数', about: { inject: 'call' } });
  await one.control({ type: 'Judge', objective: 'report', rating: 'fair', words: '首报晚' });
  await desk.ask('stopForRealEvent', {}, one.run);
  await one.control({ type: 'Start', realEventOver: true });
  await one.control({ type: 'End', reason: '演练目标已达到' });
  desk.close();
  const rows = runRows(one.folder).filter(({ stream }) => stream === RUN_STREAM || stream === NEWS_STREAM);
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(Object.keys(KINDS)));
  expect(rows.every(({ mode }) => mode === 'drill')).toBe(true);
  keepRows(rows, 'every-drill-event');
});
