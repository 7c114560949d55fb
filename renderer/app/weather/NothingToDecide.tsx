import type { WarningCase } from '../../state/index.ts';
import { useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ReadDialog } from '../../ui/index.ts';
import { warningName } from '../../ui/weather/index.ts';

/** Why a warning asks for no decision: it is over, or no plan in force takes up its hazard. */
export function NothingToDecide(props: { readonly about: WarningCase | undefined; readonly onClose: () => void }) {
  const { t, pick } = useText();
  const tables = useWeatherTables();
  const { about, onClose } = props;
  const name = about && tables ? warningName({ t, pick, tables }, about.warning) : '';
  return (
    <ReadDialog title={t('weather.answer.nothing')} onClose={onClose}>
      <p>{about ? t('weather.answer.noPlan', { name }) : t('weather.answer.over')}</p>
    </ReadDialog>
  );
}
