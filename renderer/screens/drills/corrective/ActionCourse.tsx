import { text, type Text } from '../../../../shared/base/text.ts';
import { fixWords } from '../../../../shared/corrective/sentence.ts';
import type { CorrectiveAction, CorrectiveMark } from '../../../../shared/corrective/state.ts';
import { useRuns, usePostTitle } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';

interface Turn extends CorrectiveMark {
  readonly words: Text;
}

/** What has happened to an action, oldest first. */
export function ActionCourse({ action }: { readonly action: CorrectiveAction }) {
  const { t, pick } = useText();
  const title = usePostTitle();
  const runs = useRuns()?.runs ?? [];
  const nameOf = (run: string) => runs.find((one) => one.run === run)?.title ?? run;
  return (
    <section aria-label={t('corrective.course')}>
      <h3 className="src-corrective__course">{t('corrective.course')}</h3>
      <ol className="src-corrective__turns">
        {turnsOf(action, nameOf).map(({ at, by, post, words }, index) => (
          // The course only grows at its end, so a place is a name.
          <li key={index}>
            <Stamp at={at} /> {pick(words)}{' '}
            <span className="src-muted">
              {by} · {pick(title(post))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function turnsOf(action: CorrectiveAction, nameOf: (run: string) => string): readonly Turn[] {
  const { opened, changes, fixed, trials, last } = action;
  const turns: readonly Turn[] = [
    { ...opened, words: text('提出整改', 'Opened') },
    ...changes.map(({ owner, dueOn, reason, ...mark }) => ({
      ...mark,
      words: text(
        [
          owner === undefined ? '' : `责任改为${owner}；`,
          dueOn === undefined ? '' : `期限改为 ${dueOn}；`,
          reason,
        ].join(''),
        [
          owner === undefined ? '' : `Owner now ${owner}; `,
          dueOn === undefined ? '' : `due now ${dueOn}; `,
          reason,
        ].join(''),
      ),
    })),
    ...(fixed ? [{ ...fixed, words: fixedWords(fixed) }] : []),
    ...trials.map(({ run, outcome, words, evidence, ...mark }) => ({
      ...mark,
      words: trialWords(nameOf(run), outcome === 'passed', words, evidence?.version),
    })),
    ...(last ? [{ ...last, words: text(last.words, last.words) }] : []),
  ];
  return turns.toSorted((a, b) => a.at - b.at);
}

function fixedWords({ fix, note }: NonNullable<CorrectiveAction['fixed']>): Text {
  const { zh, en } = fixWords(fix);
  return text(`已改：${zh}。${note}`, `Put right: ${en}. ${note}`);
}

function trialWords(run: string, passed: boolean, words: string, line: number | undefined): Text {
  const [zh, en] = line === undefined ? ['', ''] : [`（第 ${line} 条）`, ` (line ${line})`];
  return passed
    ? text(`演练“${run}”检验通过：${words}${zh}`, `Passed by the drill "${run}": ${words}${en}`)
    : text(`演练“${run}”检验未通过：${words}${zh}`, `Failed in the drill "${run}": ${words}${en}`);
}
