import { foldDuty } from '../duty.ts';
import { setClock } from '../clock.ts';
import { readCorrective } from '../corrective.ts';
import { keepDirectory } from '../directory.ts';
import { readFlowAgain } from '../flow.ts';
import { readNews } from '../news.ts';
import { readFrame } from '../plans.ts';
import { store } from '../store.ts';
import { readWeather } from '../weather.ts';
import { request } from '../../client/request.ts';
import { summaryOf } from '../../../shared/response/summary.ts';
import { entriesOf } from './entries.ts';
import { changeReplay, openReplay, type OpenReplay } from './session.ts';
import { daysAt, knownThen, momentThen } from './then.ts';

/** Goes to a position: every screen shows what was known when that event had been entered, and nothing later. */
export function goToPosition(
  position: number,
  more: Partial<Pick<OpenReplay, 'skipped'>> = { skipped: undefined },
): void {
  const open = openReplay();
  if (!open) return;
  const wanted = Math.max(1, Math.min(open.replay.events.length, Math.trunc(position)));
  changeReplay({ position: wanted, ...more });
  show();
}

/** Puts the position into the state that the screens read. */
export function show(): void {
  const open = openReplay();
  if (!open) return;
  const { replay, position, record, isPlaying, speed } = open;
  const response = replay.stateAt(position);
  const plans = entriesOf(response);
  const isNew = store.getState().plans !== plans;
  store.setState({
    folded: new Map([[record.response, { response, events: record.events.slice(0, position) }]]),
    summaries: [summaryOf(response)],
    plans,
  });
  keepDirectory(knownThen(open.directory));
  setClock(momentThen(), isPlaying ? speed : 0);
  if (isNew) void readFrame();
  showSurroundings();
}

/** Beside the response: the duty day, warnings, arrivals, corrective actions and news as they were. Read late, so that a slider that is drawn along does not ask at every event. */
const LATER = 150;
let timer: ReturnType<typeof setTimeout> | undefined;

function showSurroundings(): void {
  if (openReplay()?.record.from !== 'journal') return;
  clearTimeout(timer);
  timer = setTimeout(
    () => void Promise.all([showDuty(), readWeather(), readFlowAgain(), readCorrective(), readNews()]),
    LATER,
  );
}

async function showDuty(): Promise<void> {
  const [today, before] = daysAt(momentThen());
  for (const day of [today, before]) {
    const answer = await request('readDutyDay', { day });
    if (answer.kind !== 'done') return;
    if (answer.value.events.length === 0 && day === today) continue;
    store.setState({ duty: foldDuty(day, answer.value.events) });
    return;
  }
}
