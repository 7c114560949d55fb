import { Button, Checkbox, InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { takenBack } from '../model/history.ts';
import { EventLine } from './EventLine.tsx';
import './timeline.css';

const PAGE = 150;

/** 记录: everything that happened, as sentences, newest first. */
export function Timeline() {
  const { response, events } = useStanding();
  const { t, pick } = useText();
  const [filter, setFilter] = useState('');
  const [pages, setPages] = useState(1);
  const [misses, setMisses] = useState(true);
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const undone = useMemo(() => takenBack(response), [response]);
  const lines = useMemo(() => {
    const newest = events.toReversed().filter((event) => misses || event.type !== 'DueMissed');
    return wanted === '' ? newest : newest.filter((event) => saysWords(response, event, wanted, pick));
  }, [events, wanted, misses, response, pick]);
  const shown = lines.slice(0, pages * PAGE);
  return (
    <section className="src-timeline" aria-labelledby="src-timeline-title">
      <header className="src-desk-head">
        <h2 id="src-timeline-title" className="src-desk-head__title">
          {t('response.timeline.title', { n: events.length })}
        </h2>
        <Checkbox
          className="src-desk-head__end"
          label={t('response.timeline.misses')}
          checked={misses}
          onChange={(event) => setMisses(event.target.checked)}
        />
        <InputGroup
          className="src-timeline__filter"
          size="small"
          type="search"
          leftElement={<SearchIcon className="src-timeline__search" />}
          aria-label={t('response.timeline.filter')}
          placeholder={t('response.timeline.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </header>
      <div className="src-timeline__list" role="region" aria-label={t('response.timeline.lines')} tabIndex={0}>
        <ol>
          {shown.map((event) => (
            <EventLine key={event.version} event={event} response={response} struck={undone.has(event.version)} />
          ))}
          {shown.length === 0 ? <li className="src-muted">{t('response.timeline.noMatch')}</li> : null}
          {shown.length < lines.length ? (
            <li>
              <Button variant="minimal" fill onClick={() => setPages(pages + 1)}>
                {t('response.timeline.older', { n: lines.length - shown.length })}
              </Button>
            </li>
          ) : null}
        </ol>
      </div>
    </section>
  );
}

function saysWords(
  response: Response,
  event: ResponseEvent,
  words: string,
  pick: (text: { readonly zh: string; readonly en: string }) => string,
): boolean {
  return `${pick(sentence(response, event))} ${event.byPerson}`.toLowerCase().includes(words);
}
