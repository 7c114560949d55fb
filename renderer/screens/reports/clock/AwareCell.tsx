import { MINUTE } from '../../../../shared/base/instant.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow, type Folded } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';

/** 接报: when the desk came to know and when that was typed, from whom, where to call back, and what was known at that moment. */
export function AwareCell(props: { readonly folded: Folded }) {
  const { response, events } = props.folded;
  const { awareness } = response;
  const { t } = useText();
  const now = useNow();
  if (!awareness) return null;
  const typedAt = events.find(({ version }) => version === awareness.version)?.recordedAt ?? awareness.at;
  const late = typedAt - awareness.at;
  return (
    <section className="src-report-clock__cell" aria-label={t('reports.clock.aware')}>
      <h3 className="src-report-clock__name">
        {t('reports.clock.aware')} <Stamp at={awareness.at} />
      </h3>
      {response.closed ? null : (
        <p className="src-report-clock__ago">
          {t('reports.clock.awareAgo', { time: durationWords(t, Math.max(0, now - awareness.at)) })}
        </p>
      )}
      {late < MINUTE ? null : (
        <p>
          <Tag tone="warn">{t('chain.aware.late', { time: durationWords(t, late) })}</Tag>
        </p>
      )}
      <p className="src-muted src-report-clock__note">
        {t('reports.clock.from', { source: awareness.source, channel: t(`common.channel.${awareness.channel}`) })}
      </p>
      <KnownThen awareness={awareness} typedAt={typedAt} />
    </section>
  );
}

/** What the journal line of the awareness says, and what it does not say. */
function KnownThen(props: { readonly awareness: NonNullable<Response['awareness']>; readonly typedAt: number }) {
  const { awareness, typedAt } = props;
  const { what, place, eventAt, caller, phone } = awareness;
  const { t } = useText();
  const unknown = <span className="src-muted">{t('chain.aware.notKnown')}</span>;
  return (
    <details className="src-known-then">
      <summary>{t('chain.aware.known')}</summary>
      <dl>
        <dt>{t('chain.aware.what')}</dt>
        <dd>{what}</dd>
        <dt>{t('chain.aware.place')}</dt>
        <dd>{place ?? unknown}</dd>
        <dt>{t('chain.aware.eventAt')}</dt>
        <dd>{eventAt === undefined ? unknown : <Stamp at={eventAt} />}</dd>
        <dt>{t('chain.aware.who')}</dt>
        <dd>{caller ?? unknown}</dd>
        <dt>{t('chain.aware.callBack')}</dt>
        <dd>{phone ?? unknown}</dd>
      </dl>
      <p className="src-muted">
        #{awareness.version} {awareness.person} · <Stamp at={typedAt} />
      </p>
    </details>
  );
}
