import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Coverage, PlanCoverage } from '../../../../shared/drill/score/coverage.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CoverageTag, Exercises } from '../../../ui/drilled/index.ts';
import { Panel } from '../../../ui/index.ts';

const KINDS = ['step', 'answer', 'level'] as const;

/** The parts of one plan, those never exercised first. */
export function PartTable({ coverage }: { readonly coverage: PlanCoverage }) {
  const { t, pick } = useText();
  const [kind, setKind] = useState<Coverage['kind']>('step');
  const { hash, title, parts } = coverage;
  const shown = parts.filter((part) => part.kind === kind);
  return (
    <Panel
      title={pick(title)}
      flush
      actions={
        <>
          {KINDS.map((one) => (
            <Button
              key={one}
              size="small"
              active={one === kind}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {t(`coverage.kind.${one}`, { n: parts.filter((part) => part.kind === one).length })}
            </Button>
          ))}
          <Button size="small" onClick={() => go('library', { hash, mode: 'both', drills: 'on' })}>
            {t('coverage.onChart')}
          </Button>
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="src-coverage__unread">{t('coverage.noParts')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
        <div className="src-scroll-x src-coverage__parts" tabIndex={0}>
          <table className="src-table" aria-label={pick(title)}>
            <tbody>
              {shown.map((part) => (
                <tr key={keyOf(part)}>
                  <td className="src-coverage__standing">
                    <CoverageTag standing={part.standing} />
                  </td>
                  <th scope="row" className="src-coverage__plan">
                    {part.kind === 'level'
                      ? t(`common.level.${part.level}`)
                      : part.title
                        ? pick(part.title)
                        : part.step}
                  </th>
                  <td className="src-coverage__when">
                    <Exercises part={part} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function keyOf(part: Coverage): string {
  if (part.kind === 'level') return part.level;
  return part.kind === 'answer' ? `${part.step}=${part.option}` : part.step;
}
