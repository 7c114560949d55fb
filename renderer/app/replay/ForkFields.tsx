import { Button } from '@blueprintjs/core';
import { GitBranchIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import { forkDrill, usePostTitle, type Today } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { SelectField, TextField } from '../../ui/index.ts';

/** A drill that begins at this moment, with the change if one is chosen. Somebody who is signed on at the live desk opens it. */
export function ForkFields(props: {
  readonly today: Today | undefined;
  readonly change: WhatIfChange | undefined;
  readonly onForked: () => void;
}) {
  const { today, change, onForked } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  const [team, setTeam] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (!today) return null;
  const keyOf = ({ person, post }: Today['holders'][number]) => `${post} ${person}`;
  const holder = today.holders.find((one) => keyOf(one) === chosen) ?? today.holders[0];
  const fork = async () => {
    if (!holder) return;
    setBusy(true);
    const isMade = await forkDrill({ person: holder.person, post: holder.post }, team.trim(), change);
    setBusy(false);
    if (isMade) onForked();
  };
  return (
    <section className="src-what-if__fork">
      <h3>{t('whatIf.fork.title')}</h3>
      <p className="src-muted">{t(holder ? 'whatIf.fork.hint' : 'whatIf.fork.nobody')}</p>
      {holder ? (
        <div className="src-what-if__fields">
          <TextField label={t('whatIf.fork.team')} value={team} onChange={setTeam} required />
          <SelectField
            label={t('whatIf.fork.as')}
            value={keyOf(holder)}
            choices={today.holders.map((one) => ({
              value: keyOf(one),
              label: `${pick(title(one.post))} ${one.person}`,
            }))}
            onChange={setChosen}
          />
          <Button
            intent="primary"
            icon={<GitBranchIcon />}
            loading={isBusy}
            disabled={team.trim() === ''}
            onClick={() => void fork()}
          >
            {t('whatIf.fork.act')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
