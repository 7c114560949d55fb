import { WarningSignIcon } from '@blueprintjs/icons';
import { serviceLevel } from '../../../../../shared/flow/figures.ts';
import { ONWARD_MODES } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import type { FlowSpan } from '../model/slices.ts';
import { people, room, spanWords, waitWords } from '../model/words.ts';
import type { Course } from './queue-options.ts';

/** The numbers of all three charts, line by line: to be read aloud, printed, or checked against the sender's table. */
export function SpanTable(props: {
  readonly day: string;
  readonly spans: readonly FlowSpan[];
  readonly courses: readonly Course[];
}) {
  const { day, spans, courses } = props;
  const { t, language } = useText();
  const modes = ONWARD_MODES.filter((mode) => spans.some((span) => span.room[mode] > 0));
  const compares = courses.length > 1;
  const hasDensity = spans.some(({ density }) => density !== undefined);
  return (
    <div className="src-scroll-x">
      <table className="src-table src-flow__spans">
        <caption className="src-visually-hidden">{t('flow.chart.table')}</caption>
        <thead>
          <tr>
            <th>{t('flow.table.span')}</th>
            <th>{t('flow.arrivals')}</th>
            {modes.map((mode) => (
              <th key={mode}>{t(`flow.mode.${mode}`)}</th>
            ))}
            <th>{t('flow.table.capacity')}</th>
            <th>{t('flow.table.gap')}</th>
            {courses.map(({ name }) => (
              <th key={name}>{compares ? t('flow.table.waitingOf', { name }) : t('flow.table.waiting')}</th>
            ))}
            {courses.map(({ name }) => (
              <th key={name}>{compares ? t('flow.table.waitOf', { name }) : t('flow.table.wait')}</th>
            ))}
            {hasDensity ? <th>{t('flow.table.density')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {spans.map((span, index) => (
            <tr key={span.from}>
              <th scope="row">{spanWords(t, day, span.from, span.until)}</th>
              <td>{people(language, span.arrivals)}</td>
              {modes.map((mode) => (
                <td key={mode}>{room(language, span.room[mode])}</td>
              ))}
              <td>{room(language, span.capacity)}</td>
              <td>
                {span.short >= 1 ? (
                  <Tag tone="bad" icon={<WarningSignIcon size={12} />}>
                    {t('flow.stations.short', { n: people(language, span.short) })}
                  </Tag>
                ) : (
                  t('flow.table.none')
                )}
              </td>
              {courses.map(({ name, spans: own }) => (
                <td key={name}>{people(language, own[index]?.waiting ?? 0)}</td>
              ))}
              {courses.map(({ name, spans: own }) => (
                <td key={name}>
                  {(own[index]?.wait ?? 0) === 0 ? t('flow.table.none') : waitWords(t, own[index]?.wait ?? 0)}
                </td>
              ))}
              {span.density === undefined ? null : (
                <td>
                  {span.density.toFixed(1)} {t(`flow.service.${serviceLevel(span.density)}`)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
