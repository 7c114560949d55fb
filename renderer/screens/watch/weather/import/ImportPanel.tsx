import { Button, Callout } from '@blueprintjs/core';
import { DocumentOpenIcon, ImportIcon } from '@blueprintjs/icons';
import { useRef, useState, type DragEvent } from 'react';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { go, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { JobProgress, Panel } from '../../../../ui/index.ts';
import { ImportResult } from './ImportResult.tsx';
import { useImport } from './use-import.ts';

/** Takes CAP files that are dropped or chosen, and says of each what came of it. */
export function ImportPanel(props: { readonly tables: WeatherTables }) {
  const { t, pick } = useText();
  const { state, run, cancel } = useImport();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const progress = useView(({ progress: jobs }) => (state.is === 'reading' ? jobs.get(state.job) : undefined));
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && state.is !== 'reading') run([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Panel
      title={t('weather.import.title')}
      actions={
        <Button size="small" onClick={() => go('settings')}>
          {t('weather.import.folder')}
        </Button>
      }
    >
      <p>{t('weather.import.what')}</p>
      <div
        className={`src-drop${isOver ? ' src-drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <ImportIcon size={20} />
        <span>{t('weather.import.drop')}</span>
        <input
          ref={picker}
          type="file"
          accept=".xml,.cap"
          multiple
          hidden
          aria-label={t('weather.import.choose')}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again once it has been mended.
            event.target.value = '';
          }}
        />
        <Button icon={<DocumentOpenIcon />} disabled={state.is === 'reading'} onClick={() => picker.current?.click()}>
          {t(state.is === 'read' ? 'weather.import.again' : 'weather.import.choose')}
        </Button>
      </div>
      <div aria-live="polite">
        {state.is === 'reading' ? (
          <JobProgress
            progress={{ done: state.done + (progress?.done ?? 0), total: state.total }}
            words={t('weather.import.reading', { n: state.total })}
            cancel={t('weather.import.cancel')}
            cancelling={state.cancelling}
            onCancel={cancel}
          />
        ) : null}
        {state.is === 'read' ? (
          <>
            {state.cancelled ? <Callout intent="warning">{t('weather.import.cancelled')}</Callout> : null}
            {state.trouble ? <Callout intent="danger">{pick(state.trouble)}</Callout> : null}
            <ImportResult imported={state.imported} tables={props.tables} />
          </>
        ) : null}
      </div>
    </Panel>
  );
}
