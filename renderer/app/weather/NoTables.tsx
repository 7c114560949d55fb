import { useWeather } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ReadDialog } from '../../ui/index.ts';

/** Without hazards and areas no warning can be entered: says which file is wrong, and what goes on meanwhile. */
export function NoTables(props: { readonly onClose: () => void }) {
  const { t, pick } = useText();
  const findings = useWeather()?.findings ?? [];
  return (
    <ReadDialog title={t('weather.record.title')} onClose={props.onClose}>
      <p>{t('weather.noTables')}</p>
      <ul>
        {findings.map((finding) => (
          <li key={pick(finding.message)}>{pick(finding.message)}</li>
        ))}
      </ul>
    </ReadDialog>
  );
}
