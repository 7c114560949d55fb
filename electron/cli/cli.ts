import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { PACES } from '../../shared/drill/player/reaction.ts';
import { DOCUMENT_FORMS } from '../../shared/export/official/document.ts';
import { dataFolder } from '../host/data-folder.ts';
import { troubleLines, troubleOf } from '../host/host-trouble.ts';
import { checkArrivalFile } from './check-arrivals.ts';
import { checkRosterFile } from './check-roster.ts';
import { checkPlans } from './check-plans.ts';
import { checkScenarios } from './check-scenarios.ts';
import { checkWarningFiles, checkWeatherTables } from './check-warnings.ts';
import { diffPlans } from './diff-plans.ts';
import { AAR_FORMATS } from '../../shared/contract/aar.ts';
import { exportAar, type AarCall } from './export-aar.ts';
import { exportReport, type ReportCall } from './export-report.ts';
import { flowSheets, type SheetsCall } from './flow-sheets.ts';
import { exportRecord } from './export-record.ts';
import { withTimelineOptions } from './export-options.ts';
import { exportRedactedCopy, type RedactCall } from './export-redacted.ts';
import { exportTimeline, type TimelineCall } from './export-timeline.ts';
import { forecastFlow, type ForecastOptions } from './forecast-flow.ts';
import { importWarningFiles } from './import-warnings.ts';
import { listResponses } from './list-responses.ts';
import { listWarnings } from './list-warnings.ts';
import { logWarnings } from './log-warnings.ts';
import { addMeasureCommands } from './measure-commands.ts';
import { regressPlan } from './regress-plan.ts';
import { replayRecord } from './replay-record.ts';
import { rosterFrame } from './roster-frame.ts';
import { runDrill, type DrillCall } from './run-drill.ts';
import { searchJournal } from './search-records.ts';
import { serveConsole } from './serve-console.ts';
import { SHOW_FORMS, showPlan, type ShowOptions } from './show-plan.ts';
import { showRoster } from './show-roster.ts';
import { verifyRecord } from './verify-record.ts';

/**
 * The headless door to the backend. Every command prints plain lines, or one JSON value with --json; exit code 0 is "all good", 1 is "there
 * are findings" or trouble, 2 is a wrong call.
 */

const root = dirname(dirname(import.meta.dirname));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const resources = join(root, 'resources');
const plansFolder = join(resources, 'plans');

const program = new Command('cli')
  .description('Station Response Console without a window 站区应急处置台命令行')
  .version(version)
  .option('--data <folder>', 'data folder with the journal', dataFolder(process.env, process.platform, homedir()))
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

const folderOf = () => resolve(program.opts<{ data: string }>().data);

program
  .command('serve')
  .description('run the loopback host until Ctrl-C')
  .option('--port <port>', 'port on 127.0.0.1; 0 picks a free one', '0')
  .option('--json', 'print the address as JSON')
  .action((options: { port: string; json?: boolean }) =>
    serveConsole({ ...options, root, version, folder: folderOf() }),
  );

const plans = program.command('plans').description('plan files');

plans
  .command('check [path]')
  .description('check a plans folder, or one plan file as if it stood in the library')
  .option('--json', 'print findings as JSON')
  .action((path: string | undefined, options: { json?: boolean }) => {
    process.exitCode = checkPlans({ plansFolder, path, json: options.json ?? false });
  });

plans
  .command('show <plan>')
  .description('write a plan, named by its id or its file, as a document or as a drawing')
  .addOption(new Option('--as <form>', 'form').choices(SHOW_FORMS).makeOptionMandatory())
  .addOption(new Option('--lang <language>', 'language').choices(['zh', 'en']).default('zh'))
  .option('--block <id>', 'draw this block only (svg, mermaid)')
  .option('--to <file>', 'file to write; without it the text goes to standard output')
  .action(async (plan: string, options: ShowOptions) => {
    process.exitCode = await showPlan({ ...options, plan, plansFolder });
  });

