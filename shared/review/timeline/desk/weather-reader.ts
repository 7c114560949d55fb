import { text, type Text } from '../../../base/text.ts';
import type { WarningAnswer, WeatherEvent } from '../../../weather/events.ts';
import { weatherSentence } from '../../../weather/sentence.ts';
import type { WeatherTables } from '../../../weather/tables.ts';
import { COLOUR_NAMES, STANDING_NAMES } from '../../../weather/words.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import type { Titles } from '../titles.ts';

/**
 * Reads one month of warnings. Each line says by itself what it did; the whole of a month, which can be thousands of warnings, is not folded for it.
 */
export function weatherReader({ weather, titles }: Pick<Ground, 'weather' | 'titles'>): StreamReader {
  const colours = new Map<string, Text>();
  return {
    read(journalEvent) {
      const event = journalEvent as WeatherEvent;
      const move = moveOf(event, colours);
      if (event.type === 'WarningIssued' || event.type === 'WarningUpdated') {
        colours.set(event.data.id, COLOUR_NAMES[event.data.colour]);
      }
      return { words: wordsOf(event, { weather, titles }), ...move, ...decided(event, titles) };
    },
  };
}

/** The sentence of the record of warnings, with the names that it does not know. Without the tables hazards and areas stand by their ids. */
function wordsOf(event: WeatherEvent, { weather, titles }: Pick<Ground, 'weather' | 'titles'>): Text {
  if (event.type === 'WarningAnswered') {
    const { warning, plan, stations, answer } = event.data;
    const [name, places, said] = [titles.plan(plan), stations.map(titles.station), ANSWERS[answer.kind]];
    const why = answer.kind === 'declined' ? text(`：${answer.reason}`, `: ${answer.reason}`) : text('', '');
    return text(
      `预警 ${warning}${said.zh}《${name.zh}》（${places.map(({ zh }) => zh).join('、')}）${why.zh}`,
      `Warning ${warning}: ${said.en}, ${name.en} (${places.map(({ en }) => en).join(', ')})${why.en}`,
    );
  }
  return weatherSentence(event, weather ?? NO_TABLES);
}

const NO_TABLES: WeatherTables = {
  basis: [],
  hazards: [],
  measures: [],
  severities: { map: [], basis: '' },
  areas: { prefix: '', list: [], basis: '' },
  openEnd: { within: '', basis: '' },
  sets: [],
};

function moveOf(event: WeatherEvent, colours: ReadonlyMap<string, Text>): Pick<Reading, 'from' | 'to'> {
  switch (event.type) {
    case 'WarningIssued':
      return { from: SAID.none, to: COLOUR_NAMES[event.data.colour] };
    case 'WarningUpdated': {
      const before = event.data.replaces.flatMap(({ id }) => colours.get(id) ?? []).at(0);
      return { from: before ?? SAID.earlier, to: COLOUR_NAMES[event.data.colour] };
    }
    case 'WarningCancelled':
      return { from: STANDING_NAMES['in-force'], to: STANDING_NAMES.cancelled };
    case 'WarningLifted':
      return { from: STANDING_NAMES['in-force'], to: STANDING_NAMES.lifted };
    case 'WarningChecked':
      return { from: STANDING_NAMES['in-force'], to: STANDING_NAMES['in-force'] };
    case 'WarningAnswered':
      return { from: SAID.asked, to: ANSWERS[event.data.answer.kind] };
    case 'WarningUnanswered':
      return { from: SAID.asked, to: SAID.unanswered };
  }
}

/** Which response an answer names, and who decided, when somebody else typed it. */
function decided(event: WeatherEvent, titles: Titles): Partial<Reading> {
  if (event.type !== 'WarningAnswered') return {};
  const { answer, authority } = event.data;
  return {
    ...(answer.kind === 'declined' ? {} : { response: answer.response }),
    ...(authority === event.byPost ? {} : { typedFor: titles.post(authority) }),
  };
}

const ANSWERS: Readonly<Record<WarningAnswer['kind'], Text>> = {
  activated: text('启动处置', 'response begun'),
  joined: text('并入在办处置', 'taken into a running response'),
  declined: text('不启动', 'not activated'),
};

const SAID = {
  none: text('无预警', 'no warning'),
  earlier: text('前一报', 'the message before'),
  asked: text('待作答', 'to be answered'),
  unanswered: text('到时无人作答', 'not answered in time'),
} as const satisfies Readonly<Record<string, Text>>;
