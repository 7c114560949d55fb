import { Button } from '@blueprintjs/core';
import { EditIcon, HelpIcon } from '@blueprintjs/icons';
import { SLICES, sliceOfClock } from '../../../../../shared/flow/operating-day.ts';
import { changesAt, type Flow } from '../../../../../shared/flow/state.ts';
import { perHourOf } from '../../../../../shared/flow/supply.ts';
import { useText } from '../../../../text/use-text.ts';
import { BasisTag, EmptyState, Panel, Stamp, Tag } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import { changeWords } from '../model/change-words.ts';
import { weakest } from '../model/weakest.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import { room } from '../model/words.ts';

/** What can carry people on: every way of the station plan with what its numbers rest on, and what was learned of it this day. */
export function CapacityPanel(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly night: Night;
  readonly onChange: () => void;
}) {
  const { day, flow, night, onChange } = props;
  const { t, language, pick } = useText();
  const { plan, station } = night;
  const ways = plan.onward ?? [];
  const changes = changesAt(flow, station);
  return (
    <Panel
      title={t('flow.capacity.title', { n: ways.length })}
      actions={
        <Button size="small" icon={<EditIcon />} onClick={onChange}>
          {t('flow.capacity.change')} <KeyCap>C</KeyCap>
        </Button>
      }
      flush
    >
      {ways.length === 0 ? (
        <EmptyState title={t('flow.capacity.none')}>{t('flow.capacity.noneHow')}</EmptyState>
      ) : (
        <table className="src-table">
          <thead>
            <tr>
              <th>{t('flow.capacity.way')}</th>
              <th>{t('flow.capacity.carries')}</th>
              <th>{t('flow.capacity.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => {
              const mode = t(`flow.mode.${way.mode}`);
              const perHour = perHourOf(way.capacity);
              const bases = plan.basis.filter(({ id }) => way.basis.includes(id));
              return (
                <tr key={way.id}>
                  <th scope="row">
                    {pick(way.title).startsWith(mode) ? null : <span className="src-muted">{mode} </span>}
                    {pick(way.title)}
                    <div className="src-flow__learned src-num">
                      {sliceOfClock(way.from) === 0 && sliceOfClock(way.until, 'end') === SLICES
                        ? t('flow.capacity.allDay')
                        : t('flow.capacity.hours', { from: way.from, until: way.until })}
                    </div>
                    {changes
                      .filter(({ mode, entry }) => (entry === undefined ? mode === way.mode : entry === way.id))
                      .map((change) => (
                        <div key={change.version} className="src-flow__learned">
                          <Stamp at={change.at} /> {changeWords(t, language, day, change)}
                          {t('common.colon')}
                          {change.source}
                        </div>
                      ))}
                  </th>
                  <td>
                    {perHour === undefined ? (
                      <Tag tone="warn" icon={<HelpIcon size={12} />} title={t('flow.capacity.unknownHow')}>
                        {t('common.unknown')}
                      </Tag>
                    ) : (
                      t('flow.capacity.perHour', { n: room(language, perHour) })
                    )}
                  </td>
                  <td>
                    <BasisTag kind={weakest(bases)} title={bases.map(({ title }) => pick(title)).join('\n')} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
