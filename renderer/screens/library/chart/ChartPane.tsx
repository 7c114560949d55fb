import { Button, HTMLSelect } from '@blueprintjs/core';
import { MinusIcon, PlusIcon, RefreshIcon, ZoomToFitIcon } from '@blueprintjs/icons';
import { ReactFlow, ReactFlowProvider, useReactFlow, useStore, type NodeChange } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { edgeWords } from '../../../../shared/drawing/edge-words.ts';
import type { DrawnChart } from '../../../../shared/drawing/layout.ts';
import { chartOf, type ChartEdge } from '../../../../shared/machines/chart.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { useAnswers } from '../document/Conditions.tsx';
import { useDoc } from '../document/doc-context.ts';
import { chartNodes } from './chart-nodes.ts';
import type { Coverage } from '../../../../shared/drill/score/coverage.ts';
import { ChartEdges } from './ChartEdges.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { NODE_TYPES, type ChartNodeType } from './ChartNodes.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import type { LiveStep } from './live-steps.ts';
import { LiveBar } from './LiveBar.tsx';
import { useCoverageLayer } from './use-coverage-layer.ts';
import { useDrawing, type Drawing } from './use-drawing.ts';
import { useLive, type Live } from './use-live.ts';
import './chart.css';

const WHOLE = 'whole';
/** Below this a step's words cannot be read; a larger chart is then shown from its beginning, to be moved. */
const READABLE = 0.85;
/** A step closer to the rim of the pane than this is brought in. */
const EDGE = 16;
const ZOOM = { duration: 150 };

/** The plan's statechart, one block at a time or whole, beside its text. */
export function ChartPane(props: { readonly onSelect: (ref: string) => void }) {
  const { compiled, selected, turn } = useDoc();
  const { t, pick } = useText();
  const id = useId();
  const [shown, setShown] = useState(() => blockOf(compiled, selected) ?? compiled.blocks[0]?.block.id ?? WHOLE);
  const [followed, setFollowed] = useState(turn);
  if (followed !== turn) {
    setFollowed(turn);
    const block = blockOf(compiled, selected);
    if (block !== undefined && shown !== WHOLE) setShown(block);
  }
  const index = compiled.blocks.findIndex(({ block }) => block.id === shown);
  const chart = useMemo(() => chartOf(compiled, index < 0 ? undefined : index), [compiled, index]);
  const labelOf = useLabels(index < 0);
  const [drawing, again] = useDrawing(chart, labelOf);
  const live = useLive(compiled);
  useJumpToNow(live);
  const layer = useCoverageLayer(compiled);
  return (
    <section className="src-chart" aria-label={t('library.chart.name', { title: pick(compiled.plan.short) })}>
      <ReactFlowProvider>
        <div className="src-chart__tools">
          <label htmlFor={id}>{t('library.chart.block')}</label>
          <HTMLSelect id={id} value={index < 0 ? WHOLE : shown} onChange={(event) => setShown(event.target.value)}>
            {compiled.blocks.map(({ block }) => (
              <option key={block.id} value={block.id}>
                {pick(block.title)}
              </option>
            ))}
            <option value={WHOLE}>{t('library.chart.whole')}</option>
          </HTMLSelect>
          <Zoom drawing={drawing} />
          <LiveBar live={live} />
          <CoverageBar layer={layer} />
        </div>
        <div className="src-chart__view">
          {drawing.state === 'drawn' ? (
            <Flow
              key={`${shown} ${compiled.hash}`}
              drawing={drawing}
              labelOf={labelOf}
              live={live.steps}
              drills={layer.steps}
              onSelect={props.onSelect}
            />
          ) : drawing.state === 'drawing' ? (
            <EmptyState title={t('library.chart.drawing')} />
          ) : (
            <EmptyState
              title={t('library.chart.failed')}
              actions={
                <Button icon={<RefreshIcon />} onClick={again}>
                  {t('library.chart.retry')}
                </Button>
              }
            >
              {drawing.detail}
            </EmptyState>
          )}
        </div>
        <ChartLegend isLive={live.chosen !== undefined} />
      </ReactFlowProvider>
    </section>
  );
}

function blockOf(compiled: ReturnType<typeof useDoc>['compiled'], step: string | undefined): string | undefined {
  const placed = step === undefined ? undefined : compiled.steps[compiled.indexOf.get(step) ?? -1];
  return placed && compiled.blocks[placed.block]?.block.id;
}

/** Once a response is laid over the chart, its first current step is shown; a step that was asked for by name goes before that. */
function useJumpToNow({ asked, chosen, now }: Live): void {
  const { compiled, selected, follow } = useDoc();
  const shownFor = useRef(selected === undefined ? undefined : asked);
  useEffect(() => {
    if (!chosen || shownFor.current === chosen.id) return;
    shownFor.current = chosen.id;
    if (now[0] !== undefined) follow(`${compiled.key}/${now[0]}`);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each response, not with every act in it
  }, [chosen?.id]);
}

