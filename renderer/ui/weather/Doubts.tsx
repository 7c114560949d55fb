import { doubtWords } from '../../../shared/weather/words.ts';
import type { WarningText } from '../../../shared/weather/events.ts';
import { useText } from '../../text/use-text.ts';
import './weather-words.css';

/** What somebody should check in the original before trusting a warning that was read from a file; nothing where there is no doubt. */
export function Doubts(props: { readonly warning: Pick<WarningText, 'doubts'> }) {
  const { doubts = [] } = props.warning;
  const { t, pick } = useText();
  if (doubts.length === 0) return null;
  const words = doubts.map((rule) => pick(doubtWords(rule))).join(t('weather.doubtJoin'));
  return <p className="src-weather-doubts">{t('weather.doubts', { words })}</p>;
}
