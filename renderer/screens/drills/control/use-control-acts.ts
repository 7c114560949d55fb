import { useRef, useState } from 'react';
import { injectState } from '../../../../shared/drill/run/run-state.ts';
import { runAct, runStateNow, useInTurn } from '../../../state/index.ts';
import { openPlayer } from '../runs/open-player.ts';
import type { InjectLine } from './model/inject-lines.ts';
import { speedBeside } from './model/speeds.ts';

export type ControlDialog = 'skip' | 'end' | 'jump' | 'add' | 'note' | 'judge' | 'resume';

/** What the controller can do. Acts on an inject are for the one that is selected. */
export interface ControlActs {
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

type Command = Parameters<typeof runAct>[1];

/**
 * Keys pressed faster than the run answers are acted on in turn, each on what the one before it came to. Only a pause waits for nobody: it is what ends
 * a jump under way.
 */
export function useControlActs(run: string, selected: InjectLine | undefined): ControlActs {
  const inTurn = useInTurn();
  const jumps = useRef(0);
  const [open, setOpen] = useState<ControlDialog>();
  const state = () => runStateNow(run);
  const act = (command: () => Command | undefined) =>
    void inTurn(async () => {
      const given = command();
      if (given) await runAct(run, given);
    });
  const jump = (kind: 'inject' | 'due') =>
    void inTurn(async () => {
      jumps.current += 1;
      await runAct(run, { type: 'Jump', target: { kind } }).finally(() => (jumps.current -= 1));
    });
  const setSpeed = (wanted: (speed: number) => number) =>
    act(() => {
      const speed = state()?.speed;
      const next = speed === undefined ? undefined : wanted(speed);
      return next === undefined || next === speed ? undefined : { type: 'SetSpeed', speed: next };
    });
  const id = selected?.inject.id;
  return {
    open,
    openDialog: setOpen,
    closeDialog: () => setOpen(undefined),
    startOrPause() {
      const at = state();
      if (at?.phase === 'running' || jumps.current > 0) void runAct(run, { type: 'Pause', why: 'controller' });
      else if (at?.paused?.why === 'real-event') setOpen('resume');
      else act(() => ({ type: 'Start' }));
    },
    setSpeed: (wanted) => setSpeed(() => wanted),
    slower: () => setSpeed((speed) => speedBeside(speed, 'slower')),
    faster: () => setSpeed((speed) => speedBeside(speed, 'faster')),
    toInject: () => jump('inject'),
    toDue: () => jump('due'),
    deliver() {
      if (id !== undefined) act(() => ({ type: 'Deliver', inject: id }));
    },
    holdOrRelease() {
      if (id === undefined) return;
      act(() => {
        const at = state();
        return { type: at && injectState(at, id) === 'held' ? 'Release' : 'Hold', inject: id };
      });
    },
    player: () => openPlayer(run),
  };
}
