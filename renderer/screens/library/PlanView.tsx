import { Button, ButtonGroup, HTMLSelect } from '@blueprintjs/core';
import { ArrowLeftIcon, EditIcon, GitBranchIcon, PrintIcon } from '@blueprintjs/icons';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { chartOf } from '../../../shared/machines/chart.ts';
import type { CompiledPlan } from '../../../shared/machines/compile.ts';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/index.ts';
import { ChartPane } from './chart/ChartPane.tsx';
import { Contents } from './Contents.tsx';
import { DocProvider, type Doc } from './document/doc-context.ts';
import { ImpactView } from './impact/ImpactView.tsx';
import { PlanDocument } from './PlanDocument.tsx';
import { planNames, type LibraryPlan } from '../../../shared/review/plan-names.ts';
import { ClauseTable } from './trace/ClauseTable.tsx';
import './document.css';
import './print.css';

const MODES = ['both', 'text', 'chart', 'clauses', 'impact'] as const;
export type Mode = (typeof MODES)[number];
export const isMode = (word: string | undefined): word is Mode => MODES.some((one) => one === word);

/** One plan: its text, and beside it the statechart it compiles to. A step chosen in one is chosen in the other. */
export function PlanView(props: {
  readonly compiled: CompiledPlan;
  readonly hash: string;
  readonly library: readonly LibraryPlan[];
  /** The station whose changes are shown in a special plan. */
  readonly station: LibraryPlan | undefined;
  readonly step: string | undefined;
  /** The part of the text that is shown first. */
  readonly part: string | undefined;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}) {
  const { compiled, hash, library, station } = props;
  const general = compiled.plan.tier === 'general' ? compiled.plan : undefined;
  // Only the general plan gives to the others.
  const modes = MODES.filter((one) => one !== 'impact' || general !== undefined);
  const mode = modes.find((one) => one === props.mode) ?? 'both';
  const hasText = mode === 'both' || mode === 'text';
  const hasChart = mode === 'both' || mode === 'chart';
  const { t, pick } = useText();
  const [{ step: selected, turn }, setSelected] = useState({ step: props.step, turn: 0 });
  const text = useRef<HTMLDivElement>(null);
  const response = useView((state) => state.screen.params['response']);
  const isStation = compiled.plan.tier === 'station';
  const names = useMemo(
    () => planNames(library, compiled.plan, isStation ? { hash, plan: compiled.plan } : station),
    [library, compiled, station, isStation, hash],
  );
  const waits = useMemo(() => {
    const { edges } = chartOf(compiled);
    return new Map(compiled.steps.map(({ ref }) => [ref, edges.filter((edge) => edge.to === ref)] as const));
  }, [compiled]);

  const scrollTo = (id: string, block: ScrollLogicalPosition) => {
    const target = text.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    target?.scrollIntoView({ block });
    return target;
  };
  const select = (id: string) => setSelected((before) => ({ step: id, turn: before.turn + 1 }));
  useEffect(() => {
    // The map before may have been scrolled far down.
    document.getElementById('main')?.scrollTo(0, 0);
    if (selected !== undefined) scrollTo(`step-${selected}`, 'center');
    else if (props.part !== undefined) scrollTo(`part-${props.part}`, 'start');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when the plan is opened at a step, and when its text comes back
  }, [hasText]);

  const follow = (ref: string) => {
    const id = ref.slice(ref.indexOf('/') + 1);
    if (ref.startsWith(`${compiled.key}/`)) {
      select(id);
      scrollTo(`step-${id}`, 'center');
      if (!hasText && !hasChart) props.onMode('both');
      return;
    }
    const found = names.step(ref);
    if (!found) return;
    const at = isStation ? hash : station?.hash;
    go('library', {
      hash: found.hash,
      step: id,
      ...(found.plan.tier === 'special' && at !== undefined ? { station: at } : {}),
      ...(response === undefined ? {} : { response }),
    });
  };
  const edit = () => go('library', { edit: compiled.plan.id, ...(selected === undefined ? {} : { step: selected }) });
  const doc: Doc = {
    compiled,
    names,
    waits,
    selected,
    turn,
    select,
    follow,
    showBasis: (id) => scrollTo(`basis-${id}`, 'center')?.focus({ preventScroll: true }),
  };
  return (
    <Page
      title={pick(compiled.plan.short)}
      className={`src-library-plan src-library-plan--${mode}`}
      aside={
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
          {t('library.view.back')}
        </Button>
      }
      actions={
        <>
          <Button icon={<EditIcon />} onClick={edit}>
            {t('editor.edit')}
          </Button>
          {compiled.plan.tier === 'special' ? <AtStation hash={hash} library={library} station={station} /> : null}
          <ButtonGroup aria-label={t('library.view.mode')} role="group">
            {modes.map((one) => (
              <Button
                key={one}
                aria-pressed={mode === one}
                intent={mode === one ? 'primary' : 'none'}
                onClick={() => props.onMode(one)}
              >
                {t(`library.view.modes.${one}`)}
              </Button>
            ))}
          </ButtonGroup>
          <Button icon={<GitBranchIcon />} onClick={() => go('library', { editions: compiled.plan.id })}>
            {t('editions.open')}
          </Button>
          {mode === 'chart' || mode === 'impact' ? null : (
            <Button icon={<PrintIcon />} onClick={() => globalThis.print()}>
              {t('library.view.print')}
            </Button>
          )}
        </>
      }
    >
      {props.step !== undefined && !compiled.indexOf.has(props.step) ? (
        <p className="src-library-plan__missing" role="alert">
          {t('library.view.noStep', { step: props.step })}
        </p>
      ) : null}
      <DocProvider value={doc}>
        <div className="src-library-plan__panes">
          {mode === 'clauses' ? <ClauseTable /> : null}
          {mode === 'impact' && general ? <ImpactView plan={general} library={library} /> : null}
          {hasText ? <Contents compiled={compiled} onGo={(part) => scrollTo(`part-${part}`, 'start')} /> : null}
          {hasText ? (
            <div className="src-library-plan__text" ref={text} role="region" aria-label={t('library.view.modes.text')}>
              <PlanDocument station={station} />
            </div>
          ) : null}
          {hasChart ? <ChartPane onSelect={follow} /> : null}
        </div>
      </DocProvider>
    </Page>
  );
}

/** A special plan reads differently at each station: the station plan may replace words and add steps. */
function AtStation(props: {
  readonly hash: string;
  readonly library: readonly LibraryPlan[];
  readonly station: LibraryPlan | undefined;
}) {
  const { t, pick } = useText();
  const id = useId();
  const stations = props.library.filter(({ plan }) => plan.tier === 'station');
  return (
    <span className="src-library-plan__station">
      <label htmlFor={id}>{t('library.view.atStation')}</label>
      <HTMLSelect
        id={id}
        value={props.station?.hash ?? ''}
        onChange={(event) => {
          const station = event.target.value;
          go('library', { hash: props.hash, ...(station === '' ? {} : { station }) });
        }}
      >
        <option value="">{t('library.view.plain')}</option>
        {stations.map(({ hash, plan }) => (
          <option key={hash} value={hash}>
            {pick(plan.short)}
          </option>
        ))}
      </HTMLSelect>
    </span>
  );
}
