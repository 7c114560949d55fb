import { hazardTitle, type WeatherTables } from '../../../shared/weather/tables.ts';
import type { Colour } from '../../../shared/weather/vocabulary.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';
import { HazardIcon } from './HazardIcon.tsx';
import './weather-words.css';

/** Response levels have the colours of the signals. */
const TONES = { blue: 'level-IV', yellow: 'level-III', orange: 'level-II', red: 'level-I' } as const;

/** A signal as it is spoken of: pictogram, hazard and colour word, on the colour. Of one that is over the colour goes and the words stay. */
export function SignalTag(props: {
  readonly tables: WeatherTables;
  readonly hazard: string;
  readonly colour: Colour;
  readonly isOver?: boolean;
  readonly large?: boolean;
}) {
  const { tables, hazard, colour, isOver = false, large = false } = props;
  const { t, pick } = useText();
  return (
    <Tag
      tone={isOver ? 'quiet' : TONES[colour]}
      icon={<HazardIcon hazard={hazard} size={large ? 18 : 15} />}
      large={large}
    >
      {t('weather.short', { hazard: pick(hazardTitle(tables, hazard)), colour: t(`weather.colour.${colour}`) })}
    </Tag>
  );
}
