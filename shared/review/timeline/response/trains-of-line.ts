import type { ResponseEvent } from '../../../response/events.ts';
import type { Response } from '../../../response/state.ts';
import { currentName, noTrains, trainOf } from '../../../transport/state.ts';

/**
 * The names that a line could mean a train by: those of train cards, what a fact is about, the tags of a log line. Which of them are trains, and under which
 * number, is known once the whole record has been read; see trainNamer.
 */
export function namesInLine(response: Response, { type, data }: ResponseEvent): readonly string[] {
  if (type === 'TrainsLinked') return data.trains;
  if (type === 'LogWritten') return data.tags.filter((tag) => tag.startsWith('#')).map((tag) => tag.slice(1));
  if (type === 'FactRecorded') return data.about === undefined ? [] : [data.about];
  if (type === 'FamilyAnswered') return trainOfEnquiry(response, data.enquiry);
  return 'train' in data && data.train !== undefined ? [data.train] : [];
}

/** The number that a train bears in the end; undefined for a name that is no train's: it has neither a card nor a fact that plans count by train. */
export function trainNamer({ trains = noTrains, reporting, plans }: Response): (name: string) => string | undefined {
  const counted = new Set<string>();
  for (const { about, fact } of Object.values(reporting.facts)) {
    const slash = fact.indexOf('/');
    const plan = plans.find(({ pinned }) => pinned.key === fact.slice(0, slash))?.compiled.plan;
    const per = plan?.facts.find(({ id }) => id === fact.slice(slash + 1))?.per;
    if (about !== undefined && per === 'train') counted.add(about);
  }
  return (name) => {
    const current = currentName(trains, name);
    return trainOf(trains, current) || counted.has(current) ? current : undefined;
  };
}

function trainOfEnquiry({ trains }: Response, enquiry: number): readonly string[] {
  const train = trains?.enquiries.find(({ version }) => version === enquiry)?.train;
  return train === undefined ? [] : [train];
}
