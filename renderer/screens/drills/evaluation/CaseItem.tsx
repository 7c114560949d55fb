import { spanWords } from '../../../../shared/base/span-words.ts';
import type { Case } from '../../../../shared/review/course/case.ts';
import type { Words } from '../words/use-words.ts';
import { stepOf } from '../../../ui/corrective/action-from.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { VerdictTag } from '../VerdictTag.tsx';
import type { LineWords } from './lines-of.ts';

/** One thing that was asked: what, how it came out and why, and the lines behind it. */
export function CaseItem(props: {
  readonly one: Case;
  readonly words: Words;
  readonly lineOf: LineWords;
  readonly run: { readonly id: string; readonly until: number };
}) {
  const { one, words, lineOf, run } = props;
  const { about, verdict, span, limit, why, post, lines } = one;
  const { t, pick, names } = words;
  const [line] = lines;
  const step = one.step === undefined ? undefined : stepOf(one.step);
  const said = [pick(about), t(`drillResults.evaluation.verdict.${verdict}`), ...(why ? [pick(why)] : [])].join(' · ');
  const lengths = [
    span === undefined ? undefined : t('drillResults.evaluation.took', { span: pick(spanWords(span)) }),
    limit === undefined ? undefined : t('drillResults.evaluation.limit', { limit: pick(spanWords(limit)) }),
    post === undefined ? undefined : pick(names.post(post)),
  ].filter((part) => part !== undefined);
  return (
    <li>
      <div>
        <VerdictTag verdict={verdict}>{t(`drillResults.evaluation.verdict.${verdict}`)}</VerdictTag> {pick(about)}
        {line ? (
          <RaiseAction
            start={{
              origin: { mode: 'drill', run: run.id, ...line, at: run.until, words: said },
              ...(step ? { step } : {}),
            }}
            label={t('corrective.raiseFinding', { what: pick(about) })}
          />
        ) : null}
      </div>
      {lengths.length === 0 ? null : <div className="src-muted">{lengths.join(' · ')}</div>}
      {why ? <div>{pick(why)}</div> : null}
      {lines.length === 0 ? (
        <div className="src-muted">{t('drillResults.evaluation.noLines')}</div>
      ) : (
        <ul className="src-evaluation__lines">
          {lines.map((line) => (
            <li key={`${line.stream} ${line.version}`}>{lineOf(line)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
