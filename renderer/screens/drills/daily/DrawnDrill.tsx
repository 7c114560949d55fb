import { Button } from '@blueprintjs/core';
import { PlayIcon } from '@blueprintjs/icons';
import type { ScenarioEntry } from '../../../../shared/contract/drills.ts';
import type { DrillOfDay } from '../../../../shared/drill/daily/drill-of-day.ts';
import { createRun, runAct, say, useBusy, useIdentity } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, useKeys } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { openPlayer } from '../runs/open-player.ts';
import { useNames } from '../words/use-names.ts';

/** What the day draws and why; one key makes the run, starts it and opens the player's window. */
export function DrawnDrill({ drawn }: { readonly drawn: DrillOfDay & { readonly entry: ScenarioEntry } }) {
  const { entry, station, why, drill } = drawn;
  const { t, pick } = useText();
  const names = useNames();
  const person = useIdentity()?.person;
  const { busy, run: once } = useBusy();
  const plan = pick(names.plan(drill.plan));
  const begin = () =>
    void once(async () => {
      const made = await createRun({
        from: { scenario: entry.file, own: entry.own },
        team: t('dailyDrill.team', { person: person ?? t('dailyDrill.nobody') }),
        station,
      });
      if (!made) return;
      if ('refusal' in made) say('warn', made.refusal);
      else if (await runAct(made.run, { type: 'Start' })) openPlayer(made.run);
    });
  useKeys([{ combo: 's', label: t('dailyDrill.start'), group: t('dailyDrill.tab'), disabled: busy, onPress: begin }]);
  const reason = t(why.exercised === 0 ? 'dailyDrill.whyNone' : 'dailyDrill.why', {
    plan,
    n: why.exercised,
    of: why.of,
  });
  const played = why.last === undefined ? t('dailyDrill.neverPlayed') : t('dailyDrill.lastPlayed', { day: why.last });
  return (
    <Panel title={t('dailyDrill.today')}>
      <p className="src-daily-drill__title">{entry.title ? pick(entry.title) : drill.id}</p>
      <p>{t('dailyDrill.about', { plan, station: pick(names.station(station)), n: entry.minutes ?? 5 })}</p>
      <p className="src-muted">
        {reason}
        {played}
      </p>
      <p>
        <Button intent="primary" icon={<PlayIcon />} loading={busy} onClick={begin}>
          {t('dailyDrill.start')} <KeyCap>S</KeyCap>
        </Button>{' '}
        <span className="src-muted">{t('dailyDrill.startHint')}</span>
      </p>
      <p className="src-muted">{t('dailyDrill.counts')}</p>
    </Panel>
  );
}
