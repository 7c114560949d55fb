import { Button } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import type { Deviation } from '../../../../shared/review/deviations/shape.ts';
import type { Reviewed, ReviewSubject } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { stepOf } from '../../../ui/corrective/action-from.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { Stamp } from '../../../ui/index.ts';
import { LineLinks } from '../LineLinks.tsx';

/** One deviation with its reason as typed, its lines, and what a reviewer can make of it. */
export function DeviationRow(props: {
  readonly one: Deviation;
  readonly subject: ReviewSubject;
  readonly reviewed: Reviewed | undefined;
  readonly onNote: () => void;
}) {
  const { one, subject, reviewed, onNote } = props;
  const { t, pick } = useText();
  const { at, words, reason, lines } = one;
  const [line] = lines;
  const step = one.step === undefined ? undefined : stepOf(one.step);
  const run = reviewed?.run;
  return (
    <tr>
      <td className="src-num">
        <Stamp at={at} />
      </td>
      <td>{pick(words)}</td>
      <td>{reason ?? <span className="src-muted">{t('reviewReport.deviations.noReason')}</span>}</td>
      <td>
        <LineLinks subject={subject} lines={lines} />
        {reviewed ? (
          <Button
            size="small"
            variant="minimal"
            icon={<AddIcon />}
            aria-label={t('reviewReport.deviations.noteOn', { what: pick(words) })}
            onClick={onNote}
          >
            {t('reviewReport.note.write')}
          </Button>
        ) : null}
        {reviewed && line ? (
          <RaiseAction
            start={{
              origin: {
                ...(run === undefined ? { mode: 'live' } : { mode: 'drill', run }),
                ...line,
                at,
                words: pick(words),
              },
              ...(step ? { step } : {}),
            }}
            label={t('corrective.raiseFinding', { what: pick(words) })}
          />
        ) : null}
      </td>
    </tr>
  );
}
