import type { Inject } from '../../../../../shared/drill/schema-injects.ts';
import type { ExpectationFinding } from '../../../../../shared/drill/score/evaluation-shape.ts';
import { InjectContent } from '../../msel/InjectContent.tsx';
import { VerdictTag } from '../../VerdictTag.tsx';
import { expectWords } from '../../words/expect-words.ts';
import type { Words } from '../../words/use-words.ts';

/** All of one inject: its words, what is expected, ticked off as the players do it, and what evaluators are told. */
export function InjectDetail(props: {
  readonly inject: Inject;
  readonly words: Words;
  readonly expectations: readonly ExpectationFinding[];
}) {
  const { inject, words, expectations } = props;
  const { t, pick } = words;
  return (
    <div className="src-inject__detail">
      <InjectContent inject={inject} words={words} />
      {inject.expect.length === 0 ? null : (
        <>
          <div className="src-inject__label">{t('drillControl.injects.expected')}</div>
          <ul className="src-inject__expected">
            {inject.expect.map((expected, index) => {
              const key = `${inject.id}:${index}`;
              const verdict = expectations.find((one) => one.key === key)?.verdict;
              return (
                <li key={key}>
                  {verdict === undefined ? null : (
                    <VerdictTag verdict={verdict}>{t(`drillControl.injects.verdict.${verdict}`)}</VerdictTag>
                  )}{' '}
                  {expectWords(words, expected)}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {inject.hint ? (
        <>
          <div className="src-inject__label">{t('drillControl.injects.hint')}</div>
          <div>{pick(inject.hint)}</div>
        </>
      ) : null}
    </div>
  );
}
