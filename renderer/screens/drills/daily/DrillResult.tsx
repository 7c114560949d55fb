import { Button } from '@blueprintjs/core';
import { spanWords } from '../../../../shared/base/span-words.ts';
import type { RunSummary } from '../../../../shared/contract/drills.ts';
import type { ExpectationFinding } from '../../../../shared/drill/score/evaluation-shape.ts';
import { go, useEvaluation } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, useKeys } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { VerdictTag } from '../VerdictTag.tsx';

const COLUMNS = ['verdict', 'what', 'took', 'limit'] as const;

/** Half a page at the end: which expected acts were done, and how long each took. */
export function DrillResult({ summary }: { readonly summary: RunSummary }) {
  const { run, title, phase } = summary;
  const { t, pick } = useText();
  const reading = useEvaluation(run, phase);
  const next = () => go('drills', { tab: 'daily' });
  useKeys([{ combo: 'n', label: t('dailyDrill.next'), group: t('dailyDrill.tab'), onPress: next }]);
  return (
    <Panel
      title={`${t('dailyDrill.result')} · ${title}`}
      actions={
        <>
          <Button size="small" onClick={() => go('drills', { tab: 'evaluation', at: run })}>
            {t('dailyDrill.whole')}
          </Button>
          <Button size="small" intent="primary" onClick={next}>
            {t('dailyDrill.next')} <KeyCap>N</KeyCap>
          </Button>
        </>
      }
    >
      {reading.is === 'reading' ? <EmptyState title={t('dailyDrill.resultReading')} /> : null}
      {reading.is === 'failed' ? (
        <EmptyState title={t('dailyDrill.resultFailed')}>{pick(reading.why)}</EmptyState>
      ) : null}
      {reading.is === 'read' ? <Expectations found={reading.evaluation.expectations} /> : null}
      <p className="src-muted">{t('dailyDrill.counts')}</p>
    </Panel>
  );
}

function Expectations({ found }: { readonly found: readonly ExpectationFinding[] }) {
  const { t, pick } = useText();
  const asked = found.filter(({ verdict }) => verdict !== 'not-asked');
  if (asked.length === 0) return <p>{t('dailyDrill.noneAsked')}</p>;
  const done = asked.filter(({ verdict }) => verdict === 'met' || verdict === 'late').length;
  return (
    <>
      <p className="src-daily-drill__title">{t('dailyDrill.met', { n: done, of: asked.length })}</p>
      <table className="src-table" aria-label={t('dailyDrill.result')}>
        <thead>
          <tr>
            {COLUMNS.map((one) => (
              <th key={one} scope="col">
                {t(`dailyDrill.col.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map(({ key, about, verdict, span, limit }) => (
            <tr key={key}>
              <td>
                <VerdictTag verdict={verdict}>{t(`dailyDrill.verdict.${verdict}`)}</VerdictTag>
              </td>
              <td>{pick(about)}</td>
              <td className="src-num">{span === undefined ? '' : pick(spanWords(span))}</td>
              <td className="src-num">{limit === undefined ? '' : pick(spanWords(limit))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
