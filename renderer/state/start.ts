import type { Push } from '../../shared/contract/replies.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { NEWS_STREAM } from '../../shared/drill/run/news.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import { CORRECTIVE_STREAM } from '../../shared/corrective/events.ts';
import { DIRECTORY_STREAM } from '../../shared/directory/events.ts';
import { LIBRARY_STREAMS } from '../../shared/library/events.ts';
import { flowDayOf } from '../../shared/flow/events.ts';
import { ROSTER_STREAM } from '../../shared/roster/events.ts';
import { WEATHER_STREAMS } from '../../shared/weather/events.ts';
import { responseStream } from '../../shared/response/events.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { onConnection, onPush } from '../client/bridge.ts';
import { request } from '../client/request.ts';
import { inBoth } from '../text/i18n.ts';
import { extendRun } from './drills/run.ts';
import { extendRuns, readRuns } from './drills/runs.ts';
import { recallJumps } from './clock-jumps.ts';
import { setClock } from './clock.ts';
import { extendCorrective, readCorrective } from './corrective.ts';
import { extendDirectory } from './directory.ts';
import { extendDuty, foldDuty, keepDuty } from './duty.ts';
import { say, sayWhy } from './messages.ts';
import { followAddress } from './navigation.ts';
import { extendNews, readNews } from './news.ts';
import { extendLibrary } from './library.ts';
import { readFrame } from './plans.ts';
import { extendResponse, openResponse, reopenResponse } from './responses.ts';
import { startIdleLock } from './idle-lock.ts';
import { extendFlow, readFlowAgain } from './flow.ts';
import { isReplayPage } from './replay/session.ts';
import { openPackage, startReplay } from './replay/start-replay.ts';
import { extendRoster, readRosterAgain } from './roster.ts';
import { setLanguage, setTheme, storedLanguage, storedTheme } from './settings.ts';
import { startSound } from './sound.ts';
import { arriveFromDrill } from './stop.ts';
import { store, withEntry } from './store.ts';
import { extendWeather, readWeather } from './weather.ts';

/** How soon a first hello that found nobody is tried again. */
const AGAIN = 3000;

/** Starts listening, then says hello. Called once, after startText. */
export function start(): void {
  setLanguage(storedLanguage());
  setTheme(storedTheme());
  followAddress();
  // A replay hears nothing of today, rings for nothing and locks nobody out.
  if (isReplayPage()) {
    void startReplay(sayHello);
    return;
  }
  recallJumps();
  startSound();
  startIdleLock();
  onPush(take, (detail) => say('bad', inBoth('shell.unreadable'), { detail }));
  onConnection((connected) => {
    const was = store.getState().connected;
    store.setState({ connected });
    if (connected && !was) void sayHello();
  });
  // A page that slept with its computer has a clock that stood still.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && store.getState().phase === 'ready') void sayHello();
  });
  void sayHello();
}

/** Opens a package in a page of a replay. */
export const openReplayPackage = (file: File): Promise<void> => openPackage(file, sayHello);

/** Reads everything the screens start from; also what may have been missed while the connection was lost. */
export async function sayHello(): Promise<void> {
  const first = store.getState().phase !== 'ready';
  const answer = await request('hello', {});
  if (answer.kind !== 'done') {
    if (first) {
      store.setState({ phase: 'unreachable' });
      setTimeout(() => void sayHello(), AGAIN);
    }
    if (answer.kind !== 'unreachable') sayWhy(answer);
    return;
  }
  takeHello(answer.value);
  const { rescue, mode } = answer.value;
  if (rescue) return;
  await readFrame();
  void readRosterAgain();
  void readFlowAgain();
  void readWeather();
  void readCorrective();
  void (mode === 'drill' ? readNews() : readRuns());
  arriveFromDrill();
  const running = answer.value.responses.filter((one) => one.closedAt === undefined);
  await Promise.all(
    running.map((one) => {
      const held = store.getState().folded.get(one.id);
      return held && held.response.version < one.version ? reopenResponse(one.id) : openResponse(one.id);
    }),
  );
}

function takeHello(hello: RequestOutput<'hello'>): void {
  const { host, version, workstation, mode, run, dataFolder, rescue, notices, plans, drafts, responses } = hello;
  setClock(hello.now, hello.speed);
  store.setState({
    phase: rescue ? 'rescue' : 'ready',
    host: { host, version, workstation, mode, dataFolder },
    run,
    realEvent: run?.stopped === 'real-event',
    rescue,
    notices,
    plans,
    drafts,
    summaries: responses.toSorted((a, b) => b.awareAt - a.awareAt || (a.id < b.id ? 1 : -1)),
  });
  extendLibrary(hello.library);
  extendDirectory(hello.directory);
  keepDuty(foldDuty(hello.dutyDay, hello.duty));
}

function take(push: Push): void {
  switch (push.kind) {
    case 'events': {
      const events = push.events;
      if (push.stream.startsWith(responseStream(''))) {
        void extendResponse(push.stream.slice(responseStream('').length), events);
      } else if (push.stream.startsWith(dutyStream(''))) {
        void extendDuty(push.stream, events);
      } else if (push.stream.startsWith(LIBRARY_STREAMS)) {
        extendLibrary(events);
      } else if (push.stream === CORRECTIVE_STREAM) {
        void extendCorrective(events);
      } else if (push.stream === DIRECTORY_STREAM) {
        extendDirectory(events);
      } else if (flowDayOf(push.stream) !== undefined) {
        void extendFlow(events);
      } else if (push.stream === ROSTER_STREAM) {
        void extendRoster(events);
      } else if (push.stream.startsWith(WEATHER_STREAMS)) {
        void extendWeather(events);
      } else if (push.stream === NEWS_STREAM) {
        void extendNews(events);
      }
      return;
    }
    case 'clock':
      setClock(push.now, push.speed);
      // Set going again by its controller, who has said that the real event is over.
      if (push.speed > 0) store.setState({ realEvent: false });
      return;
    case 'library':
      store.setState({ plans: push.plans, drafts: push.drafts });
      void readFrame();
      return;
    case 'progress':
      store.setState(({ progress }) => ({
        progress: withEntry(progress, push.job, { done: push.done, total: push.total }),
      }));
      return;
    case 'notices':
      store.setState({ notices: push.notices });
      // What is told of the watched folder changes what is known of it.
      void readWeather();
      return;
    case 'trouble':
      say('bad', push.trouble.message, { next: push.trouble.next });
      return;
    case 'run':
      extendRun(push);
      extendRuns(push);
      return;
    case 'real-event':
      store.setState({ realEvent: true });
      return;
    default:
      assertNever(push, 'push');
  }
}

export async function dismissNotice(id: string): Promise<void> {
  const answer = await request('dismissNotice', { id });
  if (answer.kind === 'done') store.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
  else sayWhy(answer);
}