/** Words on the edges; a whole plan is too small on the screen for any. */
function useLabels(isWhole: boolean): (edge: ChartEdge) => string {
  const { compiled, names } = useDoc();
  const { language } = useText();
  const answers = useAnswers();
  return useCallback(
    (edge: ChartEdge) => (isWhole ? '' : edgeWords(language, edge, answers(edge))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- words change with the plan and the language only
    [compiled, names, language, isWhole],
  );
}

type Drawn = Extract<Drawing, { readonly state: 'drawn' }>;

function Flow(props: {
  readonly drawing: Drawn;
  readonly labelOf: (edge: ChartEdge) => string;
  readonly live: ReadonlyMap<string, LiveStep>;
  readonly drills: ReadonlyMap<string, Coverage>;
  readonly onSelect: (ref: string) => void;
}) {
  const { live, drills } = props;
  const { chart } = props.drawing;
  const { compiled, names, selected, turn } = useDoc();
  const { t, pick, language } = useText();
  const flow = useReactFlow();
  const drawn = useFitting(props.drawing);
  const frame = useFrame();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const ref = selected === undefined ? undefined : `${compiled.key}/${selected}`;
  const nodes = useMemo(
    () => chartNodes(chart, drawn, compiled, names, t, pick),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- t and pick change with the language only
    [chart, drawn, compiled, names, language],
  );
  const marked = useMemo(
    () =>
      nodes.map((node) => withStanding({ ...node, selected: node.id === ref }, live.get(node.id), drills.get(node.id))),
    [nodes, ref, live, drills],
  );
  const isReady = width > 0 && height > 0;
  useEffect(() => {
    if (isReady) frame(drawn, false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- framed anew only for another chart
  }, [isReady, drawn]);
  useEffect(() => {
    const box = drawn.nodes.find((one) => one.id === ref);
    if (!box || !isReady) return;
    const { x, y, zoom } = flow.getViewport();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const right = left + box.width * zoom;
    const bottom = top + box.height * zoom;
    const isInView = left >= EDGE && top >= EDGE && right <= width - EDGE && bottom <= height - EDGE;
    if (isInView) return;
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, ...ZOOM });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- follows the selection, not the size of the pane
  }, [ref, turn, drawn, isReady, flow]);
  const onNodesChange = (changes: readonly NodeChange<ChartNodeType>[]) => {
    for (const change of changes) if (change.type === 'select' && change.selected) props.onSelect(change.id);
  };
  return (
    <ReactFlow<ChartNodeType>
      nodes={marked}
      edges={[]}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      zoomOnDoubleClick={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      minZoom={0.1}
      maxZoom={2}
      ariaLabelConfig={{
        'node.a11yDescription.default': t('library.chart.describe'),
        'node.a11yDescription.keyboardDisabled': t('library.chart.describe'),
      }}
    >
      <ChartEdges drawn={drawn} edges={chart.edges} labelOf={props.labelOf} selected={ref} />
    </ReactFlow>
  );
}

function withStanding(node: ChartNodeType, live: LiveStep | undefined, part: Coverage | undefined): ChartNodeType {
  const marks = { ...(live ? { live } : {}), ...(part ? { drilled: part.standing } : {}) };
  if (node.type === 'step') return { ...node, data: { ...node.data, ...marks } };
  return node.type === 'outside' ? { ...node, data: { ...node.data, ...(live ? { live } : {}) } } : node;
}

/** Of the ways a chart was drawn, the one that can be shown largest in this pane. */
function useFitting({ ways }: Drawn): DrawnChart {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const sizeOf = (one: DrawnChart) => Math.min(width / one.width, height / one.height);
  return ways.reduce((best, one) => (sizeOf(one) > sizeOf(best) ? one : best));
}

/** Shows a chart whole where its words stay readable, otherwise from its beginning. */
function useFrame(): (drawn: DrawnChart, whole: boolean) => void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (drawn, whole) => {
    const fits = Math.min(1, width / drawn.width, height / drawn.height);
    const zoom = whole ? fits : Math.max(fits, READABLE);
    const centred = (room: number, size: number) => Math.max(0, (room - size * zoom) / 2);
    void flow.setViewport(
      { x: centred(width, drawn.width), y: centred(height, drawn.height), zoom },
      whole ? ZOOM : {},
    );
  };
}

function Zoom(props: { readonly drawing: Drawing }) {
  const { t } = useText();
  const flow = useReactFlow();
  return (
    <span className="src-chart__zoom">
      <Button
        size="small"
        icon={<PlusIcon />}
        aria-label={t('library.chart.zoomIn')}
        title={t('library.chart.zoomIn')}
        onClick={() => void flow.zoomIn(ZOOM)}
      />
      <Button
        size="small"
        icon={<MinusIcon />}
        aria-label={t('library.chart.zoomOut')}
        title={t('library.chart.zoomOut')}
        onClick={() => void flow.zoomOut(ZOOM)}
      />
      {props.drawing.state === 'drawn' ? <Whole drawing={props.drawing} /> : null}
    </span>
  );
}

function Whole(props: { readonly drawing: Drawn }) {
  const { t } = useText();
  const drawn = useFitting(props.drawing);
  const frame = useFrame();
  return (
    <Button size="small" icon={<ZoomToFitIcon />} onClick={() => frame(drawn, true)}>
      {t('library.chart.fit')}
    </Button>
  );
}
