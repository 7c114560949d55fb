import { Button, Callout } from '@blueprintjs/core';
import { ArchiveIcon, ExportIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { Evaluation } from '../../../../shared/drill/score/evaluation-shape.ts';
import {
  exportEvaluation,
  exportRun,
  go,
  runStamp,
  say,
  useBusy,
  useEvaluation,
  useNow,
  useRunDesk,
  useRunView,
  type RunDesk,
  type RunView,
} from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, useKeys } from '../../../ui/index.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { JudgeDialog } from '../control/dialogs/JudgeDialog.tsx';
import { useWords } from '../words/use-words.ts';
import { CasePanel, type ShownCases } from './CasePanel.tsx';
import { evidenceOf } from './evidence-of.ts';
import { Figures } from './Figures.tsx';
import { linesOf } from './lines-of.ts';
import { ObjectiveFindings } from './ObjectiveFindings.tsx';

/** The evaluation of one run, read anew while it goes on. */
export function EvaluationDesk({ run }: { readonly run: string }) {
  const { t, pick } = useText();
  const held = useRunView(run);
  const desk = useRunDesk(run);
  const reading = useEvaluation(run, held?.is === 'read' ? runStamp(held.view, desk) : '');
  if (held?.is === 'failed') return <EmptyState title={t('drillControl.unread')}>{pick(held.why)}</EmptyState>;
  if (reading.is === 'failed') {
    return <EmptyState title={t('drillResults.evaluation.unread')}>{pick(reading.why)}</EmptyState>;
  }
  if (!held || reading.is === 'reading') return <EmptyState title={t('drillResults.evaluation.reading')} />;
  return <Evaluated run={run} view={held.view} desk={desk} evaluation={reading.evaluation} />;
}

function Evaluated(props: {
  readonly run: string;
  readonly view: RunView;
  readonly desk: RunDesk | undefined;
  readonly evaluation: Evaluation;
}) {
  const { run, view, desk, evaluation } = props;
  const words = useWords(view.state.station);
  const { t } = words;
  const today = useNow(60_000);
  const [shown, setShown] = useState<ShownCases>();
  const [judging, setJudging] = useState<string | true>();
  const { busy, run: runOne } = useBusy();
  const write = () =>
    void runOne(async () => {
      const path = await exportEvaluation({ run });
      if (path !== undefined) say('good', inBoth('drillResults.evaluation.exported', { path }));
    });
  const pack = () =>
    void runOne(async () => {
      const paths = await exportRun(desk?.responses.map(({ response }) => response.id) ?? [], run);
      for (const path of paths) say('good', inBoth('drillResults.evaluation.exported', { path }));
    });
  const lineOf = linesOf({ view, desk, duty: evaluation.duty, words, today });
  const canJudge = view.state.phase !== 'ready' && view.scenario !== undefined;
  useKeys([
    {
      combo: 'j',
      label: t('drillResults.evaluation.judge'),
      group: t('drills.title'),
      disabled: !canJudge,
      onPress: () => setJudging(true),
    },
  ]);
  return (
    <>
      <div className="src-evaluation__head">
        <span>
          {t('drillResults.evaluation.span', {
            from: beijingStamp(evaluation.from, today),
            until: beijingStamp(evaluation.until, today),
          })}
        </span>
        <span className="src-evaluation__acts">
          <Button onClick={() => go('drills', { run })}>{t('drillResults.evaluation.toRun')}</Button>
          <Button disabled={!canJudge} onClick={() => setJudging(true)}>
            {t('drillResults.evaluation.judge')} <KeyCap>J</KeyCap>
          </Button>
          <Button icon={<ExportIcon />} loading={busy} onClick={write}>
            {t('drillResults.evaluation.export')}
          </Button>
          <Button
            icon={<ArchiveIcon />}
            disabled={busy || !desk || desk.responses.length === 0}
            title={desk?.responses.length === 0 ? t('drills.runs.nothingToExport') : t('drills.runs.exportTitle')}
            onClick={pack}
          >
            {t('drills.runs.export')}
          </Button>
        </span>
      </div>
      {evaluation.isOver ? null : <Callout intent="warning">{t('drillResults.evaluation.notOver')}</Callout>}
      <div className="src-evaluation">
        <div className="src-evaluation__tables">
          <ObjectiveFindings
            objectives={evaluation.objectives}
            words={words}
            lineOf={lineOf}
            today={today}
            onShow={setShown}
            onJudge={canJudge ? setJudging : undefined}
          />
          <Figures figures={evaluation.figures} words={words} onShow={setShown} />
          <Panel title={t('drillResults.evaluation.observations')}>
            {evaluation.observations.length === 0 ? (
              <p className="src-muted">{t('drillResults.evaluation.noObservations')}</p>
            ) : (
              <ol className="src-drills__lines">
                {evaluation.observations.map(({ at, person, words: said, about, line }) => (
                  <li key={line.version}>
                    <span className="src-num">{beijingStamp(at, today)}</span>{' '}
                    {about ? `${words.pick(about)}${t('common.colon')}` : ''}
                    {said} <span className="src-muted">{person}</span>
                    <RaiseAction
                      start={{ origin: { mode: 'drill', run, ...line, at, words: said } }}
                      label={t('corrective.raiseFinding', { what: said })}
                    />
                  </li>
                ))}
              </ol>
            )}
          </Panel>
        </div>
        <CasePanel shown={shown} run={run} words={words} lineOf={lineOf} until={evaluation.until} />
      </div>
      {judging === undefined ? null : (
        <JudgeDialog
          run={run}
          view={view}
          evidence={evidenceOf(evaluation, lineOf)}
          {...(judging === true ? {} : { objective: judging })}
          onClose={() => setJudging(undefined)}
        />
      )}
    </>
  );
}
