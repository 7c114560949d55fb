import type { AnswerAct } from '../../../../shared/plan/vocabulary.ts';
import type { DeskDialog } from '../desk.ts';
import type { LifeAct } from '../../../../shared/response/life-acts.ts';

/** The dialog that an answer leads to; undefined when that act is not possible where the response stands. */
export function actDialog(
  act: AnswerAct,
  calls: readonly string[] | undefined,
  possible: readonly LifeAct[],
): DeskDialog | undefined {
  switch (act) {
    case 'start-response':
      return possible.includes('start') ? { id: 'start' } : undefined;
    case 'change-level':
      return possible.includes('level') ? { id: 'level' } : undefined;
    case 'stand-down':
      return possible.includes('stand-down') ? { id: 'stand-down' } : undefined;
    case 'close':
      return possible.includes('close') ? { id: 'close' } : undefined;
    case 'join-plan':
      return { id: 'join', ...(calls === undefined ? {} : { offered: calls }) };
  }
}
