import type { Coverage, Exercise } from '../../../shared/drill/score/coverage.ts';
import { go, useRunTitle } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Stamp } from '../Stamp.tsx';

/** As many as are shown; the others are counted. */
const SHOWN = 3;

/** When and in which drills a part was exercised, newest first; real responses stand apart. */
export function Exercises({ part }: { readonly part: Pick<Coverage, 'drills' | 'real'> }) {
  const { t } = useText();
  const { drills, real } = part;
  return (
    <>
      {drills.slice(0, SHOWN).map((one) => (
        <DrillLink key={one.id} exercise={one} />
      ))}
      {drills.length > SHOWN ? (
        <span className="src-muted">{t('coverage.more', { n: drills.length - SHOWN })}</span>
      ) : null}
      {real[0] ? (
        <span className="src-muted">
          {t('coverage.real', { n: real.length })} <Stamp at={real[0].at} />
        </span>
      ) : null}
    </>
  );
}

function DrillLink({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useText();
  const title = useRunTitle();
  const { id, at, onThisEdition } = exercise;
  return (
    <button type="button" className="src-link" onClick={() => go('drills', { tab: 'evaluation', at: id })}>
      <Stamp at={at} /> {title(id) ?? id}
      {onThisEdition ? null : ` ${t('coverage.otherEdition')}`}
    </button>
  );
}
