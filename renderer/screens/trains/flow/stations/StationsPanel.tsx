import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Tag } from '../../../../ui/index.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import { nightClock, people, waitWords } from '../model/words.ts';

/** All station areas at a glance, to pick one from: who still comes, what is short, how long they wait, when the last one leaves. */
export function StationsPanel(props: {
  readonly day: string;
  readonly nights: readonly Night[];
  readonly shown: string;
  readonly onShow: (station: string) => void;
}) {
  const { day, nights, shown, onShow } = props;
  const { t, language, pick } = useText();
  return (
    <Panel title={t('flow.stations.title')} aside={<span className="src-muted">{t('flow.stations.keys')}</span>} flush>
      <table className="src-table src-flow__stations">
        <thead>
          <tr>
            <th>{t('flow.stations.station')}</th>
            <th className="src-flow__number">{t('flow.stations.coming')}</th>
            <th>{t('flow.stations.gap')}</th>
            <th className="src-flow__number">{t('flow.stations.wait')}</th>
            <th className="src-flow__number">{t('flow.stations.last')}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night, index) => {
            const { summary } = night.forecast;
            const nobody = summary.arrivals === 0;
            return (
              <tr key={night.station} className={night.station === shown ? 'src-flow__picked' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="src-link"
                    aria-current={night.station === shown}
                    onClick={() => onShow(night.station)}
                  >
                    {index + 1} {pick(night.plan.short)}
                  </button>
                </th>
                {nobody ? (
                  <td colSpan={4} className="src-muted">
                    {t('flow.stations.nothing')}
                  </td>
                ) : (
                  <>
                    <td className="src-flow__number">{people(language, night.coming)}</td>
                    <td>
                      <GapTag night={night} />
                    </td>
                    <td className="src-flow__number">{waitWords(t, summary.longestWait.minutes)}</td>
                    <td className="src-flow__number">
                      {night.lastLeaves === undefined
                        ? t('flow.leftOver', { n: people(language, summary.leftover) })
                        : nightClock(t, day, night.lastLeaves)}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function GapTag(props: { readonly night: Night }) {
  const { t, language } = useText();
  const { worst, shortHours } = props.night;
  if (!worst) {
    return (
      <Tag tone="good" icon={<TickIcon size={12} />}>
        {t('flow.stations.enough')}
      </Tag>
    );
  }
  return (
    <Tag
      tone="bad"
      icon={<WarningSignIcon size={12} />}
      title={t('flow.stations.shortHours', { n: shortHours.length })}
    >
      {t('flow.stations.gapOf', { n: people(language, worst.gap) })}
    </Tag>
  );
}
