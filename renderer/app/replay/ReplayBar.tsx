import { Button, ButtonGroup, Tooltip } from '@blueprintjs/core';
import {
  ChevronBackwardIcon,
  ChevronForwardIcon,
  FastBackwardIcon,
  FastForwardIcon,
  GitBranchIcon,
  PauseIcon,
  PlayIcon,
  SearchTextIcon,
} from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import {
  goToPosition,
  pause,
  setReplaySpeed,
  SPEEDS,
  togglePlay,
  useNow,
  useOpenReplay,
  type OpenReplay,
} from '../../state/index.ts';
import { durationWords } from '../../text/duration-words.ts';
import { useText } from '../../text/use-text.ts';
import { EventLine } from './EventLine.tsx';
import { HashMark } from './HashMark.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { NextMarks } from './NextMarks.tsx';
import { ReplaySlider } from './ReplaySlider.tsx';
import { WhatIfDialog } from './WhatIfDialog.tsx';
import { useReplayKeys } from './use-replay-keys.ts';
import './replay.css';

/** The controls of a replay, where a live desk has its quick log line. */
export function ReplayBar() {
  const open = useOpenReplay((one) => one);
  return open ? <Bar open={open} /> : null;
}

function Bar({ open }: { readonly open: OpenReplay }) {
  const { t } = useText();
  const { position, isPlaying, speed, skipped, replay } = open;
  const [isJumping, setJumping] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    pause();
    setAsking(true);
  };
  const n = replay.events.length;
  useReplayKeys(() => setJumping(true), ask);
  return (
    <section className="src-replay-bar src-shell__log" aria-label={t('replay.bar.label')}>
      <div className="src-replay-bar__row">
        <strong className="src-replay-bar__word">{t('replay.word')}</strong>
        <ButtonGroup>
          <Step label={t('replay.bar.first')} icon={<FastBackwardIcon />} keys="Home" to={1} off={position === 1} />
          <Step
            label={t('replay.bar.back')}
            icon={<ChevronBackwardIcon />}
            keys="←"
            to={position - 1}
            off={position === 1}
          />
          <Button
            intent="primary"
            icon={isPlaying ? <PauseIcon /> : <PlayIcon />}
            onClick={togglePlay}
            aria-keyshortcuts="Alt+P"
          >
            {t(isPlaying ? 'replay.bar.pause' : 'replay.bar.play')}
          </Button>
          <Step
            label={t('replay.bar.on')}
            icon={<ChevronForwardIcon />}
            keys="→"
            to={position + 1}
            off={position === n}
          />
          <Step label={t('replay.bar.last')} icon={<FastForwardIcon />} keys="End" to={n} off={position === n} />
        </ButtonGroup>
        <ButtonGroup aria-label={t('replay.bar.speed')} role="group">
          {SPEEDS.map((one) => (
            <Button key={one} active={one === speed} aria-pressed={one === speed} onClick={() => setReplaySpeed(one)}>
              {t('replay.bar.speedOf', { n: one })}
            </Button>
          ))}
        </ButtonGroup>
        <ReplayClock />
        {skipped === undefined ? null : (
          <span className="src-replay-bar__skipped" role="status">
            {t('replay.bar.skipped', { time: durationWords(t, skipped) })}
          </span>
        )}
        <span className="src-replay-bar__space" />
        <NextMarks open={open} />
        <Tooltip content={`${t('replay.keys.list')} (Alt+J)`}>
          <Button icon={<SearchTextIcon />} onClick={() => setJumping(true)} aria-keyshortcuts="Alt+J">
            {t('replay.bar.list')}
          </Button>
        </Tooltip>
        <Tooltip content={`${t('replay.keys.whatIf')} (W)`}>
          <Button icon={<GitBranchIcon />} onClick={ask} aria-keyshortcuts="W">
            {t('whatIf.open')}
          </Button>
        </Tooltip>
      </div>
      <ReplaySlider open={open} />
      <div className="src-replay-bar__row">
        <span className="src-replay-bar__place">{t('replay.bar.place', { at: position, n })}</span>
        <EventLine open={open} />
        <HashMark open={open} />
      </div>
      {isAsking ? <WhatIfDialog open={open} onClose={() => setAsking(false)} /> : null}
      {isJumping ? <JumpDialog open={open} onClose={() => setJumping(false)} /> : null}
    </section>
  );
}

function Step(props: {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly keys: string;
  readonly to: number;
  readonly off: boolean;
}) {
  return (
    <Tooltip content={`${props.label} (${props.keys})`} disabled={props.off}>
      <Button icon={props.icon} aria-label={props.label} disabled={props.off} onClick={() => goToPosition(props.to)} />
    </Tooltip>
  );
}

function ReplayClock() {
  const { t } = useText();
  const now = useNow();
  return (
    <time className="src-replay-bar__clock" aria-label={t('replay.bar.clock')}>
      {beijingDate(now)} {beijingClock(now, true)}
    </time>
  );
}
