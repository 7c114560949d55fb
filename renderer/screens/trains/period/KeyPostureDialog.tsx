import { useState } from 'react';
import { fromBeijing } from '../../../../shared/base/instant.ts';
import { dutyAct, now, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, TextField } from '../../../ui/index.ts';
import type { Draft } from './PeriodForm.tsx';

/** Sets the key posture for the stations of a period, from the beginning of its first day; on what ground, on whose word. */
export function KeyPostureDialog(props: { readonly draft: Draft; readonly onClose: () => void }) {
  const { draft, onClose } = props;
  const { t, pick } = useText();
  const { name, from, until } = draft;
  const [basis, setBasis] = useState(() => t('period.posture.basis', { name: name.trim(), from, until }));
  const [authority, setAuthority] = useState<string>();
  const titles = useStations()
    .filter(({ station }) => draft.stations.includes(station.id))
    .map(({ short }) => pick(short));
  const begins = fromBeijing(from, '00:00');
  const isAhead = begins !== undefined && begins > now();
  const commit = async () => {
    if (authority === undefined) return false;
    const answer = await dutyAct({
      type: 'SetPosture',
      stations: [...draft.stations],
      posture: 'key',
      basis: basis.trim(),
      authority,
      ...(isAhead ? { from: begins } : {}),
    });
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={t('period.posture.open')}
      commit={t('period.posture.commit')}
      canCommit={basis.trim() !== '' && authority !== undefined}
      onCommit={commit}
      onClose={onClose}
    >
      <p>
        {t(isAhead ? 'period.posture.ahead' : 'period.posture.now', {
          stations: titles.join(t('period.list')),
          from,
          until,
        })}
      </p>
      <TextField label={t('daily.posture.basis')} value={basis} onChange={setBasis} required rows={2} />
      <PostSelect label={t('daily.posture.authority')} value={authority} onChange={setAuthority} required />
    </CommandDialog>
  );
}
