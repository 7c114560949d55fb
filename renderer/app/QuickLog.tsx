import { useKeys } from '../ui/index.ts';
import { QUICK_LINE_ID } from '../ui/quick-line-id.ts';
import { say, useRunning } from '../state/index.ts';
import { inBoth } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { QuickLine } from './quick-log/QuickLine.tsx';

/** One line to a running response, from any screen: F4, type, Enter. With nothing running there is no line, and F4 says what to do instead. */
export function QuickLog() {
  const { t } = useText();
  const running = useRunning();
  useKeys([
    {
      combo: 'f4',
      label: t('quick.label'),
      group: t('shell.keys.group'),
      inInput: true,
      onPress: () => {
        if (running.length === 0) say('info', inBoth('quick.nothingRunning'));
        else document.getElementById(QUICK_LINE_ID)?.focus();
      },
    },
  ]);
  return running.length === 0 ? null : <QuickLine running={running} />;
}
