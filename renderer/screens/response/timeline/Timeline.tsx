import { Checkbox, InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/base/text.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import { useText } from '../../../text/use-text.ts';
import { EventList } from './EventList.tsx';
import './timeline.css';

/** 记录: everything that happened, as sentences, newest first. */
export const Timeline = memo(function Timeline(props: {
  readonly response: Response;
  readonly events: readonly ResponseEvent[];
}) {
  const { response, events } = props;
  const { t, language } = useText();
  const [filter, setFilter] = useState('');
  const [misses, setMisses] = useState(true);
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const lines = useMemo(() => {
    const newest = events.toReversed().filter((event) => misses || event.type !== 'DueMissed');
    return wanted === '' ? newest : newest.filter((event) => saysWords(response, event, wanted, language));
  }, [events, wanted, misses, response, language]);
  // The field measures itself whenever it draws, which would lay out the whole screen with every journal line.
  const box = useMemo(
    () => (
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
    ),
    [filter, t],
  );
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
        {box}
      </header>
      <EventList lines={lines} response={response} />
    </section>
  );
});

function saysWords(response: Response, event: ResponseEvent, words: string, language: Language): boolean {
  return `${sentence(response, event)[language]} ${event.byPerson}`.toLowerCase().includes(words);
}
