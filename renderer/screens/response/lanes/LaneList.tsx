import { Checkbox } from '@blueprintjs/core';
import { memo, useMemo, useState, type ReactNode } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { lanesWith } from '../model/lanes.ts';
import { stepDues } from '../model/step-dues.ts';
import { LaneSection } from './LaneSection.tsx';
import './lanes.css';

/** 各条线: every step of the open blocks of all plans, lane by lane. */
export const LaneList = memo(function LaneList(props: {
  readonly response: Response;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
  /** What was typed to filter by. */
  readonly words: string;
  /** The box to type it in, where it is not on the screen already. */
  readonly find: ReactNode;
}) {
  const { response, selected, onSelect, words, find } = props;
  const { t } = useText();
  const [onlyLive, setOnlyLive] = useState(false);
  const lanes = useMemo(() => lanesWith(response, words), [response, words]);
  const dues = stepDues(response);
  return (
    <section className="src-lanes" aria-labelledby="src-lanes-title">
      <header className="src-desk-head">
        <h2 id="src-lanes-title" className="src-desk-head__title">
          {t('response.lanes.title')}
        </h2>
        <Checkbox
          className="src-desk-head__end"
          label={t('response.lanes.onlyLive')}
          checked={onlyLive}
          onChange={(event) => setOnlyLive(event.target.checked)}
        />
        {find}
      </header>
      <div className="src-lanes__list">
        {lanes.length === 0 ? (
          <EmptyState title={words === '' ? t('response.lanes.none') : t('now.noMatchLanes', { words })} />
        ) : null}
        {lanes.map((view) => (
          <LaneSection
            key={view.lane}
            view={view}
            onlyLive={onlyLive}
            dues={dues}
            selected={selected !== undefined && view.refs.has(selected) ? selected : undefined}
            onSelect={onSelect}
          />
        ))}
      </div>
    </section>
  );
});
