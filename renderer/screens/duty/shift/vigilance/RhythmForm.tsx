import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Vigilance } from '../../../../../shared/duty/vigilance.ts';
import { leads } from '../../../../../shared/plan/leader.ts';
import { dutyAct, useBusy, useGeneral, useIdentity } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { SelectField, Stamp } from '../../../../ui/index.ts';

const EVERY = [30, 60, 90, 120] as const;
const WITHIN = [3, 5, 10] as const;
const OFF = 'off';

/** How often the desk is asked. Everybody reads it, a duty leader sets it. */
export function RhythmForm({ vigilance }: { readonly vigilance: Vigilance }) {
  const { rhythm, setAt, setBy } = vigilance;
  const { t } = useText();
  const identity = useIdentity();
  const posts = useGeneral()?.posts.map(({ id }) => id) ?? [];
  const isLeader = identity !== undefined && leads(posts, identity.post);
  const [every, setEvery] = useState(rhythm ? String(rhythm.everyMinutes) : OFF);
  const [within, setWithin] = useState(String(rhythm?.answerWithinMinutes ?? 5));
  const { busy, run } = useBusy();
  const wanted = every === OFF ? OFF : { everyMinutes: Number(every), answerWithinMinutes: Number(within) };
  const isSame =
    wanted === OFF
      ? !rhythm
      : wanted.everyMinutes === rhythm?.everyMinutes && wanted.answerWithinMinutes === rhythm.answerWithinMinutes;
  return (
    <form
      className="src-rhythm"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => dutyAct({ type: 'SetVigilance', rhythm: wanted }));
      }}
    >
      <SelectField
        label={t('vigilance.setting')}
        value={every}
        choices={[
          { value: OFF, label: t('vigilance.off') },
          ...EVERY.map((n) => ({ value: String(n), label: t('vigilance.every', { n }) })),
        ]}
        onChange={setEvery}
        disabled={!isLeader}
      />
      <SelectField
        label={t('vigilance.within')}
        value={within}
        choices={WITHIN.map((n) => ({ value: String(n), label: t('vigilance.minutes', { n }) }))}
        onChange={setWithin}
        disabled={!isLeader || every === OFF}
      />
      <Button type="submit" disabled={!isLeader || isSame} loading={busy}>
        {t('vigilance.save')}
      </Button>
      <span className="src-muted">{t(isLeader ? 'vigilance.hint' : 'vigilance.leaderOnly')}</span>
      {setBy === undefined || setAt === undefined ? null : (
        <span className="src-muted">
          {t('vigilance.setBy', { person: setBy })} <Stamp at={setAt} />
        </span>
      )}
    </form>
  );
}
