import { Button } from '@blueprintjs/core';
import { FlowBranchIcon, HistoryIcon } from '@blueprintjs/icons';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { responseStream } from '../../../../shared/response/events.ts';
import { goToChart, openReplayWindow, useResponse, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { stepOf } from '../../../ui/corrective/action-from.ts';

/** From a line on: the desk as it was then, the step in its plan, a corrective action. A package can only be read, and is replayed as a whole. */
export function CardActs(props: {
  readonly row: TimelineRow;
  readonly record: ReviewRecord;
  readonly onClose: () => void;
}) {
  const { row, record, onClose } = props;
  const { t, pick } = useText();
  const { subject } = record;
  const run = subject.kind === 'response' ? subject.run : undefined;
  const isOfResponse = row.response !== undefined && row.stream === responseStream(row.response);
  if (subject.kind === 'package') return null;
  const step = row.step === undefined ? undefined : stepOf(row.step);
  const origin = { stream: row.stream, version: row.version, at: row.at, words: pick(row.words) };
  return (
    <div className="src-line-card__acts">
      {isOfResponse && row.response !== undefined ? (
        <Button icon={<HistoryIcon />} onClick={() => openReplayWindow(row.response, { run, version: row.version })}>
          {t('review.card.replay')}
        </Button>
      ) : null}
      {run === undefined && isOfResponse && row.response !== undefined && row.step !== undefined ? (
        <StepLink response={row.response} step={row.step} onGo={onClose} />
      ) : null}
      <RaiseAction
        start={{
          origin: run === undefined ? { mode: 'live', ...origin } : { mode: 'drill', run, ...origin },
          ...(step ? { step } : {}),
        }}
        label={t('corrective.raiseLine', { n: row.version })}
      />
    </div>
  );
}

function StepLink(props: { readonly response: string; readonly step: string; readonly onGo: () => void }) {
  const { t } = useText();
  const folded = useResponse(props.response);
  const ref = stepOf(props.step);
  const plan = folded?.response.plans.find(({ pinned }) => pinned.key === ref?.plan);
  if (!folded || !plan || !ref) return null;
  return (
    <Button
      icon={<FlowBranchIcon />}
      onClick={() => {
        props.onGo();
        goToChart(folded.response, plan, ref.id);
      }}
    >
      {t('review.card.step')}
    </Button>
  );
}
