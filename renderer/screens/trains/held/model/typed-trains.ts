import { trainName, type TrainName } from '../../../../../shared/transport/train-name.ts';

/** A train as somebody typed it into the list, with its route where the line says one. */
export interface TypedTrain {
  readonly train: TrainName;
  readonly route?: string;
}

export interface TypedTrains {
  readonly trains: readonly TypedTrain[];
  /** Words that are no train number, as they stand. */
  readonly wrong: readonly string[];
}

/**
 * Reads a list of trains as it is pasted from a message: `K396 Z180 K1178` or `K396、Z180次`, or a line for each with its route behind it
 * (`K396 乌海西—北京丰台`). A number named twice is one train.
 */
export function readTypedTrains(typed: string): TypedTrains {
  const trains = new Map<TrainName, TypedTrain>();
  const wrong: string[] = [];
  for (const line of typed.split('\n')) {
    const words = line.split(/[\s,，、;；和]+/).filter((word) => word !== '');
    const names = words.map((word) => trainName(word));
    const [first] = names;
    // One number in front and words behind it: its route. Otherwise every word has to be a number.
    const isRouted = first !== undefined && words.length > 1 && names.slice(1).every((name) => name === undefined);
    if (isRouted) trains.set(first, { train: first, route: words.slice(1).join(' ') });
    else {
      for (const [at, name] of names.entries()) {
        if (name === undefined) wrong.push(words[at] ?? '');
        else if (!trains.has(name)) trains.set(name, { train: name });
      }
    }
  }
  return { trains: [...trains.values()], wrong };
}
