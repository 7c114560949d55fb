import { Switch } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';
import { CoverageTag, Exercises } from '../../../ui/drilled/index.ts';
import { useKeys } from '../../../ui/index.ts';
import { useDoc } from '../document/doc-context.ts';
import type { CoverageLayer } from './use-coverage-layer.ts';

/** Lays over the chart what drills have exercised; says how much that is, and of the chosen step when and in which drills. */
export function CoverageBar({ layer }: { readonly layer: CoverageLayer }) {
  const { isOffered, isOn, toggle, coverage, steps } = layer;
  const { compiled, selected } = useDoc();
  const { t, pick } = useText();
  useKeys([
    { combo: 'v', label: t('coverage.overlay'), group: t('library.title'), disabled: !isOffered, onPress: toggle },
  ]);
  if (!isOffered) return null;
  const chosen = selected === undefined ? undefined : steps.get(`${compiled.key}/${selected}`);
  const count = (standing: 'exercised' | 'older' | 'never') =>
    [...steps.values()].filter((part) => part.standing === standing).length;
  return (
    <div className="src-chart__coverage">
      <Switch checked={isOn} onChange={toggle} label={`${t('coverage.overlay')} (V)`} />
      {isOn && !coverage ? <span className="src-muted">{t('coverage.overlayWait')}</span> : null}
      {coverage ? (
        <span className="src-muted">
          {t('coverage.counts', { exercised: count('exercised'), older: count('older'), never: count('never') })}
        </span>
      ) : null}
      {chosen ? (
        <span className="src-chart__exercises" role="group" aria-label={t('coverage.chosen')}>
          {chosen.title ? pick(chosen.title) : chosen.kind} <CoverageTag standing={chosen.standing} />{' '}
          <Exercises part={chosen} />
        </span>
      ) : null}
    </div>
  );
}
