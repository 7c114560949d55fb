import type { Flow } from '../../../../../shared/flow/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Stamp } from '../../../../ui/index.ts';

/** Every table that came in for a station, the newest first: from whom, when, who entered it, and of which earlier one it took the place. */
export function PushesPanel(props: { readonly flow: Flow; readonly station: string }) {
  const { t } = useText();
  const pushes = props.flow.pushes.filter((one) => one.station === props.station);
  if (pushes.length === 0) return null;
  const number = new Map(pushes.map(({ version }, index) => [version, index + 1]));
  return (
    <Panel title={t('flow.pushes.title', { n: pushes.length })}>
      <ol className="src-flow__pushes" reversed>
        {pushes.toReversed().map((push) => {
          const replaced = push.replaces.flatMap((version) => number.get(version) ?? []);
          return (
            <li key={push.version}>
              <Stamp at={push.at} />{' '}
              {t(push.shape === 'trains' ? 'flow.pushes.trains' : 'flow.pushes.hours', {
                from: push.source.from,
                n: push.count,
              })}{' '}
              <span className="src-muted">
                {t(`flow.pushes.way.${push.source.way}`)}
                {push.source.file === undefined ? '' : ` ${push.source.file}`} · {push.person}
                {replaced.length === 0 ? '' : ` · ${t('flow.pushes.replaces', { which: replaced.join(', ') })}`}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