plans
  .command('diff <before> <after>')
  .description('say what one edition of a plan changes against another; each is named by its id or its file')
  .option('--json', 'print as JSON')
  .action((before: string, after: string, options: { json?: boolean }) => {
    process.exitCode = diffPlans({ before, after, plansFolder, json: options.json ?? false });
  });

plans
  .command('regress <edition>')
  .description('replay recorded responses with a plan file in the place of their edition of that plan')
  .option('--on <package...>', 'exported packages; the journal itself when left out')
  .option('--json', 'print the reports as JSON')
  .action(async (edition: string, options: { on?: string[]; json?: boolean }) => {
    const call = { edition, packages: options.on, folder: folderOf(), json: options.json ?? false };
    process.exitCode = await regressPlan(call);
  });

program
  .command('scenarios')
  .description('drill scenarios')
  .command('check [file...]')
  .description(
    'check scenario files against the plans that came with the console; all that came with it when none is named',
  )
  .option('--json', 'print as JSON')
  .action((files: string[], options: { json?: boolean }) => {
    process.exitCode = checkScenarios({ files, resources, json: options.json ?? false });
  });

program
  .command('drill')
  .description('drills without a window')
  .command('run <file>')
  .description('play a scenario to its end with scripted players, and print what it came to')
  .option('--speed <speed>', 'max, or so many simulated seconds in a second', 'max')
  .option('--seed <n>', 'what reaction times and omissions are drawn from; the same seed gives the same run', '1')
  .addOption(new Option('--pace <pace>', 'how briskly the players react').choices(PACES).default('good'))
  .option('--forgets <n>', 'how many expected steps are left out', '0')
  .option('--station <id>', 'for a scenario of any station')
  .option('--keep <folder>', 'data folder to keep the run in; otherwise nothing of it stays')
  .option('--json', 'print the whole run as JSON')
  .action(async (file: string, options: Omit<DrillCall, 'file'>) => {
    process.exitCode = await runDrill({ ...options, file }, { resources, version });
  });

const roster = program.command('roster').description('roster of the duty room');

roster
  .command('show')
  .description('who has which seat on these days; shifts and posts are those of the plan that came with the console')
  .requiredOption('--from <day>', 'first day, like 2026-11-01')
  .requiredOption('--to <day>', 'last day')
  .option('--json', 'print as JSON')
  .action((options: { from: string; to: string; json?: boolean }) => {
    const call = { ...options, frame: rosterFrame(plansFolder), folder: folderOf(), json: options.json ?? false };
    process.exitCode = showRoster(call);
  });

roster
  .command('import <file>')
  .description('read an Excel file as a roster and print what is found in it; it is taken over at the desk')
  .requiredOption('--check', 'only check')
  .option('--year <year>', 'for dates without one')
  .option('--json', 'print as JSON')
  .action(async (file: string, options: { year?: string; json?: boolean }) => {
    const call = { file, frame: rosterFrame(plansFolder), year: options.year, json: options.json ?? false };
    process.exitCode = await checkRosterFile(call);
  });

const flow = program.command('flow').description('arrivals against onward capacity');

flow
  .command('check <file>')
  .description('read a table of arrivals (.xlsx, .csv) and print what is found in it; it is taken over at the desk')
  .option('--day <day>', 'operating day of times without a date, like 2026-05-05; today when left out')
  .option('--station <id>', 'for tables without a column for it')
  .option('--json', 'print as JSON')
  .action(async (file: string, options: { day?: string; station?: string; json?: boolean }) => {
    process.exitCode = await checkArrivalFile({ ...options, file, plansFolder });
  });

