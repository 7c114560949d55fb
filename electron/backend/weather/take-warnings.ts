import type { ImportedFile } from '../../../shared/contract/weather.ts';
import { found, inFile } from '../../../shared/weather/cap/finding.ts';
import { contentMark } from '../../../shared/weather/content-mark.ts';
import type { WeatherEvent } from '../../../shared/weather/events.ts';
import type { Act } from '../acts.ts';
import type { FileReading } from '../work/read-warnings.ts';
import type { WeatherBook } from './weather-book.ts';

/** Events of one transaction: few enough that the desk never waits long for it. */
const CHUNK = 500;

export interface TakenWarnings {
  readonly files: readonly ImportedFile[];
  readonly events: readonly WeatherEvent[];
}

/**
 * Takes over what was read of a batch of files, each message once, each whole or not at all. `newAct` gives a fresh command for each transaction: should the
 * same batch come again, it is the identifiers that keep a message from being written twice.
 */
export async function takeWarnings(
  book: WeatherBook,
  readings: readonly FileReading[],
  newAct: () => Act,
): Promise<TakenWarnings> {
  const files: ImportedFile[] = [];
  const events: WeatherEvent[] = [];
  for (let from = 0; from < readings.length; from += CHUNK) {
    const judged = judge(book, readings.slice(from, from + CHUNK));
    files.push(...judged.map(({ file }) => file));
    const taken = judged.flatMap(({ event }) => event ?? []);
    if (taken.length > 0) events.push(...book.note(taken, newAct()));
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  return { files, events };
}

function judge(book: WeatherBook, readings: readonly FileReading[]) {
  const here = new Map<string, string>();
  return readings.map(({ name, reading }) => {
    const { findings } = reading;
    const id = reading.id === undefined ? {} : { id: reading.id };
    if (reading.kind !== 'message') {
      return { file: { name, outcome: reading.kind, ...id, findings: [...findings] } satisfies ImportedFile };
    }
    const { event } = reading;
    const mark = contentMark(event.data);
    const before = here.get(reading.id);
    const known = before === undefined ? book.knows(reading.id, mark) : before === mark ? 'same' : 'other';
    if (known) {
      const outcome = known === 'same' ? 'skipped' : 'refused';
      return { file: { name, outcome, ...id, findings: [again(known, name, reading.id)] } satisfies ImportedFile };
    }
    here.set(reading.id, mark);
    const what = 'hazard' in event.data ? { hazard: event.data.hazard, colour: event.data.colour } : {};
    return { event, file: { name, outcome: 'taken', ...id, ...what, findings: [...findings] } satisfies ImportedFile };
  });
}

function again(known: 'same' | 'other', name: string, id: string) {
  const finding =
    known === 'same'
      ? found(
          'info',
          'known-already',
          `标识 ${id} 已收过，内容相同，未再记`,
          `the message ${id} is on record with the same content and was passed over`,
        )
      : found(
          'error',
          'other-content',
          `标识 ${id} 已收过，但内容不同，没有覆盖；请向发送单位核实，确有改动的应另发更新报文`,
          `the message ${id} is on record with other content, and was not replaced: check with the sender, who should send an update under its own identifier`,
        );
  return inFile(finding, name);
}
