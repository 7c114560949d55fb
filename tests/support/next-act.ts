import type { OpenStep } from '../../shared/drill/player/open-steps.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';

/** The act that takes an open step one move on, as somebody at the desk would; `pick` chooses where there is a choice. */
export function nextAct({ placed, record }: OpenStep, now: number, pick: number): ResponseCommand {
  const { ref, step } = placed;
  switch (step.kind) {
    case 'question': {
      const options = step.options ?? [];
      const option = options[pick % Math.max(options.length, 1)]?.id ?? '';
      return { type: 'AnswerQuestion', step: ref, option, basis: '现场复核一致，按此办理' };
    }
    case 'order': {
      const phases = ['issued', 'received', 'acting', 'reported'] as const;
      const phase = phases[record.order?.length ?? 0] ?? 'reported';
      const text = phase === 'reported' ? '已按要求落实，人员到位，秩序正常' : '收到，马上安排';
      return { type: 'AdvanceOrder', step: ref, phase, text, other: { unit: '地铁站', who: '值班站长' } };
    }
    case 'watch':
      return pick % 8 === 7
        ? { type: 'EndStep', step: ref, end: 'done', note: '情况解除，停止监看' }
        : { type: 'CheckWatch', step: ref, note: '巡查一遍，暂无异常，继续监看' };
    case 'link': {
      const near = { unit: '站区管委会', who: '值班员' };
      const far = { unit: '铁路车站', who: '客运值班主任', phone: '010-0000000' };
      return { type: 'EndStep', step: ref, end: 'done', link: { near, far, testedAt: now } };
    }
    default:
      return record.phase === 'open' && pick % 3 === 0
        ? { type: 'BeginStep', step: ref }
        : { type: 'EndStep', step: ref, end: 'done', note: '已落实', second: { alone: '夜间单人值守' } };
  }
}