flow
  .command('forecast')
  .description('what a day comes to at a station: who waits, how long, until when; measures side by side')
  .requiredOption('--day <day>', 'operating day, 04:00 to 04:00, like 2026-05-05')
  .requiredOption('--station <id>', 'station area, like beijing-south')
  .option('--measure <ids...>', 'measures of the plans to be tried, like surge/metro-plus-60')
  .option('--file <table>', 'a table of arrivals on top of what the journal has')
  .option('--json', 'print as JSON')
  .action(async (options: ForecastOptions) => {
    process.exitCode = await forecastFlow({ ...options, folder: folderOf(), plansFolder });
  });

flow
  .command('sheets')
  .description('write the sheets of a key period: one for each station, a row for each time slot')
  .requiredOption('--day <day>', 'first operating day, like 2026-10-01')
  .option('--until <day>', 'last day; only the first when left out')
  .requiredOption('--station <ids...>', 'station areas, like beijing-fengtai')
  .option('--slot <ids...>', 'time slots of the plan, like late; all when left out')
  .option('--name <name>', 'what the period is called')
  .addOption(new Option('--form <form>', 'kind of file').choices(['xlsx', 'docx']).default('xlsx'))
  .addOption(new Option('--language <language>', 'of the sheets').choices(['zh', 'en']).default('zh'))
  .requiredOption('--out <folder>', 'folder to write to')
  .option('--json', 'print as JSON')
  .action(async (options: Omit<SheetsCall, 'folder' | 'plansFolder'>) => {
    process.exitCode = await flowSheets({ ...options, folder: folderOf(), plansFolder });
  });

const weather = program.command('weather').description('weather warnings');

weather
  .command('check <file...>')
  .description('read CAP 1.2 files and say what would come of each; nothing is written')
  .option('--json', 'print as JSON')
  .action((files: string[], options: { json?: boolean }) => {
    process.exitCode = checkWarningFiles({ files, resources, json: options.json ?? false, now: Date.now() });
  });

weather
  .command('import <path>')
  .description('take a CAP 1.2 file, or those of a folder, into the journal while no console runs on it')
  .requiredOption('--by <name>', 'who imports, as the journal is to name it')
  .option('--json', 'print as JSON')
  .action(async (path: string, options: { by: string; json?: boolean }) => {
    const call = { path, by: options.by, resources, folder: folderOf(), json: options.json ?? false, now: Date.now() };
    process.exitCode = await importWarningFiles(call);
  });

weather
  .command('list')
  .description('every warning in the journal as it stands now')
  .option('--json', 'print as JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = listWarnings(folderOf(), resources, options.json ?? false, Date.now());
  });

weather
  .command('log')
  .description('the record of warnings, line by line')
  .option('--json', 'print as JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = logWarnings(folderOf(), resources, options.json ?? false);
  });

weather
  .command('tables')
  .description('check thresholds, hazards and areas, and that plans name only hazards that stand in them')
  .option('--json', 'print as JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = checkWeatherTables(resources, plansFolder, options.json ?? false);
  });

program
  .command('responses')
  .description('responses in the journal')
  .command('list')
  .description('every response, running and closed')
  .option('--json', 'print as JSON')
  .action((options: { json?: boolean }) => listResponses(folderOf(), options.json ?? false));

withTimelineOptions(program.command('export [response]'))
  .description(
    'write the package of one response and verify it; with --as, the filtered timeline of a response, of days or of all',
  )
  .option('--redact', 'write a redacted copy that keeps the lines of the filter, with the full package beside it')
  .option('--reason <reason>', 'with --redact: why the other lines are taken out')
  .option('--to <folder>', 'folder to write to')
  .option('--json', 'print as JSON')
  .action(async (response: string | undefined, options: Partial<TimelineCall> & RedactCall) => {
    const { as } = options;
    if (options.redact) {
      process.exitCode = await exportRedactedCopy(response, options, { folder: folderOf(), resources, version });
    } else if (as !== undefined) {
      const call = { ...options, as } as TimelineCall;
      process.exitCode = await exportTimeline(response, call, { folder: folderOf(), resources, version });
    } else if (response === undefined) {
      process.stderr.write('请写明处置编号，或用 --as 导出时间线。 Name a response, or export a timeline with --as.\n');
      process.exitCode = 2;
    } else {
      await exportRecord({ ...options, response, folder: folderOf(), version, resources });
    }
  });

