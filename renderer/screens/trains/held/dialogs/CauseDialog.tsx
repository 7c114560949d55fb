import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';

/** 同一起因: one cause links several trains of a response. */
export function CauseDialog(props: {
  readonly held: HeldTrain;
  /** Trains of the same response. */
  readonly trains: readonly HeldTrain[];
  readonly onClose: () => void;
}) {
  const { held, trains, onClose } = props;
  const { t } = useText();
  const { refusal, act } = useAct(held.response.id);
  const [cause, setCause] = useState(held.card.cause?.title ?? '');
  const [linked, setLinked] = useState<readonly string[]>([held.card.train]);
  const causes = [...new Set(trains.flatMap(({ card }) => (card.cause ? [card.cause.title] : [])))];
  return (
    <CommandDialog
      title={t('trainActs.cause.title')}
      commit={t('trainActs.cause.commit', { n: linked.length })}
      canCommit={cause.trim() !== '' && linked.length > 0}
      onCommit={() => act({ type: 'LinkTrains', cause: cause.trim(), trains: linked })}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <TextField label={t('trainActs.cause.cause')} value={cause} onChange={setCause} list={causes} required />
      <fieldset className="src-train-checks">
        <legend>{t('trainActs.cause.trains')}</legend>
        {trains.map(({ card: { train } }) => (
          <Checkbox
            key={train}
            inline
            checked={linked.includes(train)}
            onChange={({ currentTarget }) =>
              setLinked(currentTarget.checked ? [...linked, train] : linked.filter((one) => one !== train))
            }
          >
            {train}
          </Checkbox>
        ))}
      </fieldset>
    </CommandDialog>
  );
}
