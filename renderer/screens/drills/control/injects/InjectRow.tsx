import { memo } from 'react';
import type { RunState } from '../../../../../shared/drill/run/run-state.ts';
import type { ExpectationFinding } from '../../../../../shared/drill/score/evaluation-shape.ts';
import { Tag } from '../../../../ui/index.ts';
import { offsetWords } from '../../words/offset-words.ts';
import type { Words } from '../../words/use-words.ts';
import type { InjectLine } from '../model/inject-lines.ts';
import { InjectDetail } from './InjectDetail.tsx';
import { InjectStateTag } from './InjectStateTag.tsx';

export const injectRowId = (inject: string): string => `inject-${inject}`;

/** One inject of the list; opened out when it is selected. */
export const InjectRow = memo(function InjectRow(props: {
  readonly line: InjectLine;
  readonly run: RunState;
  readonly now: number;
  readonly words: Words;
  readonly isSelected: boolean;
  readonly expectations: readonly ExpectationFinding[];
  readonly index: number;
  readonly of: number;
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly onSelect: (inject: string) => void;
}) {
  const { line, run, now, words, isSelected, index, of, start, measure } = props;
  const { inject, isAdded, prospect } = line;
  const { t, pick, names } = words;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box moves the selection by keys
    <div
      ref={measure}
      id={injectRowId(inject.id)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={of}
      tabIndex={-1}
      data-index={index}
      data-state={line.state}
      className={`src-inject${isSelected ? ' src-inject--on' : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => props.onSelect(inject.id)}
    >
      <div className="src-inject__line">
        <strong className="src-inject__id">{inject.id}</strong>
        <span className="src-inject__offset">
          {prospect.kind === 'at' ? offsetWords(t, prospect.at - run.startAt) : ''}
        </span>
        <span className="src-inject__route">
          {pick(names.unit(inject.from))} → {pick(names.post(inject.to))}
          <span className="src-muted"> · {t(`common.channel.${inject.channel}`)}</span>
          {isAdded ? <Tag tone="active">{t('drillControl.injects.added')}</Tag> : null}
        </span>
        <InjectStateTag line={line} phase={run.phase} now={now} words={words} />
      </div>
      {isSelected ? (
        <InjectDetail inject={inject} words={words} expectations={props.expectations} />
      ) : (
        <div className="src-inject__words">{pick(inject.content)}</div>
      )}
    </div>
  );
});
