import { Button } from '@blueprintjs/core';
import { useState, type ReactNode } from 'react';
import type { StepEnd } from '../../shared/plan/vocabulary.ts';
import { useGeneral } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { TextField } from './TextField.tsx';
import { TimeField, type TimeValue } from './TimeField.tsx';

interface GivenReason {
  readonly reason: string;
  /** When it happened; undefined for now. */
  readonly at: number | undefined;
}

/**
 * A reason for an end other than done (or for any act that needs one): the general plan's short list for that end by number key or click, or own words.
 * `children` stand between (deferred until …).
 */
export function ReasonDialog(props: {
  readonly title: string;
  readonly commit: string;
  readonly onCommit: (given: GivenReason) => Promise<boolean> | boolean;
  readonly onClose: () => void;
  /** Offers the reasons of this end. */
  readonly end?: StepEnd;
  readonly withTime?: boolean;
  readonly canCommit?: boolean;
  /** What the reason is asked for, above the field. */
  readonly about?: string;
  readonly children?: ReactNode;
}) {
  const { title, commit, onCommit, onClose, end, withTime = true, canCommit = true, about, children } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const [reason, setReason] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const offered = end === undefined ? [] : (general?.reasons.filter((one) => one.ends.includes(end)) ?? []);
  return (
    <CommandDialog
      title={title}
      commit={commit}
      canCommit={canCommit && reason.trim() !== '' && at !== null}
      onCommit={() => onCommit({ reason: reason.trim(), at: at ?? undefined })}
      onClose={onClose}
    >
      {about === undefined ? null : <p>{about}</p>}
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} required rows={2} />
      {offered.length === 0 ? null : (
        <div className="src-reasons" role="group" aria-label={t('ui.reasonList')}>
          {offered.map((one) => (
            <Button key={one.id} onClick={() => setReason(pick(one.title))} active={reason === pick(one.title)}>
              {pick(one.title)}
            </Button>
          ))}
        </div>
      )}
      {children}
      {withTime ? <TimeField value={at} onChange={setAt} /> : null}
    </CommandDialog>
  );
}
