import type { Text } from '../../../shared/base/text.ts';
import { areaTitle } from '../../../shared/weather/areas.ts';
import type { WarningText } from '../../../shared/weather/events.ts';
import { hazardTitle, type WeatherTables } from '../../../shared/weather/tables.ts';
import type { Colour } from '../../../shared/weather/vocabulary.ts';
import type { Translate } from '../../text/use-text.ts';

/** What it takes to put a warning into words. */
export interface WarningWording {
  readonly t: Translate;
  readonly pick: (text: Text) => string;
  readonly tables: WeatherTables;
}

/** `暴雨红色预警` */
export function warningName(
  { t, pick, tables }: WarningWording,
  { hazard, colour }: { readonly hazard: string; readonly colour: Colour },
): string {
  return t('weather.name', { hazard: pick(hazardTitle(tables, hazard)), colour: t(`weather.colour.${colour}`) });
}

/** `全市`, or the districts: `门头沟区、房山区`. */
export function areaWords({ t, pick, tables }: WarningWording, { areas }: Pick<WarningText, 'areas'>): string {
  return [...new Set(areas.map((code) => pick(areaTitle(tables, code))))].join(t('weather.areaJoin'));
}

/** Who issued it, as people call them; a message may only carry a name for machines. */
export const issuerOf = ({ sender, senderName }: Pick<WarningText, 'sender' | 'senderName'>): string =>
  senderName ?? sender;
