import { Option, type Command } from 'commander';
import { EXPORT_FORMATS } from '../../shared/export/timeline/formats.ts';
import { TIMELINE_KINDS } from '../../shared/review/timeline/kinds.ts';

/** The options of a command that exports a timeline: its form, its scope and its filter. */
export function withTimelineOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--as <form>', 'write the timeline in this form instead of a package').choices(EXPORT_FORMATS),
    )
    .option('--from <day>', 'timeline of the days from this one, like 2026-11-01')
    .option('--until <day>', 'last of these days; only the first when left out')
    .option('--all', 'timeline of the whole journal')
    .option('--person <names...>', 'only lines entered by these people')
    .option('--post <ids...>', 'only lines of these posts, like duty-officer')
    .option('--plan <ids...>', 'only lines of these plans')
    .option('--lane <ids...>', 'only lines of these lanes')
    .option('--train <numbers...>', 'only lines about these trains')
    .option('--due <keys...>', 'only lines about these deadlines')
    .addOption(new Option('--kind <kinds...>', 'only lines about these').choices(TIMELINE_KINDS))
    .option('--late', 'only lines entered late')
    .option('--text <words>', 'only lines with these words')
    .addOption(new Option('--language <language>', 'of the file').choices(['zh', 'en']).default('zh'));
}
