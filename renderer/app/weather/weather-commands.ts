import { go, openDialog, useWarningCases, useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { warningName } from '../../ui/weather/index.ts';
import type { PaletteCommand } from '../palette-command.ts';

/** What can be done about warnings from anywhere: record one, decide on one in force, look at all, import files, look up a colour. */
export function useWeatherCommands(): readonly PaletteCommand[] {
  const { t, pick } = useText();
  const tables = useWeatherTables();
  const cases = useWarningCases() ?? [];
  const page = (tab: 'list' | 'import' | 'tables') => () => go('watch', { view: 'weather', tab });
  return [
    { id: 'warning', label: t('weather.command.record'), key: 'F3', run: () => openDialog('warning') },
    ...(tables
      ? cases.flatMap(({ warning, alarm }) =>
          alarm
            ? [
                {
                  id: `warning-${warning.id}`,
                  label: t('weather.command.answer', { name: warningName({ t, pick, tables }, warning) }),
                  run: () => openDialog('warning-answer', { id: warning.id }),
                },
              ]
            : [],
        )
      : []),
    { id: 'warnings', label: t('weather.command.page'), run: page('list') },
    { id: 'warning-import', label: t('weather.command.import'), run: page('import') },
    { id: 'signal-tables', label: t('weather.command.tables'), run: page('tables') },
  ];
}
