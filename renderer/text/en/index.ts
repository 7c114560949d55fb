import { alarms } from './alarms.ts';
import type { zh } from '../zh/index.ts';
import type { Words } from '../words.ts';
import { common } from './common.ts';
import { daily } from './daily.ts';
import { desk } from './desk.ts';
import { facts } from './facts.ts';
import { handover } from './handover.ts';
import { library } from './library.ts';
import { now } from './now.ts';
import { quick } from './quick.ts';
import { paper } from './paper.ts';
import { preview } from './preview.ts';
import { regression } from './regression.ts';
import { reports } from './reports.ts';
import { response } from './response.ts';
import { rollcall } from './rollcall.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';
import { watch } from './watch.ts';

export const en: Words<typeof zh> = {
  alarms,
  common,
  daily,
  desk,
  facts,
  handover,
  library,
  now,
  quick,
  paper,
  preview,
  regression,
  reports,
  response,
  rollcall,
  settings,
  shell,
  ui,
  watch,
};
