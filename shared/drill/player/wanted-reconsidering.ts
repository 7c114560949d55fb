import { findStep } from '../../response/state.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import type { Expectation } from '../schema-expectations.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** Where news calls for a step that the present answer of its question leaves aside, the question is answered anew, so that the step is asked for. */
export function wantedReconsidering(handling: Handling): readonly WantedAct[] {
  const { response, heard, room, forgotten, isOpen } = handling;
  return heard.flatMap(({ inject }) =>
    inject.expect.flatMap((expected): readonly WantedAct[] => {
      const ref = stepOf(expected);
      const place = ref === undefined ? undefined : findStep(response, ref);
      const step = place?.plan.compiled.steps[place.index]?.step;
      if (!place || !step || place.record.phase !== 'passed' || forgotten.has(ref ?? '')) return [];
      const branches = step.when === undefined ? [] : Array.isArray(step.when) ? step.when : [step.when];
      return branches.flatMap(({ question, is }): readonly WantedAct[] => {
        const [option] = is;
        const asked = question.includes('/') ? question : `${place.plan.pinned.key}/${question}`;
        const key = `answer:${asked}:${option}:${inject.id}`;
        const given = findStep(response, asked)?.record.answer?.option;
        if (option === undefined || given === undefined || is.includes(given) || !isOpen(key)) return [];
        const command: ResponseCommand = {
          type: 'AnswerQuestion',
          step: asked,
          option,
          basis: '来讯有变，按新情况重新判断（脚本）',
        };
        const request = { name: 'act', response: response.id, command } as const;
        return [{ key, kind: 'decide', post: room.postFor(inject.to), request }];
      });
    }),
  );
}

function stepOf(expected: Expectation): string | undefined {
  if (typeof expected === 'string') return expected;
  return 'step' in expected ? expected.step : 'link' in expected ? expected.link : undefined;
}
