import { Button } from '@blueprintjs/core';
import { PlusIcon, SplitColumnsIcon } from '@blueprintjs/icons';
import { memo, useMemo } from 'react';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { factBoard, type BoardLine } from '../model/facts.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { IndicatorPanel } from './IndicatorPanel.tsx';
import { TrendRow } from './TrendRow.tsx';
import './facts.css';

/** 情况板: the newest value of every fact, with source, age and certainty; where sources differ, both. */
export function FactBoard() {
  const { response, readOnly } = useStanding();
  const { open } = useDesk();
  const { t } = useText();
  const now = useNow(60_000);
  const lines = useMemo(() => factBoard(response, now), [response, now]);
  return (
    <section className="src-board" aria-labelledby="src-board-title">
      <header className="src-desk-head">
        <h2 id="src-board-title" className="src-desk-head__title">
          {t('response.facts.board', { n: lines.length })}
        </h2>
        {readOnly ? null : (
          <Button className="src-desk-head__end" size="small" icon={<PlusIcon />} onClick={() => open({ id: 'fact' })}>
            {t('response.facts.recordAny')}
          </Button>
        )}
      </header>
      <IndicatorPanel response={response} now={now} />
      {lines.length === 0 ? <p className="src-band__none">{t('response.facts.boardEmpty')}</p> : null}
      <ul className="src-board__list">
        {lines.map((one) => (
          <BoardRow key={one.id} one={one} now={now} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly one: BoardLine;
  readonly now: number;
  readonly readOnly: boolean;
}

/** A row follows from its line and the time, and both stay the same while nothing is recorded for this fact. */
const isSameRow = (before: RowProps, after: RowProps) =>
  before.one.line === after.one.line &&
  before.one.named?.key === after.one.named?.key &&
  before.now === after.now &&
  before.readOnly === after.readOnly;

const BoardRow = memo(function BoardRow(props: RowProps) {
  const { line, named, latest, conflict } = props.one;
  const { readOnly } = props;
  const { open } = useDesk();
  const { t, pick } = useText();
  const title = named ? pick(named.fact.title) : (line.label ?? line.fact);
  return (
    <li className={`src-board__row${conflict.length > 0 ? ' src-board__row--conflict' : ''}`}>
      <span className="src-board__title">
        {readOnly || !named ? (
          title
        ) : (
          <Button
            size="small"
            variant="minimal"
            aria-label={t('response.facts.recordOne', { fact: title })}
            onClick={() =>
              open({ id: 'fact', fact: named.key, ...(line.about === undefined ? {} : { about: line.about }) })
            }
          >
            {title}
          </Button>
        )}
        {line.about === undefined ? null : <strong> {line.about}</strong>}
        {named ? <span className="src-muted src-board__plan"> {pick(named.plan.plan.short)}</span> : null}
      </span>
      {conflict.length === 0 ? (
        <FactValue fact={named?.fact} entry={latest} />
      ) : (
        <span className="src-board__conflict">
          <Tag tone="bad" icon={<SplitColumnsIcon size={14} />}>
            {t('response.facts.conflict')}
          </Tag>
          {conflict.map((entry) => (
            <FactValue key={entry.version} fact={named?.fact} entry={entry} />
          ))}
        </span>
      )}
      {named ? (
        <div className="src-board__trend">
          <TrendRow named={named} line={line} now={props.now} />
        </div>
      ) : null}
    </li>
  );
}, isSameRow);
