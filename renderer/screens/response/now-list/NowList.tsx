import { Button } from '@blueprintjs/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, isComposing } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { namesOf } from '../model/names.ts';
import type { NowItem } from '../model/now-item.ts';
import type { NowView } from '../model/now-view.ts';
import { stationPlanOf } from '../../../../shared/response/station-plan.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useLatest } from '../use-latest.ts';
import { LeftOut } from './LeftOut.tsx';
import { NothingLeft } from './NothingLeft.tsx';
import { setShort, useNowPrefs } from './now-prefs.ts';
import { NowRow } from './NowRow.tsx';
import { NowTools } from './NowTools.tsx';
import type { NowLook } from './use-now-list.ts';
import './now-list.css';

/** 现在该做: what asks for a hand now, over all plans, the most urgent on top; five lines of it until one asks for more. */
export function NowList(props: {
  readonly look: NowLook;
  readonly view: NowView;
  readonly find: ReactNode;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly onMove: (by: number) => void;
  readonly onEnter: () => void;
  /** Back to the list from its tools. */
  readonly onBack: () => void;
}) {
  const { look, view, selected, onSelect, onMove, onEnter, onBack } = props;
  const { t } = useText();
  const { response } = useStanding();
  const { across } = useNowPrefs();
  const { shown, rest } = view;
  const isListed = shown.some((item) => item.id === selected);
  const onKeyDown = useLatest((event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && look.typed !== '') {
      look.setTyped('');
    }
  });
  const row = (item: NowItem, index: number) => {
    const { id, step, due } = item;
    const title = (step?.compiled.step ?? due)?.title;
    return (
      <NowRow
        key={id}
        id={id}
        no={stepNumber(item.response, item.ref)}
        compiled={step?.compiled}
        // A threshold and a review ask for a judgement; every other clock without a step is one of the reports.
        kind={step?.compiled.step.kind ?? (due?.kind === 'report' || due?.kind === 'receipt' ? 'report' : 'question')}
        plan={step?.plan}
        phase={step?.record.phase ?? 'open'}
        zh={title?.zh ?? item.ref}
        en={title?.en ?? item.ref}
        owner={namesOf(item.response).post(item.owner)}
        station={across && look.others ? stationPlanOf(item.response)?.short : undefined}
        here={item.response.id === response.id}
        dueFrom={due?.from}
        dueAt={due?.dueAt}
        critical={item.critical}
        first={item.first}
        mine={look.myPosts.has(item.owner)}
        selected={id === selected}
        focusable={isListed ? id === selected : index === 0}
        onSelect={onSelect}
        onKeyDown={onKeyDown}
      />
    );
  };
  return (
    <section className="src-now" aria-labelledby="src-now-title">
      <header className="src-desk-head">
        <h2 id="src-now-title" className="src-desk-head__title">
          {t('response.now.title')}
        </h2>
        <NowTools look={look} view={view} onDone={onBack} />
        {props.find}
      </header>
      <LeftOut view={view} />
      {shown.length === 0 ? (
        <NoLine look={look} />
      ) : (
        <div className="src-now__list">
          <div role="listbox" aria-label={t('response.now.title')}>
            {shown.map(row)}
          </div>
          {rest.n === 0 ? null : (
            <Button className="src-now__rest" variant="minimal" fill onClick={() => setShort(false)}>
              {rest.urgent === 0
                ? t('now.rest', { n: rest.n })
                : t('now.restUrgent', { n: rest.n, urgent: rest.urgent })}{' '}
              <KeyCap>A</KeyCap>
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Why the list is empty: nothing fits what was typed, nothing is for this post, or nothing is open at all. */
function NoLine(props: { readonly look: NowLook }) {
  const { all, typed, words, setTyped, myPosts } = props.look;
  const { t } = useText();
  const { posts } = useNowPrefs();
  if (all.length === 0) return <NothingLeft />;
  if (words !== '') {
    return (
      <EmptyState
        title={t('now.noMatch', { words: typed.trim() })}
        actions={<Button onClick={() => setTyped('')}>{t('now.clear')}</Button>}
      />
    );
  }
  const isMine = posts === 'mine';
  return <EmptyState title={t(isMine ? (myPosts.size === 0 ? 'now.noPosts' : 'now.noneMine') : 'now.nonePost')} />;
}
