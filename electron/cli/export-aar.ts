import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../../shared/base/text.ts';
import type { AarFormat } from '../../shared/contract/aar.ts';
import { actionsOpenedFrom } from '../../shared/corrective/list.ts';
import { writeAar } from '../backend/aar/write-aar.ts';
import { runFolder } from '../backend/drill/run-files.ts';
import { correctiveEvents } from '../backend/journal-events.ts';
import { readPlanFiles } from '../backend/library/read-library.ts';
import { printExport } from '../backend/review/print-export.ts';
import { CORRECTIVE_STREAM } from '../../shared/corrective/events.ts';
import { databasePath, readJournal, type StorePlace } from '../backend/store/index.ts';
import { readWeatherTables } from '../backend/weather/read-tables.ts';
import { browserPdf } from '../host/browser-pdf.ts';
import { fittingResponse } from './fitting-response.ts';
import { print } from './print.ts';

export interface AarCall {
  readonly response: string;
  readonly form: AarFormat;
  readonly language: Language;
  /** The drill that the response is part of. */
  readonly run?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Writes the after-action report on one response. Exit code 1 when the record gives none. */
export async function exportAar(
  call: AarCall,
  { folder, resources }: { readonly folder: string; readonly resources: string },
): Promise<number> {
  const place = placeOf(folder, call.run);
  if (!place) return 1;
  const response = fittingResponse(place, call.response);
  if (response === undefined) return 1;
  const titles = readPlanFiles(join(resources, 'plans')).flatMap(({ result }) =>
    result.edition ? [{ hash: result.edition.hash, plan: result.edition.plan }] : [],
  );
  const weather = readWeatherTables(resources).tables;
  const done = await writeAar({
    place,
    response,
    format: call.form,
    language: call.language,
    now: Date.now(),
    actions: actionsOpenedFrom(actionEvents(folder), response, call.run),
    titles,
    ...(weather ? { weather } : {}),
    ...(call.out === undefined ? {} : { to: resolve(call.out) }),
  });
  const written =
    done.ok && done.value.kind === 'to-print'
      ? await printExport({ ...done.value, leftOut: 0 }, (html) => browserPdf(html, process.env))
      : done;
  if (!written.ok) {
    const { zh, en } = written.refusal.message;
    process.stderr.write(`${zh}。 ${en}.\n`);
    return 1;
  }
  if ('bytes' in written.value) {
    const { path, name, bytes } = written.value;
    print(call.json ?? false, { path, name, bytes }, () => [path]);
  }
  return 0;
}

/** Undefined once it has been said that there is no such run. */
function placeOf(folder: string, run: string | undefined): StorePlace | undefined {
  if (run === undefined) return { folder, name: 'journal' };
  const place = { folder: runFolder(folder, run) ?? '', name: 'drill' } as const;
  if (place.folder !== '' && existsSync(databasePath(place))) return place;
  process.stderr.write(`没有演练场次 ${run}，请核对 --run。 There is no run ${run}: check --run.\n`);
  return undefined;
}

/** Corrective actions are kept in the live journal, of drills too. */
function actionEvents(folder: string) {
  const place = { folder, name: 'journal' } as const;
  if (!existsSync(databasePath(place))) return [];
  return readJournal(place, (journal) => correctiveEvents(journal.readStream(CORRECTIVE_STREAM)));
}
