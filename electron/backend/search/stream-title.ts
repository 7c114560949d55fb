import { text, type Text } from '../../../shared/base/text.ts';
import { CORRECTIVE_STREAM } from '../../../shared/corrective/events.ts';
import { DIRECTORY_STREAM } from '../../../shared/directory/events.ts';
import { NEWS_STREAM } from '../../../shared/drill/run/news.ts';
import { RUN_STREAM } from '../../../shared/drill/run/events.ts';
import { dutyStream } from '../../../shared/duty/events.ts';
import { flowStream } from '../../../shared/flow/events.ts';
import { LIBRARY_STREAMS } from '../../../shared/library/events.ts';
import type { Response } from '../../../shared/response/state.ts';
import { stationName } from '../../../shared/review/names.ts';
import { reviewStream } from '../../../shared/review-notes/events.ts';
import { ROSTER_STREAM } from '../../../shared/roster/events.ts';
import { WEATHER_STREAMS } from '../../../shared/weather/events.ts';
import { WORKSTATION_STREAM } from '../../../shared/workstation/events.ts';

const SINGLE: Readonly<Record<string, Text>> = {
  [ROSTER_STREAM]: text('排班', 'Roster'),
  [DIRECTORY_STREAM]: text('人员与通讯录', 'People and contacts'),
  [CORRECTIVE_STREAM]: text('整改事项', 'Corrective actions'),
  [RUN_STREAM]: text('导调记录', "Controller's log"),
  [NEWS_STREAM]: text('演练来讯', 'News of the drill'),
  [WORKSTATION_STREAM]: text('工作站', 'Workstation'),
};

const SERIES: readonly (readonly [string, (rest: string) => Text])[] = [
  [dutyStream(''), (day) => text(`值班日 ${day}`, `Duty day ${day}`)],
  [flowStream(''), (day) => text(`到达客流 ${day}`, `Arrivals ${day}`)],
  [WEATHER_STREAMS, (month) => text(`气象预警 ${month}`, `Weather warnings ${month}`)],
  [reviewStream(''), (id) => text(`复盘意见 ${id.slice(0, 8)}`, `Review notes ${id.slice(0, 8)}`)],
  [LIBRARY_STREAMS, (plan) => text(`预案 ${plan}`, `Plan ${plan}`)],
];

/** What a stream is called over its hits: a response by what happened and where, everything else by its kind. */
export function streamTitle(stream: string, response: Response | undefined): Text {
  if (response) {
    const [what, station] = [response.awareness?.what ?? '', stationName(response)];
    return text([station.zh, what].filter(Boolean).join('　'), [station.en, what].filter(Boolean).join(' · '));
  }
  const series = SERIES.find(([prefix]) => stream.startsWith(prefix));
  return SINGLE[stream] ?? series?.[1](stream.slice(series[0].length)) ?? text(stream, stream);
}
