import { type Command, Option } from 'commander';
import { GROUPINGS } from '../../shared/duty/roll-call-rates.ts';
import { measureEverything } from './measure-everything.ts';
import { measureFirstReportRate } from './measure-first-reports.ts';
import { measureMessageBatches } from './measure-messages.ts';
import { measureResponse } from './measure-response.ts';
import { measureResponses } from './measure-responses.ts';
import { measureRollCallRates, type RollCallOptions } from './measure-roll-calls.ts';
import type { DayOptions } from './measured-days.ts';

type Days = DayOptions & { readonly json?: boolean };

/** Adds `measure` and all that stands under it. */
export function addMeasureCommands(
  program: Command,
  { folderOf, plansFolder }: { readonly folderOf: () => string; readonly plansFolder: string },
): void {
  /** Options that `measure` has too it takes for itself, wherever they stand: a command below it asks for both. */
  const called = <Options extends Days>(command: Command) => {
    const options = command.optsWithGlobals<Options>();
    return { ...options, folder: folderOf(), plansFolder, json: options.json ?? false, now: Date.now() };
  };
  const measure = program
    .command('measure')
    .description('what the desk is judged by, counted anew from the rows; with --json alone, all of it as one value')
    .option('--from <day>', 'first Beijing day, as 2026-07-30')
    .option('--to <day>', 'last Beijing day')
    .option('--json', 'print every measure as JSON')
    .action(async ({ json }: Days) => {
      if (json) process.exitCode = await measureEverything(called(measure));
      else measure.help({ error: true });
    });

  measure
    .command('responses')
    .description('every response with its measures, live ones and drills apart, and how these lie')
    .option('--from <day>', 'first day of awareness; of drills, of the day they were held')
    .option('--to <day>', 'last day')
    .option('--station <id>', 'only this station area, like beijing-south')
    .option('--json', 'print as JSON')
    .action(async (_: Days, command: Command) => {
      process.exitCode = await measureResponses(called<Days & { station?: string }>(command));
    });

  measure
    .command('response <id>')
    .description('all measures of one response, live or of a drill, and where it left its plans')
    .option('--json', 'print as JSON')
    .action((response: string, _: Days, command: Command) => {
      process.exitCode = measureResponse({ ...called(command), response });
    });

  measure
    .command('first-reports')
    .description('first-report rate, with its definition and every response behind it')
    .option('--from <day>', 'first day of awareness, YYYY-MM-DD')
    .option('--to <day>', 'last day of awareness, YYYY-MM-DD')
    .option('--json', 'print as JSON')
    .action((_: Days, command: Command) => {
      process.exitCode = measureFirstReportRate(called(command));
    });

  measure
    .command('messages')
    .description('messages to the public by year of release, text messages, notices and briefs apart')
    .option('--from <day>', 'first day of release, YYYY-MM-DD')
    .option('--to <day>', 'last day of release, YYYY-MM-DD')
    .option('--json', 'print as JSON')
    .action((_: Days, command: Command) => {
      process.exitCode = measureMessageBatches(called(command));
    });

  measure
    .command('roll-calls')
    .description('how often roll calls were answered in time, both ways')
    .option('--from <day>', 'first Beijing day, as 2026-07-30')
    .option('--to <day>', 'last Beijing day')
    .addOption(new Option('--by <grouping>', 'also by').choices(GROUPINGS))
    .option('--json', 'print as JSON')
    .action((_: Days, command: Command) => {
      process.exitCode = measureRollCallRates(called<RollCallOptions>(command));
    });
}
