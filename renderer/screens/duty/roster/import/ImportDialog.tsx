import { Button, Callout } from '@blueprintjs/core';
import { DocumentOpenIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { rosterAct, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, JobProgress, TextField } from '../../../../ui/index.ts';
import { FindingList } from '../FindingList.tsx';
import { useRosterFile } from './use-roster-file.ts';

/** Takes a roster from an Excel file: all of it or nothing, after what is wrong or odd in it has been shown. */
export function ImportDialog(props: {
  readonly year: number;
  readonly onShow: (day: string) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useText();
  const [yearWords, setYear] = useState(String(props.year));
  const isYear = /^20\d\d$/.test(yearWords.trim());
  const picker = useRef<HTMLInputElement>(null);
  const { state, read, cancel } = useRosterFile(isYear ? Number(yearWords) : undefined);
  const progress = useView(({ progress: jobs }) => (state.is === 'reading' ? jobs.get(state.job) : undefined));
  const file = state.is === 'read' ? state.file : undefined;
  const canCommit = file !== undefined && file.errors === 0 && file.days.length > 0;

  const commit = async () => {
    if (!file || state.is !== 'read') return false;
    const { days, slots } = file;
    const done = await rosterAct({ type: 'SetRoster', days, slots, source: 'import', file: state.name });
    if (done && days[0] !== undefined) props.onShow(days[0]);
    return done;
  };

  return (
    <CommandDialog
      title={t('roster.importDialog.title')}
      commit={t(canCommit && file.doubts > 0 ? 'roster.importDialog.commitDoubts' : 'roster.importDialog.commit')}
      canCommit={canCommit}
      onCommit={commit}
      onClose={() => {
        cancel();
        props.onClose();
      }}
      wide
    >
      <p>{t('roster.importDialog.shape')}</p>
      <TextField
        label={t('roster.importDialog.year')}
        value={yearWords}
        onChange={setYear}
        error={isYear ? undefined : t('roster.importDialog.badYear')}
      />
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t('roster.importDialog.choose')}
        onChange={(event) => {
          const picked = event.target.files?.[0];
          if (picked) read(picked);
          // The same file may be picked again once it has been corrected.
          event.target.value = '';
        }}
      />
      <Button icon={<DocumentOpenIcon />} onClick={() => picker.current?.click()}>
        {t(state.is === 'none' ? 'roster.importDialog.choose' : 'roster.importDialog.again')}
      </Button>
      <div className="src-roster__import" aria-live="polite">
        {state.is === 'reading' ? (
          <JobProgress
            progress={progress}
            words={t('roster.importDialog.reading', { name: state.name })}
            cancel={t('roster.importDialog.cancel')}
            cancelling={state.cancelling}
            onCancel={cancel}
          />
        ) : null}
        {state.is === 'failed' ? <Callout intent="danger">{pick(state.why)}</Callout> : null}
        {file ? (
          <>
            {file.sheet === undefined || file.days.length === 0 ? null : (
              <p>
                <strong>
                  {t('roster.importDialog.found', {
                    sheet: file.sheet,
                    from: file.days[0] ?? '',
                    to: file.days.at(-1) ?? '',
                    days: file.days.length,
                    seats: file.slots.length,
                  })}
                </strong>
                <br />
                {t('roster.importDialog.replaces')}
              </p>
            )}
            <FindingList findings={file.findings} counts={{ error: file.errors, doubt: file.doubts }} />
          </>
        ) : null}
      </div>
    </CommandDialog>
  );
}
