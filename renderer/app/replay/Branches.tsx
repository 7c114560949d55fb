import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { REPLAY_LIMITS } from '../../../shared/review/regression-words.ts';
import type { WhatIfReport } from '../../../shared/review/what-if.ts';
import { useText } from '../../text/use-text.ts';
import { DueTable } from './DueTable.tsx';

/** The record and what would have been, side by side: deadlines first, then levels and steps, then what found no place. */
export function Branches({ report }: { readonly report: WhatIfReport }) {
  const { t, pick } = useText();
  const [onlyDiffers, setOnly] = useState(true);
  const { dues, words, notCarried, at } = report;
  const differing = dues.filter(({ differs }) => differs);
  return (
    <>
      <div className="src-what-if__head">
        <h3>{t('whatIf.dues')}</h3>
        <Checkbox
          checked={onlyDiffers}
          onChange={(event) => setOnly(event.currentTarget.checked)}
          label={t('whatIf.onlyDiffers', { n: differing.length, all: dues.length })}
        />
      </div>
      {onlyDiffers && differing.length === 0 ? (
        <p>{t('whatIf.same')}</p>
      ) : (
        <DueTable rows={onlyDiffers ? differing : dues} since={at} />
      )}
      <h3>{t('whatIf.words')}</h3>
      {words.length === 0 ? <p>{t('whatIf.noWords')}</p> : null}
      <ul>
        {words.map((word) => (
          <li key={`${word.kind} ${word.step} ${word.message.zh}`}>{pick(word.message)}</li>
        ))}
      </ul>
      {notCarried.length === 0 ? (
        <p>{t('whatIf.carriedAll')}</p>
      ) : (
        <>
          <h3>{t('whatIf.notCarried', { n: notCarried.length })}</h3>
          <ul>
            {notCarried.map(({ version, at: when, message }) => (
              <li key={version}>
                {beijingStamp(when, at)} {pick(message)}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{t('whatIf.limits')}</summary>
        <p>{pick(REPLAY_LIMITS)}</p>
      </details>
    </>
  );
}
