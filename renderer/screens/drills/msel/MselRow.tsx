import { memo } from 'react';
import { heardAt, instantOf } from '../../../../shared/drill/inject.ts';
import type { Inject } from '../../../../shared/drill/schema-injects.ts';
import type { Scenario } from '../../../../shared/drill/scenario-schema.ts';
import { durationOf } from '../../../../shared/base/instant.ts';
import { Stamp } from '../../../ui/index.ts';
import { expectWords } from '../words/expect-words.ts';
import { offsetWords } from '../words/offset-words.ts';
import type { Words } from '../words/use-words.ts';
import { whenWords } from '../words/when-words.ts';
import { Basis } from './Basis.tsx';
import { InjectContent } from './InjectContent.tsx';

/** One inject as the evaluators' table has it. */
export const MselRow = memo(function MselRow(props: {
  readonly inject: Inject;
  readonly scenario: Scenario;
  readonly words: Words;
  readonly index: number;
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
}) {
  const { inject, scenario, words, index, start, measure } = props;
  const { t, pick, names } = words;
  return (
    <div
      ref={measure}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      className="src-msel__row"
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="gridcell">
        <strong>{inject.id}</strong>
        <PlayedAt inject={inject} scenario={scenario} words={words} />
      </div>
      <div role="gridcell">
        {pick(names.unit(inject.from))} → {pick(names.post(inject.to))}
        <div className="src-muted">{t(`common.channel.${inject.channel}`)}</div>
      </div>
      <div role="gridcell">
        <InjectContent inject={inject} words={words} />
      </div>
      <div role="gridcell">
        <ul className="src-msel__list">
          {inject.expect.map((one, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- what is expected has no name of its own and never moves
            <li key={at}>{expectWords(words, one)}</li>
          ))}
        </ul>
      </div>
      <div role="gridcell">{inject.hint ? pick(inject.hint) : ''}</div>
      <div role="gridcell">
        <Basis inject={inject} words={words} />
      </div>
    </div>
  );
});

function PlayedAt(props: { readonly inject: Inject; readonly scenario: Scenario; readonly words: Words }) {
  const { inject, scenario, words } = props;
  const { t, pick } = words;
  if (inject.when) return <div>{whenWords(words, inject.when)}</div>;
  if (inject.manual) return <div>{t('drills.msel.manual')}</div>;
  const at = heardAt(inject);
  return (
    <>
      {at === undefined ? null : (
        <>
          <div>
            <Stamp at={at} />
          </div>
          <div className="src-muted">{offsetWords(t, at - instantOf(scenario.start))}</div>
        </>
      )}
      {inject.drillOffset === undefined ? null : (
        <div className="src-muted">
          {t('drills.msel.shortened', { offset: offsetWords(t, durationOf(inject.drillOffset)) })}
        </div>
      )}
      {inject.at?.said ? <div className="src-muted">{pick(inject.at.said)}</div> : null}
    </>
  );
}
