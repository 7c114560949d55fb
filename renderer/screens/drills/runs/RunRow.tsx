import { Button } from '@blueprintjs/core';
import { ApplicationIcon, GitBranchIcon, PathSearchIcon, TickCircleIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RunSummary } from '../../../../shared/contract/drills.ts';
import { chooseReview, go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import type { Names } from '../words/use-names.ts';
import { openPlayer } from './open-player.ts';
import { RunPhaseTag } from './RunPhaseTag.tsx';

/** One run: what, who, where it stands by both clocks, and what can be done with it. */
export function RunRow({ summary, names }: { readonly summary: RunSummary; readonly names: Names }) {
  const { t, pick } = useText();
  const { run, title, team, station, scenario, fork, phase, createdAt, startAt, now } = summary;
  return (
    <tr>
      <th scope="row" className="src-scenario__title">
        <button type="button" className="src-link" onClick={() => go('drills', { run })}>
          {title}
        </button>
        {scenario && pick(scenario.title) !== title ? <span className="src-muted">{pick(scenario.title)}</span> : null}
        {fork ? (
          <span>
            <Tag tone="active" icon={<GitBranchIcon size={14} />}>
              {t('drills.runs.fork')}
            </Tag>{' '}
            <span className="src-muted">
              {t(`drills.runs.forkOf.${fork.mode}`, { at: beijingStamp(fork.at, createdAt) })}
            </span>
          </span>
        ) : null}
      </th>
      <td className="src-drills__what">{team}</td>
      <td>{pick(names.station(station))}</td>
      <td>
        <RunPhaseTag phase={phase} />
      </td>
      <td className="src-num">
        {t('drills.runs.until', { from: beijingStamp(startAt, createdAt), now: beijingStamp(now, startAt) })}
      </td>
      <td>
        <Stamp at={createdAt} />
      </td>
      <td className="src-drills__acts">
        <Button size="small" onClick={() => go('drills', { run })}>
          {t('drills.runs.open')}
        </Button>{' '}
        <Button size="small" icon={<ApplicationIcon />} onClick={() => openPlayer(run)}>
          {t('drills.runs.player')}
        </Button>{' '}
        <Button size="small" icon={<TickCircleIcon />} onClick={() => go('drills', { tab: 'evaluation', at: run })}>
          {t('drills.runs.evaluate')}
        </Button>{' '}
        <Button size="small" icon={<PathSearchIcon />} onClick={() => chooseReview(run)}>
          {t('review.open')}
        </Button>
      </td>
    </tr>
  );
}
