import { alarms } from './alarms.ts';
import type { zh } from '../zh/index.ts';
import type { Words } from '../words.ts';
import { common } from './common.ts';
import { daily } from './daily.ts';
import { desk } from './desk.ts';
import { document } from './document.ts';
import { duty } from './duty.ts';
import { editions } from './editions.ts';
import { editor } from './editor.ts';
import { facts } from './facts.ts';
import { handover } from './handover.ts';
import { health } from './health.ts';
import { library } from './library.ts';
import { live } from './live.ts';
import { now } from './now.ts';
import { quick } from './quick.ts';
import { owner } from './owner.ts';
import { paper } from './paper.ts';
import { preview } from './preview.ts';
import { regression } from './regression.ts';
import { reports } from './reports.ts';
import { response } from './response.ts';
import { rollcall } from './rollcall.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { impact, trace } from './trace.ts';
import { ui } from './ui.ts';
import { watch } from './watch.ts';
import { word } from './word.ts';

export const en: Words<typeof zh> = {
  alarms,
  common,
  daily,
  desk,
  document,
  duty,
  editions,
  editor,
  facts,
  handover,
  health,
  impact,
  library,
  live,
  now,
  quick,
  owner,
  paper,
  preview,
  regression,
  reports,
  response,
  rollcall,
  settings,
  shell,
  trace,
  ui,
  watch,
  word,
};
