import { Checkbox } from '@blueprintjs/core';
import { memo, useMemo, useState } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { lanesOf } from '../model/lanes.ts';
import { stepDues } from '../model/step-dues.ts';
import { LaneSection } from './LaneSection.tsx';
import './lanes.css';

/** 各条线: every step of the open blocks of all plans, lane by lane. */
export const LaneList = memo(function LaneList(props: {
  readonly response: Response;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { response, selected, onSelect } = props;
  const { t } = useText();
  const [onlyLive, setOnlyLive] = useState(false);
  const lanes = useMemo(() => lanesOf(response), [response]);
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
      </header>
      <div className="src-lanes__list">
        {lanes.length === 0 ? <EmptyState title={t('response.lanes.none')} /> : null}
        {lanes.map((view) => (
          <LaneSection
            key={view.lane}
            view={view}
            onlyLive={onlyLive}
            dues={dues}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </div>
    </section>
  );
});
