import type { Response } from '../../../../shared/response/state.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';

/** When each recipient of a rhythm was last told anything. */
export function Told(props: { readonly response: Response; readonly units: readonly string[] }) {
  const { response, units } = props;
  const { t, pick } = useText();
  const { sent } = response.reporting;
  if (sent.length === 0) return null;
  return (
    <ul className="src-told" aria-label={t('chain.rhythm.told')}>
      {units.map((unit) => {
        const last = sent.findLast((report) => report.recipients.some((to) => to.unit === unit));
        return (
          <li key={unit}>
            {pick(unitTitle(response, unit))}{' '}
            {last ? <Stamp at={last.at} /> : <strong>{t('chain.rhythm.never')}</strong>}
          </li>
        );
      })}
    </ul>
  );
}
