import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { TASK_ENDS, type TaskEnd } from '../../../../shared/duty/commands.ts';
import { useGeneral } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import type { DailyLine } from './daily-lines.ts';
import { endTask, stationsOf } from './end-task.ts';
import { StationChoice } from './StationChoice.tsx';

/** How a task ended: at which station areas, when, why, and what came back. */
export function EndTaskDialog(props: { readonly line: DailyLine; readonly onClose: () => void }) {
  const { line, onClose } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const places = stationsOf(line);
  const [chosen, setChosen] = useState(places);
  const [end, setEnd] = useState<TaskEnd>();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const offered = general?.reasons.filter((one) => end !== undefined && one.ends.includes(end)) ?? [];
  const needsReason = end !== undefined && end !== 'done';
  const isReady =
    end !== undefined &&
    at !== null &&
    (places.length === 0 || chosen.length > 0) &&
    (!needsReason || reason.trim() !== '');
  return (
    <CommandDialog
      title={t('daily.endDialog.title', { title: pick(line.task.title), clock: line.clock })}
      commit={t('daily.endDialog.commit')}
      canCommit={isReady}
      onCommit={async () =>
        end !== undefined &&
        (await endTask(line, chosen, {
          end,
          reason: needsReason ? reason.trim() : '',
          note: note.trim(),
          at: at ?? undefined,
        }))
      }
      onClose={onClose}
    >
      <p>{pick(line.task.do)}</p>
      <SelectField
        label={t('daily.endDialog.end')}
        value={end}
        choices={TASK_ENDS.map((one) => ({ value: one, label: t(`daily.end.${one}`) }))}
        onChange={setEnd}
        required
      />
      {places.length > 1 ? (
        <StationChoice legend={t('daily.endDialog.stations')} stations={places} chosen={chosen} onChange={setChosen} />
      ) : null}
      {needsReason ? (
        <>
          <TextField label={t('daily.endDialog.reason')} value={reason} onChange={setReason} required />
          <div className="src-reasons" role="group" aria-label={t('ui.reasonList')}>
            {offered.map((one) => (
              <Button key={one.id} onClick={() => setReason(pick(one.title))} active={reason === pick(one.title)}>
                {pick(one.title)}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      <TextField
        label={t('daily.endDialog.note')}
        value={note}
        onChange={setNote}
        rows={2}
        {...(line.task.back ? { hint: pick(line.task.back) } : {})}
      />
      <TimeField value={at} onChange={setAt} />
    </CommandDialog>
  );
}
