import { CircleIcon, MinusIcon, PlayIcon, TickIcon } from '@blueprintjs/icons';
import { memo } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { STAGES, type Stage } from '../../../../shared/plan/vocabulary.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

const SHOWN: readonly Stage[] = STAGES.filter((stage) => stage !== 'watch');

/** The life cycle as a ribbon: what was passed, where the response stands, what comes. Shape and word, not colour alone. */
export const StageRibbon = memo(function StageRibbon(props: {
  readonly stage: Stage;
  readonly course: Response['course'];
}) {
  const { stage, course } = props;
  const { t } = useText();
  const now = useNow(60_000);
  return (
    <ol className="src-ribbon" aria-label={t('response.head.ribbon')}>
      {SHOWN.map((one) => {
        const mark = course.findLast((reached) => reached.stage === one);
        const state =
          one === stage ? 'now' : SHOWN.indexOf(one) > SHOWN.indexOf(stage) ? 'later' : mark ? 'passed' : 'skipped';
        return (
          <li
            key={one}
            className={`src-ribbon__stage src-ribbon__stage--${state}`}
            aria-current={state === 'now' ? 'step' : undefined}
            title={
              mark && state !== 'later' ? t('response.head.since', { time: beijingStamp(mark.at, now) }) : undefined
            }
          >
            <StageShape state={state} />
            {t(`common.stage.${one}`)}
            <span className="src-visually-hidden">{t(`response.head.stage.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
});

function StageShape(props: { readonly state: 'now' | 'later' | 'passed' | 'skipped' }) {
  switch (props.state) {
    case 'now':
      return <PlayIcon size={14} aria-hidden />;
    case 'passed':
      return <TickIcon size={14} aria-hidden />;
    case 'skipped':
      return <MinusIcon size={14} aria-hidden />;
    case 'later':
      return <CircleIcon size={12} aria-hidden />;
  }
}
