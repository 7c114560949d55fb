import { beijingClock, beijingDate, type Instant } from '../../../../shared/base/instant.ts';
import { TIMELINE_KIND_NAMES } from '../../../../shared/review/timeline/kinds.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { useRowHash, type ReviewRecord } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog } from '../../../ui/index.ts';
import { LineWords } from '../timeline/LineWords.tsx';
import { CardActs } from './CardActs.tsx';
import { CopyHash } from './CopyHash.tsx';
import './card.css';

/** Everything that is known of one line: what the list shows, what it leaves out, and the record as it is stored. */
export function LineCard(props: {
  readonly row: TimelineRow;
  readonly record: ReviewRecord;
  readonly onClose: () => void;
}) {
  const { row, record, onClose } = props;
  const { t, pick } = useText();
  const { stream, version } = row;
  const event = record.source.streams
    .find((one) => one.stream === stream)
    ?.events.find((one) => one.version === version);
  return (
    <ReadDialog
      title={t('review.card.title', { n: version, kind: pick(TIMELINE_KIND_NAMES[row.kind]) })}
      onClose={onClose}
      wide
    >
      <div className="src-line__what src-line-card__words">
        <LineWords row={row} />
      </div>
      <CardActs row={row} record={record} onClose={onClose} />
      <Fields row={row} record={record} />
      {row.effects?.length ? (
        <>
          <h3 className="src-line-card__head">{t('review.card.effects')}</h3>
          <ul>
            {row.effects.map(({ what, from, to }) => (
              <li key={`${what.zh} ${from.zh} ${to.zh}`}>
                {t('review.card.effect', { what: pick(what), from: pick(from), to: pick(to) })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {event ? (
        <>
          <h3 className="src-line-card__head">{t('review.card.raw')}</h3>
          <div className="src-line-card__raw" role="region" tabIndex={0} aria-label={t('review.card.raw')}>
            <pre>{JSON.stringify(event, undefined, 2)}</pre>
          </div>
        </>
      ) : null}
    </ReadDialog>
  );
}

function Fields({ row, record }: { readonly row: TimelineRow; readonly record: ReviewRecord }) {
  const { t, pick } = useText();
  const { names } = record.timeline;
  const seals = useRowHash(record.subject, row.stream, row.version);
  const named = (
    table: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
    id: string | undefined,
  ) => (id === undefined ? undefined : table[id] ? pick(table[id]) : id);
  const fields = [
    ['at', dayAndClock(row.at)],
    ['recordedAt', dayAndClock(row.recordedAt)],
    ['late', row.late === undefined ? undefined : durationWords(t, row.late)],
    ['clock', t(`review.line.clock.${row.clock}`)],
    ['person', row.person],
    ['post', pick(row.postTitle)],
    ['typedFor', row.typedFor && pick(row.typedFor)],
    ['workstation', row.workstation],
    ['mode', t(`common.mode.${row.mode}`)],
    ['type', row.type],
    ['response', named(names.response, row.response)],
    ['plan', named(names.plan, row.plan)],
    ['lane', named(names.lane, row.lane)],
    ['step', named(names.step, row.step)],
    ['train', row.train],
    ['due', named(names.due, row.due)],
    ['stream', t('review.card.place', { stream: row.stream, n: row.version })],
    ['hash', seals?.hash],
    ['prevHash', seals?.prevHash],
  ] as const;
  return (
    <dl className="src-pairs src-line-card__fields">
      {fields.map(([id, value]) =>
        value === undefined || value === '' ? null : (
          <div key={id}>
            <dt>{t(`review.card.field.${id}`)}</dt>
            <dd>
              {value}
              {id === 'hash' ? <CopyHash hash={value} /> : null}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** With the day and the seconds: a card is read beside other records. */
const dayAndClock = (at: Instant): string => `${beijingDate(at)} ${beijingClock(at, true)}`;
