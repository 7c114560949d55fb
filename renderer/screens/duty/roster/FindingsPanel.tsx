import { Button } from '@blueprintjs/core';
import { TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Slot } from '../../../../shared/roster/slots.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Tag } from '../../../ui/index.ts';
import type { Month } from './use-month.ts';

/** What of the month is open or odd, each with the way to its cell. Open seats are one line: a month not yet made has many. */
export function FindingsPanel(props: { readonly month: Month; readonly onShow: (slot: Slot) => void }) {
  const { month, onShow } = props;
  const { t, pick } = useText();
  const inMonth = month.findings.filter(({ slot }) => slot && month.from <= slot.day && slot.day <= month.to);
  const gaps = inMonth.filter(({ rule }) => rule === 'gap');
  const odd = inMonth.filter(({ rule }) => rule !== 'gap');
  const lines = [
    ...(gaps[0] ? [{ words: t('roster.findings.gaps', { n: gaps.length }), slot: gaps[0].slot }] : []),
    ...odd.map(({ message, slot }) => ({ words: pick(message), slot })),
  ];
  return (
    <Panel
      title={t('roster.findings.title')}
      aside={lines.length === 0 ? undefined : <Tag tone="warn">{String(lines.length)}</Tag>}
    >
      {lines.length === 0 ? (
        <p className="src-roster__line">
          <TickCircleIcon /> {t('roster.findings.none')}
        </p>
      ) : (
        <ul className="src-roster__findings">
          {lines.map(({ words, slot }) => (
            <li key={words} className="src-roster__line">
              <WarningSignIcon className="src-roster__odd" /> {words}
              {slot ? (
                <Button
                  size="small"
                  variant="minimal"
                  onClick={() => onShow(slot)}
                  aria-label={`${t('roster.findings.go')} ${words}`}
                >
                  {t('roster.findings.go')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
