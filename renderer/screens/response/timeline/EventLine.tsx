import { memo } from 'react';
import { isLate } from '../../../../shared/base/journal-event.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import { isRunning, type Response } from '../../../../shared/response/state.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import { useText } from '../../../text/use-text.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { logTags } from '../../../ui/log-tags.ts';
import { actionFrom } from '../../../ui/corrective/action-from.ts';
import { useDesk } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';
import { CorrectedBy, CorrectLine } from './Correction.tsx';
import { eventLineId } from './reveal.ts';
import { TaggedText } from './TaggedText.tsx';

/** Which line of how many, and how far down. */
export interface EventPlace {
  readonly index: number;
  readonly of: number;
  readonly start: number;
  readonly measure: (line: HTMLElement | null) => void;
}

/** One journal line as a sentence: when, what, who. A late entry shows both times; what was stepped back from is ruled through. */
export const EventLine = memo(
  function EventLine(props: {
    readonly event: ResponseEvent;
    /** Lends the titles; which later state it is makes no difference. */
    readonly response: Response;
    readonly struck: boolean;
    /** In a list that holds only the lines in sight. */
    readonly place?: EventPlace;
  }) {
    const { event, response, struck, place } = props;
    const { t, pick } = useText();
    const { names } = useDesk();
    const words = pick(sentence(response, event));
    const said = <TaggedText text={words} tags={tagsOf(event)} />;
    const correction = response.corrected?.[event.version];
    return (
      <li
        {...(place ? placed(event.version, place) : {})}
        className={`src-event${event.type === 'DueMissed' ? ' src-event--bad' : ''}${place ? ' src-event--placed' : ''}`}
      >
        <span className="src-event__time">
          <span className="src-event__no">{event.version}</span> <Stamp at={event.at} />
        </span>
        <span className="src-event__what">
          {struck ? <s>{said}</s> : said}
          {correction ? <CorrectedBy version={correction.version} /> : null}
          {struck && !correction ? <Tag tone="quiet">{t('response.timeline.struck')}</Tag> : null}
          <span className="src-event__who">
            {event.byPost === 'console'
              ? pick(names.post(event.byPost))
              : inParens(t, event.byPerson, pick(names.post(event.byPost)))}
            {isLate(event) ? (
              <Tag tone="warn">
                {t('response.timeline.late')} <Stamp at={event.recordedAt} />
              </Tag>
            ) : null}
            {!struck && isRunning(response) && canCorrect(event) ? <CorrectLine version={event.version} /> : null}
            {struck ? null : (
              <RaiseAction start={actionFrom(event, words)} label={t('corrective.raiseLine', { n: event.version })} />
            )}
          </span>
        </span>
      </li>
    );
  },
  (before, after) =>
    before.event === after.event &&
    before.struck === after.struck &&
    before.place?.index === after.place?.index &&
    before.place?.of === after.place?.of &&
    before.place?.start === after.place?.start &&
    before.response.plans.length === after.response.plans.length,
);

function placed(version: number, { index, of, start, measure }: EventPlace) {
  return {
    ref: measure,
    id: eventLineId(version),
    tabIndex: -1,
    'data-version': version,
    'data-index': index,
    'aria-posinset': index + 1,
    'aria-setsize': of,
    style: { transform: `translateY(${start}px)` },
  };
}

/** What somebody typed can have been typed wrong. A correction without words has nothing to be put right. */
function canCorrect(event: ResponseEvent): boolean {
  if (event.type === 'FactRecorded') return event.data.channel === 'hand';
  return event.type === 'LogWritten' || (event.type === 'LineCorrected' && event.data.text !== undefined);
}

function tagsOf(event: ResponseEvent): readonly string[] {
  if (event.type === 'LogWritten') return event.data.tags;
  return event.type === 'LineCorrected' ? logTags(event.data.text ?? '') : [];
}
