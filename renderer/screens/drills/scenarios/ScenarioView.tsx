import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { lazy, Suspense } from 'react';
import { go, useView, type ScenarioPlace } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Findings, Panel, Tag } from '../../../ui/index.ts';
import { CheckTags } from './CheckTags.tsx';
import { ScenarioActs } from './ScenarioActs.tsx';
import { ScenarioDocument } from './ScenarioDocument.tsx';
import { useScenario, type ReadScenario } from './use-scenario.ts';

const ScenarioEditor = lazy(() =>
  import('./editor/ScenarioEditor.tsx').then((one) => ({ default: one.ScenarioEditor })),
);

/** One scenario: read as those who lead and judge the drill need it, or its text under work. */
export function ScenarioView({ place }: { readonly place: ScenarioPlace }) {
  const { t, pick } = useText();
  const isEditing = useView((state) => state.screen.params['edit']) !== undefined;
  const reading = useScenario(place);
  if (reading.is === 'reading') return <EmptyState title={t('drills.scenarios.reading')} />;
  if (reading.is === 'failed') {
    return <EmptyState title={t('drills.scenarios.unread')}>{pick(reading.why)}</EmptyState>;
  }
  if (isEditing && place.own) {
    return (
      <Suspense>
        <ScenarioEditor read={reading.read} />
      </Suspense>
    );
  }
  return <ScenarioPage read={reading.read} />;
}

function ScenarioPage({ read }: { readonly read: ReadScenario }) {
  const { t, pick } = useText();
  const { entry, scenario } = read;
  return (
    <>
      <header className="src-scenario__head">
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('drills', { tab: 'scenarios' })}>
          {t('drills.scenarios.back')}
        </Button>
        <h2>{entry.title ? pick(entry.title) : entry.file}</h2>
        {entry.own ? <Tag tone="active">{t('drills.scenarios.own')}</Tag> : null}
        <CheckTags findings={entry.findings} />
        <ScenarioActs read={read} />
      </header>
      {entry.findings.length === 0 ? null : (
        <Panel title={t('drills.scenarios.findings')}>
          <Findings findings={entry.findings} />
        </Panel>
      )}
      {scenario ? <ScenarioDocument scenario={scenario} /> : null}
    </>
  );
}
