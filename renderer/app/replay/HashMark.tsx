import { Tooltip } from '@blueprintjs/core';
import { DisableIcon, ErrorIcon, TickCircleIcon } from '@blueprintjs/icons';
import { sentence } from '../../../shared/review/sentence.ts';
import { goToPosition, say, type OpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

const LOOK = {
  equal: { icon: <TickCircleIcon />, words: 'replay.hash.equal' },
  'not-recorded': { icon: <DisableIcon />, words: 'replay.hash.notRecorded' },
  differs: { icon: <ErrorIcon />, words: 'replay.hash.differs' },
} as const;

/** Whether the replay comes to the state that was recorded with this event, and where it first does not. */
export function HashMark({ open }: { readonly open: OpenReplay }) {
  const { t, pick } = useText();
  const { checks, position, replay } = open;
  const n = replay.events.length;
  const check = checks[position - 1];
  const first = checks.find(({ verdict }) => verdict === 'differs');
  const broken = first && replay.events[first.version - 1];
  if (!check) return <span className="src-muted">{t('replay.hash.checking', { done: checks.length, n })}</span>;
  const { hash, recorded = '', verdict } = check;
  const equal = checks.filter((one) => one.verdict === 'equal').length;
  const hint = {
    equal: t('replay.hash.equalHint', { hash, n: checks.length, equal }),
    'not-recorded': t('replay.hash.notRecordedHint', { hash }),
    differs: t('replay.hash.differsHint', { hash, recorded }),
  }[verdict];
  return (
    <span className={`src-replay-hash src-replay-hash--${verdict}`}>
      <Tooltip content={hint}>
        <button type="button" className="src-replay-hash__said" onClick={() => say('info', { zh: hint, en: hint })}>
          {LOOK[verdict].icon} {t(LOOK[verdict].words)} <code>{hash.slice(0, 8)}</code>
        </button>
      </Tooltip>
      {first && broken ? (
        <button type="button" className="src-link" onClick={() => goToPosition(first.version)}>
          {t('replay.hash.firstDiffers', {
            version: first.version,
            what: pick(sentence(replay.stateAt(first.version), broken)).slice(0, 40),
          })}
        </button>
      ) : null}
    </span>
  );
}
