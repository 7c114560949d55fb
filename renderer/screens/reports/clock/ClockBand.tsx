import { Button } from '@blueprintjs/core';
import { ChevronDownIcon, ChevronUpIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { durationOf } from '../../../../shared/base/instant.ts';
import type { Basis, ReportRule } from '../../../../shared/plan/schema.ts';
import { LEVELS } from '../../../../shared/plan/vocabulary.ts';
import { rhythmGroups, type ReportDue, type RhythmGroup } from '../../../../shared/reporting/rules.ts';
import { endedAt } from '../../../../shared/response/dues.ts';
import { generalPlanOf, reportRuleOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { reportChain } from '../../../../shared/review/report-chain.ts';
import { rankedDuesOf, type Folded } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, Panel } from '../../../ui/index.ts';
import { AwareCell } from './AwareCell.tsx';
import { DueCell } from './DueCell.tsx';
import { Told } from './Told.tsx';
import './clock.css';

/** The rule set in force, when the desk learned of the event, and how each clock of the chain stands. */
export function ClockBand(props: { readonly folded: Folded }) {
  const { folded } = props;
  const { response } = folded;
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
        <AwareCell folded={folded} />
        <Cells response={response} rule={rule} />
      </div>
      {isOpen ? <BasisList bases={bases} /> : null}
    </Panel>
  );
}

function Cells(props: { readonly response: Response; readonly rule: ReportRule }) {
  const { response, rule } = props;
  const { level } = response;
  const { t, pick } = useText();
  const chain = useMemo(() => reportChain(response), [response]);
  const running = rankedDuesOf(response).filter((due) => due.kind === 'report');
  const length = (text: string) => ({ time: lengthWords(t, durationOf(text)) });
  const rhythmWords = (followUp: ReportRule['followUp']) =>
    t('reports.clock.followUp', {
      list: LEVELS.map((one) =>
        t('reports.clock.perLevel', { level: t(`common.level.${one}`), ...length(followUp[one]) }),
      ).join(t('reports.clock.separator')),
    });
  const cell = (key: ReportDue['key'], name: string, limit: string, idle: string, group?: RhythmGroup) => (
    <DueCell
      key={key}
      name={name}
      limit={limit}
      idle={idle}
      hint={group && rhythmWords(group.followUp)}
      running={running.find((due) => due.key === key)}
      answered={chain.flatMap((link) => link.dues.filter((due) => due.key === key).map((due) => ({ link, due })))}
      isRepeated={group !== undefined}
    >
      {group ? <Told response={response} units={group.units} /> : null}
    </DueCell>
  );
  const isOver = endedAt(response) !== undefined;
  return (
    <>
      {cell(
        'report:first-phone',
        t('reports.kind.first-phone'),
        t('reports.clock.within.awareness', length(rule.firstPhone)),
        t('reports.clock.notSent'),
      )}
      {cell(
        'report:first-written',
        t('reports.kind.first-written'),
        t('reports.clock.within.awareness', length(rule.firstWritten)),
        t('reports.clock.notSent'),
      )}
      {rhythmGroups(rule).map((group) =>
        cell(
          group.key,
          group.key === 'report:follow-up'
            ? t('reports.kind.follow-up')
            : t('chain.rhythm.own', {
                unit: group.units.map((unit) => pick(unitTitle(response, unit))).join(t('reports.clock.listMark')),
              }),
          level === undefined
            ? rhythmWords(group.followUp)
            : t('reports.clock.within.last', length(group.followUp[level])),
          t(`reports.clock.notRunning.${isOver ? 'over' : level === undefined ? 'follow-up' : 'first'}`),
          group,
        ),
      )}
      {cell(
        'report:final',
        t('reports.kind.final'),
        t('reports.clock.within.standDown', length(rule.final)),
        t('reports.clock.notRunning.final'),
      )}
    </>
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
