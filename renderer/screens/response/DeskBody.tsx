import { Tab, Tabs } from '@blueprintjs/core';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { rankedDuesOf } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/index.ts';
import { StandingContext, useStanding } from './desk.ts';
import { FactBoard } from './facts/FactBoard.tsx';
import { LaneList } from './lanes/LaneList.tsx';
import type { NowView } from './model/now-view.ts';
import { FindBox } from './now-list/FindBox.tsx';
import { NowList } from './now-list/NowList.tsx';
import type { NowLook } from './now-list/use-now-list.ts';
import { SideBand } from './side/SideBand.tsx';
import { ClockCard } from './step-card/ClockCard.tsx';
import { StepCard } from './step-card/StepCard.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import type { Space } from './use-space.ts';
import type { DeskTab, DeskTabs } from './use-tabs.ts';

interface BodyProps {
  readonly space: Space;
  readonly tabs: DeskTabs;
  readonly onTab: (tab: DeskTab) => void;
  readonly look: NowLook;
  readonly view: NowView;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly onMove: (by: number) => void;
  readonly onEnter: () => void;
  readonly onBack: () => void;
}

/** Has nothing to do with what is selected, so it draws only when the response changes. */
const FACTS = <FactBoard />;

/** Three columns, two with tabs, or one with tabs, as there is room. The card keeps the middle. */
export function DeskBody(props: BodyProps) {
  const { space, tabs, onTab, look, selected, onSelect, onBack } = props;
  // The list and the card answer at once; what stands around them is drawn right after, so that no key waits for it.
  const later = useDeferredValue(useStanding());
  const { response, events } = later;
  const { t } = useText();
  const { typed, setTyped } = look;
  const find = useMemo(() => <FindBox value={typed} onChange={setTyped} onFirst={onBack} />, [typed, setTyped, onBack]);
  const parts: Readonly<Record<DeskTab, ReactNode>> = {
    now: <NowList {...props} find={find} />,
    lanes: (
      <StandingContext value={later}>
        <LaneList
          response={response}
          selected={selected}
          onSelect={onSelect}
          words={look.words}
          find={space.tall && space.columns > 1 ? undefined : find}
        />
      </StandingContext>
    ),
    card: <SelectedCard selected={selected} />,
    band: (
      <StandingContext value={later}>
        <SideBand selected={selected} onSelect={onSelect} />
      </StandingContext>
    ),
    facts: <StandingContext value={later}>{FACTS}</StandingContext>,
    log: (
      <StandingContext value={later}>
        <Timeline response={response} events={events} />
      </StandingContext>
    ),
  };
  const tabbed = (ids: readonly DeskTab[], shown: DeskTab) => (
    <TabColumn
      shown={shown}
      onTab={onTab}
      tabs={ids.map((id) => ({
        id,
        panel: parts[id],
        label: id === 'now' ? t('response.tab.nowCount', { n: look.all.length }) : t(`response.tab.${id}`),
      }))}
    />
  );
  if (space.columns === 1) {
    return <div className="src-desk__body">{tabbed(['now', 'card', 'lanes', 'band', 'facts', 'log'], tabs.only)}</div>;
  }
  const left = space.tall ? (
    <div className="src-desk__column src-desk__column--split">
      {parts.now}
      {parts.lanes}
    </div>
  ) : (
    tabbed(['now', 'lanes'], tabs.left)
  );
  if (space.columns === 2) {
    return (
      <div className="src-desk__body">
        {left}
        {tabbed(['card', 'band', 'facts', 'log'], tabs.right)}
      </div>
    );
  }
  return (
    <div className="src-desk__body">
      {left}
      <section className="src-desk__column" aria-label={t('response.tab.card')}>
        {parts.card}
      </section>
      <aside className="src-desk__column src-desk__column--side" aria-label={t('response.side.title')}>
        {space.tall ? (
          <>
            {parts.band}
            {parts.facts}
            {parts.log}
          </>
        ) : (
          tabbed(['band', 'facts', 'log'], tabs.side)
        )}
      </aside>
    </div>
  );
}

function TabColumn(props: {
  readonly tabs: readonly { readonly id: DeskTab; readonly label: string; readonly panel: ReactNode }[];
  readonly shown: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
}) {
  const { tabs, shown, onTab } = props;
  return (
    <Tabs
      className="src-desk__column src-desk__tabs"
      id={`desk-${tabs[0]?.id ?? ''}`}
      selectedTabId={shown}
      renderActiveTabPanelOnly
      onChange={(id) => {
        const chosen = tabs.find((one) => one.id === id);
        if (chosen) onTab(chosen.id);
      }}
    >
      {tabs.map((one) => (
        <Tab key={one.id} id={one.id} title={one.label} panel={<>{one.panel}</>} panelClassName="src-desk__pane" />
      ))}
    </Tabs>
  );
}

function SelectedCard(props: { readonly selected: string | undefined }) {
  const { response, readOnly } = useStanding();
  const { t } = useText();
  const { selected } = props;
  if (selected === undefined) {
    return <EmptyState title={t('response.card.none')}>{readOnly ? null : t('response.card.noneHint')}</EmptyState>;
  }
  // The ref of a step names its plan; what does not is the key of a clock.
  if (!selected.includes('/')) {
    const due = rankedDuesOf(response).find((one) => one.key === selected);
    return due ? <ClockCard due={due} /> : <EmptyState title={t('response.card.reportGone')} />;
  }
  return <StepCard key={selected} stepRef={selected} />;
}
