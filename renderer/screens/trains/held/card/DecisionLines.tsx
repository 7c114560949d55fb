import type { TrainCare } from '../../../../../shared/plan/schema.ts';
import type { Told } from '../../../../../shared/transport/state.ts';
import { usePostTitle } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Stamp } from '../../../../ui/index.ts';

const LINES = ['situation', 'risk', 'rejected', 'reason', 'authority'] as const;

/** A decision on a train, line by line, with who entered it and when it is looked at again. */
export function DecisionLines(props: { readonly decision: Told<'TrainDecided'>; readonly care: TrainCare }) {
  const { decision, care } = props;
  const { t, pick } = useText();
  const post = usePostTitle();
  const option = care.decision.options.find(({ id }) => id === decision.option);
  return (
    <dl className="src-pairs src-train-decision">
      <dt>{t('trainActs.decide.option')}</dt>
      <dd>
        <strong>{option ? pick(option.title) : decision.option}</strong>{' '}
        <span className="src-muted">
          {t('response.punct.parens', { text: decision.person, inner: pick(post(decision.post)) })}{' '}
          <Stamp at={decision.at} />
        </span>
      </dd>
      {LINES.map((line) => (
        <DecisionLine key={line} label={t(`trainActs.decide.${line}`)} words={decision[line]} />
      ))}
      <dt>{t('trainActs.decide.reviewAt')}</dt>
      <dd>
        <Stamp at={decision.reviewAt} />
      </dd>
    </dl>
  );
}

function DecisionLine(props: { readonly label: string; readonly words: string }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.words}</dd>
    </>
  );
}
