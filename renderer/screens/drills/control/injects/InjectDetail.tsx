import {
  BanCircleIcon,
  CrossCircleIcon,
  EyeOpenIcon,
  StopwatchIcon,
  TickCircleIcon,
  TimeIcon,
} from '@blueprintjs/icons';
import type { Inject } from '../../../../../shared/drill/schema-injects.ts';
import type { ExpectationFinding } from '../../../../../shared/drill/score/evaluation-shape.ts';
import { Tag } from '../../../../ui/index.ts';
import { InjectContent } from '../../msel/InjectContent.tsx';
import { expectWords } from '../../words/expect-words.ts';
import type { Words } from '../../words/use-words.ts';

const LOOK = {
  met: { tone: 'good', icon: TickCircleIcon },
  late: { tone: 'warn', icon: StopwatchIcon },
  missed: { tone: 'bad', icon: CrossCircleIcon },
  pending: { tone: 'plain', icon: TimeIcon },
  unjudged: { tone: 'plain', icon: EyeOpenIcon },
  'not-asked': { tone: 'quiet', icon: BanCircleIcon },
} as const;

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
                  {verdict === undefined ? null : <VerdictTag verdict={verdict} words={words} />}{' '}
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

function VerdictTag(props: { readonly verdict: ExpectationFinding['verdict']; readonly words: Words }) {
  const { tone, icon: Icon } = LOOK[props.verdict];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {props.words.t(`drillControl.injects.verdict.${props.verdict}`)}
    </Tag>
  );
}
