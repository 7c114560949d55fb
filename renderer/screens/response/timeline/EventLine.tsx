import { memo } from 'react';
import { isLate } from '../../../../shared/base/journal-event.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';
import { TaggedText } from './TaggedText.tsx';

/** One journal line as a sentence: when, what, who. A late entry shows both times; what was stepped back from is ruled through. */
export const EventLine = memo(
  function EventLine(props: {
    readonly event: ResponseEvent;
    /** Lends the titles; which later state it is makes no difference. */
    readonly response: Response;
    readonly struck: boolean;
  }) {
    const { event, response, struck } = props;
    const { t, pick } = useText();
    const { names } = useDesk();
    const said = event.type === 'LogWritten' ? <TaggedText {...event.data} /> : pick(sentence(response, event));
    return (
      <li className={`src-event${event.type === 'DueMissed' ? ' src-event--bad' : ''}`}>
        <span className="src-event__time">
          <Stamp at={event.at} />
        </span>
        <span className="src-event__what">
          {struck ? <s>{said}</s> : said}
          {struck ? <Tag tone="quiet">{t('response.timeline.struck')}</Tag> : null}
          <span className="src-event__who">
            {event.byPost === 'console'
              ? pick(names.post(event.byPost))
              : inParens(t, event.byPerson, pick(names.post(event.byPost)))}
            {isLate(event) ? (
              <Tag tone="warn">
                {t('response.timeline.late')} <Stamp at={event.recordedAt} />
              </Tag>
            ) : null}
          </span>
        </span>
      </li>
    );
  },
  (before, after) =>
    before.event === after.event &&
    before.struck === after.struck &&
    before.response.plans.length === after.response.plans.length,
);
