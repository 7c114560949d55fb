import type { zh } from '../zh/index.ts';
import type { Words } from '../words.ts';
import { common } from './common.ts';
import { library } from './library.ts';
import { quick } from './quick.ts';
import { paper } from './paper.ts';
import { reports } from './reports.ts';
import { response } from './response.ts';
import { rollcall } from './rollcall.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';
import { watch } from './watch.ts';

export const en: Words<typeof zh> = { common, library, quick, paper, reports, response, rollcall, settings, shell, ui, watch };
