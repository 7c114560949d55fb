import { beijingIso } from '../../shared/base/instant.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../../shared/review/names.ts';
import { fold } from '../../shared/response/evolve.ts';
import { responseStream } from '../../shared/response/events.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { responseEvents } from '../backend/journal-events.ts';
import { planSource } from '../backend/plan-source.ts';
import { summaryOf } from '../../shared/response/summary.ts';
import { readJournal } from '../backend/store/index.ts';
import { print } from './print.ts';

/** Folds and lists every response of a journal. */
export function listResponses(folder: string, json: boolean): void {
  readJournal({ folder, name: 'journal' }, (journal) => {
    const { source } = planSource((hash) => journal.edition(hash)?.text);
    const summaries = journal.streams(responseStream('')).map((stream) => {
      const id = stream.slice(responseStream('').length);
      return summaryOf(fold(emptyResponse(id), responseEvents(journal.readStream(stream)), source));
    });
    print(json, { responses: summaries }, () =>
      summaries.length === 0
        ? ['日志库中没有处置记录。 No responses in the journal.']
        : summaries.map((one) => {
            const level = one.level === undefined ? '' : ` ${LEVEL_NAMES[one.level].zh}`;
            return `${one.id}  ${beijingIso(one.awareAt)}  ${one.station}  ${STAGE_NAMES[one.stage].zh}${level}  ${one.what}`;
          }),
    );
  });
}
