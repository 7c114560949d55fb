import { HTMLSelect } from '@blueprintjs/core';
import { LockIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { stationName } from '../../../../shared/review/names.ts';
import { go, isReplayPage, useRunning } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag, ReplayButton, ReviewButton, Stamp, Tag } from '../../../ui/index.ts';
import { LifeCycleActs } from './LifeCycleActs.tsx';
import { NewerEditions } from './NewerEditions.tsx';
import { NotExported } from './NotExported.tsx';
import { PlanChips } from './PlanChips.tsx';
import { Proposals } from './Proposals.tsx';
import { RecordActs } from './RecordActs.tsx';
import { StageRibbon } from './StageRibbon.tsx';
import { WaysBack } from './WaysBack.tsx';
import './head.css';

/** Where, what, how grave, how far, by which plans, and what can be decided now. */
export function ResponseHead(props: { readonly response: Response; readonly readOnly: boolean }) {
  const { response, readOnly } = props;
  const { awareness, closed } = response;
  const { t, pick } = useText();
  return (
    <header className="src-head">
      <div className="src-head__row">
        <LevelTag level={response.level} large />
        <h1 className="src-head__title">
          {pick(stationName(response))}
          {response.mode === 'drill' ? <Tag tone="drill">{t('common.mode.drill')}</Tag> : null}
        </h1>
        <WhatHappened what={awareness?.what ?? ''} />
        <span className="src-head__aware src-muted">
          {t('response.head.aware')} {awareness ? <Stamp at={awareness.at} /> : null}
        </span>
        <OtherResponses id={response.id} />
        <ReplayButton id={response.id} />
        <ReviewButton id={response.id} />
        {readOnly ? null : <RecordActs />}
        {isReplayPage() ? null : <LifeCycleActs response={response} />}
      </div>
      <div className="src-head__row">
        <StageRibbon stage={response.stage} course={response.course} />
        <PlanChips plans={response.plans} readOnly={readOnly} />
        {readOnly ? null : <Proposals response={response} />}
        {readOnly ? null : <NewerEditions response={response} />}
        {readOnly ? null : <WaysBack response={response} />}
      </div>
      {closed ? (
        <p className="src-head__closed" role="status">
          <LockIcon size={14} aria-hidden /> {t('response.head.closed')} <Stamp at={closed.at} /> {closed.person}
          {t('common.colon')}
          {closed.summary} <NotExported id={response.id} />
        </p>
      ) : null}
    </header>
  );
}

/** What happened in the words of the desk: two lines, all of it on a press. */
function WhatHappened(props: { readonly what: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      className={`src-head__what${whole ? ' src-head__what--whole' : ''}`}
      aria-expanded={whole}
      title={props.what}
      onClick={() => setWhole(!whole)}
    >
      <span>{props.what}</span>
    </button>
  );
}

/** To another running response, when there is one. */
function OtherResponses(props: { readonly id: string }) {
  const { t, pick } = useText();
  const running = useRunning();
  if (!running.some(({ response }) => response.id !== props.id)) return null;
  const here = running.some(({ response }) => response.id === props.id);
  return (
    <HTMLSelect
      aria-label={t('response.head.switch')}
      value={props.id}
      onChange={(event) => go('response', { id: event.target.value })}
    >
      {here ? null : <option value={props.id}>{t('response.head.thisOne')}</option>}
      {running.map(({ response }) => (
        <option key={response.id} value={response.id}>
          {pick(stationName(response))} · {(response.awareness?.what ?? '').slice(0, 16)}
        </option>
      ))}
    </HTMLSelect>
  );
}
