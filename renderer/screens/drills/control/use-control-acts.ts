import { useState } from 'react';
import { runAct, useBusy, type RunView } from '../../../state/index.ts';
import { openPlayer } from '../runs/open-player.ts';
import type { InjectLine } from './model/inject-lines.ts';
import { speedBeside } from './model/speeds.ts';

export type ControlDialog = 'skip' | 'end' | 'jump' | 'add' | 'note' | 'judge' | 'resume';

/** What the controller can do. Acts on an inject are for the one that is selected. */
export interface ControlActs {
  readonly busy: boolean;
  readonly open: ControlDialog | undefined;
  readonly openDialog: (dialog: ControlDialog) => void;
  readonly closeDialog: () => void;
  readonly startOrPause: () => void;
  readonly setSpeed: (speed: number) => void;
  readonly slower: () => void;
  readonly faster: () => void;
  readonly toInject: () => void;
  readonly toDue: () => void;
  readonly deliver: () => void;
  readonly holdOrRelease: () => void;
  readonly player: () => void;
}

export function useControlActs(run: string, view: RunView, selected: InjectLine | undefined): ControlActs {
  const { phase, speed, paused } = view.state;
  const { busy, run: runOne } = useBusy();
  const [open, setOpen] = useState<ControlDialog>();
  const act = (command: Parameters<typeof runAct>[1]) => void runOne(() => runAct(run, command));
  const id = selected?.inject.id;
  const setSpeed = (wanted: number) => {
    if (wanted !== speed) act({ type: 'SetSpeed', speed: wanted });
  };
  return {
    busy,
    open,
    openDialog: setOpen,
    closeDialog: () => setOpen(undefined),
    startOrPause() {
      if (phase === 'running') act({ type: 'Pause', why: 'controller' });
      else if (paused?.why === 'real-event') setOpen('resume');
      else act({ type: 'Start' });
    },
    setSpeed,
    slower: () => setSpeed(speedBeside(speed, 'slower')),
    faster: () => setSpeed(speedBeside(speed, 'faster')),
    toInject: () => act({ type: 'Jump', target: { kind: 'inject' } }),
    toDue: () => act({ type: 'Jump', target: { kind: 'due' } }),
    deliver() {
      if (id !== undefined) act({ type: 'Deliver', inject: id });
    },
    holdOrRelease() {
      if (id !== undefined) act({ type: selected?.state === 'held' ? 'Release' : 'Hold', inject: id });
    },
    player: () => openPlayer(run),
  };
}
