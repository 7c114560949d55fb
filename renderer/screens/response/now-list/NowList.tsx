import { Button, ButtonGroup } from '@blueprintjs/core';
import { useMemo, type KeyboardEvent } from 'react';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, isComposing } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { useLatest } from '../use-latest.ts';
import type { NowItem } from '../model/now-list.ts';
import { NowRow } from './NowRow.tsx';
import './now-list.css';

/** 现在该做: what asks for a hand now, over all plans, the most urgent on top. */
export function NowList(props: {
  readonly items: readonly NowItem[];
  readonly all: readonly NowItem[];
  readonly mine: boolean;
  readonly onMine: (mine: boolean) => void;
  readonly myPosts: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly onMove: (by: number) => void;
  readonly onEnter: () => void;
}) {
  const { items, all, mine, onMine, myPosts, selected, onSelect, onMove, onEnter } = props;
  const { t } = useText();
  const { names } = useDesk();
  const { readOnly, response } = useStanding();
  const myCount = useMemo(() => all.filter((item) => myPosts.has(item.owner)).length, [all, myPosts]);
  const isListed = items.some((item) => item.id === selected);
  const onKeyDown = useLatest((event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      onEnter();
    }
  });
  return (
    <section className="src-now" aria-labelledby="src-now-title">
      <header className="src-desk-head">
        <h2 id="src-now-title" className="src-desk-head__title">
          {t('response.now.title')}
        </h2>
        <span className="src-now__keys">{t('response.now.keys')}</span>
        <ButtonGroup className="src-desk-head__end">
          <Button size="small" active={!mine} aria-pressed={!mine} onClick={() => onMine(false)}>
            {t('response.now.all', { n: all.length })}
          </Button>
          <Button size="small" active={mine} aria-pressed={mine} onClick={() => onMine(true)}>
            {t('response.now.mine', { n: myCount })}
          </Button>
        </ButtonGroup>
      </header>
      {items.length === 0 ? (
        <EmptyState
          title={t(
            mine && all.length > 0
              ? 'response.now.noneMine'
              : readOnly
                ? 'response.now.noneClosed'
                : 'response.now.none',
          )}
        >
          {mine && all.length > 0
            ? t('response.now.others', { n: all.length })
            : readOnly
              ? null
              : t('response.now.noneHint')}
        </EmptyState>
      ) : (
        <div className="src-now__list" role="listbox" aria-label={t('response.now.title')}>
          {items.map((item, index) => (
            <NowRow
              key={item.id}
              id={item.id}
              no={stepNumber(response, item.id)}
              compiled={item.step?.compiled}
              plan={item.step?.plan}
              phase={item.step?.record.phase ?? 'open'}
              zh={(item.step?.compiled.step ?? item.due)?.title.zh ?? item.id}
              en={(item.step?.compiled.step ?? item.due)?.title.en ?? item.id}
              owner={names.post(item.owner)}
              dueFrom={item.due?.from}
              dueAt={item.due?.dueAt}
              critical={item.critical}
              first={item.first}
              mine={myPosts.has(item.owner)}
              selected={item.id === selected}
              focusable={isListed ? item.id === selected : index === 0}
              onSelect={onSelect}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      )}
    </section>
  );
}