const report = program.command('report').description('reports of a response, and the report on it');

report
  .command('export <response>')
  .description('write a report that has gone as a Word file in the official layout')
  .addOption(new Option('--kind <kind>', 'report').choices(['first', 'follow-up', 'final']).makeOptionMandatory())
  .option('--number <n>', 'which follow-up, from 1', '1')
  .addOption(new Option('--channel <channel>', 'how it went').choices(['written', 'phone']).default('written'))
  .addOption(new Option('--form <form>', 'kind of document').choices(DOCUMENT_FORMS).default('bulletin'))
  .option('--out <folder>', 'folder to write to')
  .option('--json', 'print as JSON')
  .action(async (response: string, options: Omit<ReportCall, 'response' | 'folder'>) => {
    process.exitCode = await exportReport({ ...options, response, folder: folderOf() });
  });

report
  .command('aar <response>')
  .description('write the after-action report on a response: course, measures, deviations, reasons, improvements')
  .addOption(new Option('--form <form>', 'kind of file').choices(AAR_FORMATS).default('docx'))
  .addOption(new Option('--language <language>', 'language of the report').choices(['zh', 'en']).default('zh'))
  .option('--run <run>', 'the drill that the response is part of')
  .option('--out <folder>', 'folder to write to')
  .option('--json', 'print as JSON')
  .action(async (response: string, options: Omit<AarCall, 'response'>) => {
    process.exitCode = await exportAar({ ...options, response }, { folder: folderOf(), resources });
  });

program
  .command('verify [file]')
  .description('verify a package or a JSON Lines export, or the whole journal when none is named')
  .option(
    '--against <what...>',
    'slip codes, packages, JSON Lines exports or anchors files that speak for the journal or a package; for a package also key ids and data folders',
  )
  .option('--key <id>', 'id of the key that must have signed the package')
  .option('--json', 'print as JSON')
  .action(async (path: string | undefined, options: { against?: string[]; key?: string; json?: boolean }) => {
    const { against = [], key, json = false } = options;
    const call = { path, folder: folderOf(), resources, against, ...(key === undefined ? {} : { key }), json };
    process.exitCode = await verifyRecord(call);
  });

program
  .command('search <words...>')
  .description('lines of all records that contain every word; what stands in quotes is one word')
  .option('--limit <n>', 'lines to list', '100')
  .option('--drills', 'in the records of drills as well')
  .option('--json', 'print as JSON')
  .action(async (words: string[], options: { limit: string; drills?: boolean; json?: boolean }) => {
    const { limit, drills = false, json = false } = options;
    process.exitCode = await searchJournal({
      folder: folderOf(),
      words,
      limit,
      drills,
      json,
      version,
      resources,
      now: Date.now(),
    });
  });

program
  .command('replay <package>')
  .description('replay an exported package event by event and hold each state against the hash written beside it')
  .option('--edition <file...>', 'plan files to be tried in the place of their editions')
  .option('--json', 'print as JSON')
  .action((path: string, options: { edition?: string[]; json?: boolean }) => {
    const call = { package: path, editions: options.edition ?? [], json: options.json ?? false };
    process.exitCode = replayRecord(call);
  });

addMeasureCommands(program, { folderOf, plansFolder });

// Whoever reads only the beginning (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  if (existsSync(plansFolder)) await program.parseAsync();
  else throw new Error(`No plans under ${plansFolder}`);
} catch (error) {
  const trouble = troubleOf(error);
  if (trouble) {
    process.stderr.write(`${troubleLines(trouble)}\n`);
    process.exitCode = 1;
  } else if (isWrongCall(error)) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    throw error;
  }
}

/** Commander has said what was wrong already. */
function isWrongCall(error: unknown): error is { readonly exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}
