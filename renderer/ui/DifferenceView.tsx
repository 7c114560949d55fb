import { useId } from 'react';
import { CHANGE_GROUPS, type ChangeLine } from '../../shared/review/change-line.ts';
import type { Segment } from '../../shared/review/text-marks.ts';
import { useText } from '../text/use-text.ts';
import './difference.css';

/** As much of an unchanged stretch as shows where the change stands (characters). */
const AROUND = 24;

/** What one edition says otherwise than another, in sentences, group by group; rewritten texts with what went and what came. */
export function DifferenceView(props: {
  readonly lines: readonly ChangeLine[];
  /** Leads to a step; without it a line is only read. */
  readonly onStep?: (step: string) => void;
}) {
  const { lines, onStep } = props;
  const { t } = useText();
  if (lines.length === 0) return <p role="status">{t('ui.difference.none')}</p>;
  return (
    <div className="src-difference">
      {CHANGE_GROUPS.map(({ group, title }) => {
        const own = lines.filter((line) => line.group === group);
        return own.length === 0 ? null : <Group key={group} title={title} lines={own} onStep={onStep} />;
      })}
    </div>
  );
}

function Group(props: {
  readonly title: (typeof CHANGE_GROUPS)[number]['title'];
  readonly lines: readonly ChangeLine[];
  readonly onStep: ((step: string) => void) | undefined;
}) {
  const { title, lines, onStep } = props;
  const { pick, language } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className="src-difference__group" id={id}>
        {pick(title)} <span className="src-muted">{lines.length}</span>
      </h3>
      <ul className="src-difference__lines">
        {lines.map((line, at) => {
          const { step, sentence, marks } = line;
          const segments = marks?.[language] ?? [];
          const isRewritten = segments.some(({ kind }) => kind !== 'same');
          return (
            // oxlint-disable-next-line react/no-array-index-key -- changes have no name of their own and never move
            <li key={at}>
              {step !== undefined && onStep ? (
                <button type="button" className="src-doc-link" onClick={() => onStep(step)}>
                  {pick(sentence)}
                </button>
              ) : (
                pick(sentence)
              )}
              {isRewritten ? <Marked segments={segments} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A rewritten text: what went is struck through, what came is underlined. */
function Marked(props: { readonly segments: readonly Segment[] }) {
  const { segments } = props;
  return (
    <p className="src-difference__text">
      {segments.map(({ kind, text }, at) => {
        const key = `${at}`;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{shortened(text, at === 0, at === segments.length - 1)}</span>;
      })}
    </p>
  );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = Array.from(text);
  if (letters.length <= 2 * AROUND) return text;
  const start = isFirst ? '' : letters.slice(0, AROUND).join('');
  const end = isLast ? '' : letters.slice(-AROUND).join('');
  return `${start}…${end}`;
}
