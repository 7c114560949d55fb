import { useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import { useBranches, useToday, type OpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ReadDialog } from '../../ui/index.ts';
import { Branches } from './Branches.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { ForkFields } from './ForkFields.tsx';

/** What would have been, had one thing been done otherwise at this moment: both branches at once, and from here a drill. */
export function WhatIfDialog(props: { readonly open: OpenReplay; readonly onClose: () => void }) {
  const { open, onClose } = props;
  const { t, pick } = useText();
  const [change, setChange] = useState<WhatIfChange>();
  const today = useToday();
  const { position, replay } = open;
  const at = replay.events[position - 1]?.recordedAt ?? 0;
  const result = useBranches(position, change);
  return (
    <ReadDialog
      title={t('whatIf.title', { at: position, when: beijingStamp(at, at) })}
      onClose={onClose}
      wide
      hasFields
    >
      <ChangeFields response={replay.stateAt(position)} today={today} onChange={setChange} />
      <div aria-live="polite">
        {change && !result ? <p>{t('whatIf.working')}</p> : null}
        {result && !result.ok ? <p role="alert">{t('whatIf.refused', { why: pick(result.refusal.message) })}</p> : null}
        {result?.ok ? <Branches report={result.value} /> : null}
      </div>
      <ForkFields today={today} change={result?.ok === false ? undefined : change} onForked={onClose} />
    </ReadDialog>
  );
}
