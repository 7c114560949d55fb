import { Button } from '@blueprintjs/core';
import { ChevronDownIcon, ChevronUpIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { durationOf } from '../../../../shared/base/instant.ts';
import type { Basis, ReportRule } from '../../../../shared/plan/schema.ts';
import { LEVELS } from '../../../../shared/plan/vocabulary.ts';
import { endedAt } from '../../../../shared/response/dues.ts';
import { generalPlanOf, reportRuleOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { reportChain } from '../../../../shared/review/report-chain.ts';
import { rankedDuesOf, useNow } from '../../../state/index.ts';
import { durationWords, lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, Panel, Stamp } from '../../../ui/index.ts';
import { DueCell } from './DueCell.tsx';

/** The rule set in force, when the desk learned of the event, and how each clock of the chain stands. */
export function ClockBand(props: { readonly response: Response }) {
  const { response } = props;
  const { t, pick } = useText();
  const rule = reportRuleOf(response);
  const [isOpen, setOpen] = useState(false);
  const bases = useMemo(() => (rule ? basesOf(response, rule) : []), [response, rule]);
  if (!rule) return <Panel title={t('reports.clock.panel')}>{t('reports.clock.noRule')}</Panel>;
  return (
    <Panel
      title={t('reports.clock.panel')}
      aside={
        <span>
          {t('reports.clock.rule')}
          {t('common.colon')}
          <strong>{pick(rule.title)}</strong>{' '}
          <span className="src-muted">{t('reports.clock.effective', { date: rule.effective })}</span>
        </span>
      }
      actions={<BasisButton bases={bases} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
      flush
    >
      <div className="src-report-clock">
        <AwareCell response={response} />
        <Cells response={response} rule={rule} />
      </div>
      {isOpen ? <BasisList bases={bases} /> : null}
    </Panel>
  );
}

function Cells(props: { readonly response: Response; readonly rule: ReportRule }) {
  const { response, rule } = props;
  const { t } = useText();
  const chain = useMemo(() => reportChain(response), [response]);
  const running = rankedDuesOf(response).filter((due) => due.kind === 'report');
  const rhythm = LEVELS.map((level) =>
    t('reports.clock.perLevel', {
      level: t(`common.level.${level}`),
      time: lengthWords(t, durationOf(rule.followUp[level])),
    }),
  ).join(t('reports.clock.separator'));
  const followUp =
    response.level === undefined
      ? t('reports.clock.followUp', { list: rhythm })
      : t('reports.clock.within.last', { time: lengthWords(t, durationOf(rule.followUp[response.level])) });
  const limits = {
    'report:first-phone': t('reports.clock.within.awareness', { time: lengthWords(t, durationOf(rule.firstPhone)) }),
    'report:first-written': t('reports.clock.within.awareness', {
      time: lengthWords(t, durationOf(rule.firstWritten)),
    }),
    'report:follow-up': followUp,
    'report:final': t('reports.clock.within.standDown', { time: lengthWords(t, durationOf(rule.final)) }),
  } as const;
  const isOver = endedAt(response) !== undefined;
  const idle = {
    'report:first-phone': t('reports.clock.notSent'),
    'report:first-written': t('reports.clock.notSent'),
    'report:follow-up': t(
      `reports.clock.notRunning.${isOver ? 'over' : response.level === undefined ? 'follow-up' : 'first'}`,
    ),
    'report:final': t('reports.clock.notRunning.final'),
  } as const;
  return (Object.keys(limits) as (keyof typeof limits)[]).map((key) => (
    <DueCell
      key={key}
      dueKey={key}
      limit={limits[key]}
      idle={idle[key]}
      hint={t('reports.clock.followUp', { list: rhythm })}
      running={running.find((due) => due.key === key)}
      answered={chain.flatMap((link) => link.dues.filter((due) => due.key === key).map((due) => ({ link, due })))}
    />
  ));
}

function AwareCell(props: { readonly response: Response }) {
  const { awareness } = props.response;
  const { t } = useText();
  const now = useNow();
  if (!awareness) return null;
  const end = props.response.closed?.at;
  return (
    <section className="src-report-clock__cell" aria-label={t('reports.clock.aware')}>
      <h3 className="src-report-clock__name">
        {t('reports.clock.aware')} <Stamp at={awareness.at} />
      </h3>
      {end === undefined ? (
        <p className="src-report-clock__ago">
          {t('reports.clock.awareAgo', { time: durationWords(t, Math.max(0, now - awareness.at)) })}
        </p>
      ) : null}
      <p className="src-muted src-report-clock__note">
        {t('reports.clock.from', { source: awareness.source, channel: t(`common.channel.${awareness.channel}`) })}
      </p>
    </section>
  );
}

function basesOf(response: Response, rule: ReportRule): readonly Basis[] {
  return generalPlanOf(response)?.basis.filter((one) => rule.basis.includes(one.id)) ?? [];
}

const KINDS = ['customer', 'official', 'assumption'] as const;

/** What the limits rest on: kinds at a glance here, the sentences when asked for. */
function BasisButton(props: {
  readonly bases: readonly Basis[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { bases, isOpen, onToggle } = props;
  const { t } = useText();
  return (
    <>
      {KINDS.filter((kind) => bases.some((one) => one.kind === kind)).map((kind) => (
        <BasisTag key={kind} kind={kind} />
      ))}
      <Button
        size="small"
        variant="minimal"
        aria-expanded={isOpen}
        endIcon={isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />}
        onClick={onToggle}
      >
        {t('reports.clock.basis', { n: bases.length })}
      </Button>
    </>
  );
}

function BasisList(props: { readonly bases: readonly Basis[] }) {
  const { t, pick } = useText();
  return (
    <ul className="src-report-basis">
      {props.bases.map((one) => (
        <li key={one.id}>
          <BasisTag kind={one.kind} /> {pick(one.title)}
          {one.source === undefined ? null : (
            <span className="src-muted"> {t('reports.clock.source', { source: one.source })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
