import { Button } from '@blueprintjs/core';
import { CrossCircleIcon, DisableIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ImportedFile } from '../../../../../shared/contract/weather.ts';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { SignalTag } from '../../../../ui/weather/index.ts';
import type { Imported } from './use-import.ts';

const LOOK = {
  refused: { tone: 'bad', icon: CrossCircleIcon },
  doubt: { tone: 'warn', icon: WarningSignIcon },
  taken: { tone: 'good', icon: TickCircleIcon },
  skipped: { tone: 'quiet', icon: DisableIcon },
} as const;
type Outcome = keyof typeof LOOK;

/** What was not taken is read first. */
const ORDER: readonly Outcome[] = ['refused', 'doubt', 'taken', 'skipped'];

/** Lines shown at first, and how many more at a time. */
const PAGE = 100;

const outcomeOf = ({ outcome, findings }: ImportedFile): Outcome =>
  outcome === 'taken' && findings.some(({ severity }) => severity === 'doubt') ? 'doubt' : outcome;

/** Every file of an import with what came of it, what was not taken first and with its reason. */
export function ImportResult(props: { readonly imported: Imported; readonly tables: WeatherTables }) {
  const { t } = useText();
  const [most, setMost] = useState(PAGE);
  const { files, taken, skipped, refused } = props.imported;
  const inOrder = files.toSorted((a, b) => ORDER.indexOf(outcomeOf(a)) - ORDER.indexOf(outcomeOf(b)));
  return (
    <>
      <p className="src-weather-sum">
        <strong>{t('weather.import.sum', { n: taken + skipped + refused, taken, skipped, refused })}</strong>
      </p>
      <div className="src-scroll-x">
        <table className="src-table">
          <thead>
            <tr>
              {(['file', 'result', 'says'] as const).map((one) => (
                <th key={one}>{t(`weather.import.columns.${one}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.slice(0, most).map((file) => (
              <FileRow key={file.name} file={file} tables={props.tables} />
            ))}
          </tbody>
        </table>
        {inOrder.length > most ? (
          <Button className="src-weather-more" onClick={() => setMost(most + PAGE)}>
            {t('weather.page.list.more', { n: inOrder.length - most })}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function FileRow(props: { readonly file: ImportedFile; readonly tables: WeatherTables }) {
  const { file, tables } = props;
  const { t, pick } = useText();
  const outcome = outcomeOf(file);
  const { tone, icon: Icon } = LOOK[outcome];
  return (
    <tr>
      <td className="src-weather-id">{file.name}</td>
      <td>
        <Tag tone={tone} icon={<Icon size={14} />}>
          {t(`weather.import.state.${outcome}`)}
        </Tag>
      </td>
      <td>
        {file.hazard !== undefined && file.colour && outcome !== 'refused' ? (
          <SignalTag tables={tables} hazard={file.hazard} colour={file.colour} />
        ) : null}
        {file.findings.map((finding) => (
          <div key={`${finding.rule} ${finding.message.zh}`}>{pick(finding.message)}</div>
        ))}
      </td>
    </tr>
  );
}
