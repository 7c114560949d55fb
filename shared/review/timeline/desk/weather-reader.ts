import { text, type Text } from '../../../base/text.ts';
import type { WarningAnswer, WeatherEvent } from '../../../weather/events.ts';
import { weatherSentence } from '../../../weather/sentence.ts';
import { hazardTitle, type WeatherTables } from '../../../weather/tables.ts';
import { COLOUR_NAMES, STANDING_NAMES } from '../../../weather/words.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import type { Titles } from '../titles.ts';

/**
 * Reads one month of warnings. Each line says by itself what it did; the whole of a month, which can be thousands of warnings, is not folded for it.
 */
export function weatherReader({
  weather: tables = NO_TABLES,
  titles,
}: Pick<Ground, 'weather' | 'titles'>): StreamReader {
  const known = new Map<string, { readonly name: Text; readonly colour: Text }>();
  const warning = (id: string) => known.get(id)?.name ?? text(id, id);
  return {
    read(journalEvent) {
      const event = journalEvent as WeatherEvent;
      const words = weatherSentence(event, tables, { ...titles, warning });
      const move = moveOf(event, (id) => known.get(id)?.colour);
      if (event.type === 'WarningIssued' || event.type === 'WarningUpdated') {
        const { id, hazard } = event.data;
        const [what, colour] = [hazardTitle(tables, hazard), COLOUR_NAMES[event.data.colour]];
        known.set(id, { colour, name: text(`“${what.zh}${colour.zh}”`, `"${colour.en}, ${what.en}"`) });
      }
      return { words, ...move, ...decided(event, titles) };
    },
  };
}

/** Without the tables hazards and areas stand by their ids. */
const NO_TABLES: WeatherTables = {
  basis: [],
  hazards: [],
  measures: [],
  severities: { map: [], basis: '' },
  areas: { prefix: '', list: [], basis: '' },
  openEnd: { within: '', basis: '' },
  sets: [],
};

function moveOf(event: WeatherEvent, colourOf: (warning: string) => Text | undefined): Pick<Reading, 'from' | 'to'> {
  switch (event.type) {
    case 'WarningIssued':
      return { from: SAID.none, to: COLOUR_NAMES[event.data.colour] };
    case 'WarningUpdated': {
      const before = event.data.replaces.flatMap(({ id }) => colourOf(id) ?? []).at(0);
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
