import { durationOf } from '../../../shared/base/instant.ts';
import { lengthWords } from '../../text/duration-words.ts';
import { useText } from '../../text/use-text.ts';
import { Blank } from '../../ui/paper/Blank.tsx';
import type { PaperStep } from './paper-model.ts';
import { useSheet } from './sheet.ts';

const ORDER = ['issued', 'received', 'acting', 'reported'] as const;
/** Looks that fit on one card, two on a line. */
const LOOKS = [
  [1, 2],
  [3, 4],
] as const;

/** What has to be written at this kind of step on the way to its end. */
export function PaperCourse(props: { readonly step: PaperStep }) {
  const { step, record } = { step: props.step.compiled.step, record: props.step.record };
  const { stamp } = useSheet();
  const { t, pick } = useText();
  switch (step.kind) {
    case 'question':
      return (
        <>
          <p className="src-paper-card__ends">
            <strong>{t('paper.card.answer')}</strong>
            {step.options?.map((option) => (
              <span key={option.id} className="src-paper-tick">
                {pick(option.title)}
              </span>
            ))}
          </p>
          <p className="src-paper-card__sign">
            {t('paper.card.basis')} <Blank size="long" />
          </p>
        </>
      );
    case 'watch':
      return (
        <>
          {step.every ? (
            <p>
              <strong>{t('paper.card.every', { time: lengthWords(t, durationOf(step.every.time)) })}</strong>
            </p>
          ) : null}
          {LOOKS.map((line) => (
            <p key={line[0]} className="src-paper-card__sign">
              {line.map((look) => (
                <span key={look} className="src-paper-card__mark">
                  {t('paper.card.look', { n: look })} <Blank /> {t('paper.card.seen')} <Blank size="long" />
                </span>
              ))}
            </p>
          ))}
        </>
      );
    case 'order':
      return (
        <p className="src-paper-card__sign">
          {ORDER.map((phase) => {
            const mark = record.order?.findLast((one) => one.phase === phase);
            return (
              <span key={phase} className="src-paper-card__mark">
                {t(`paper.card.order.${phase}`)} {mark ? <strong>{stamp(mark.at)}</strong> : <Blank />}
              </span>
            );
          })}
          <span className="src-paper-card__mark">
            {t('paper.card.order.checked')} <Blank />
          </span>
        </p>
      );
    case 'link':
      return (
        <p className="src-paper-card__sign">
          {t('paper.card.link.near')} <Blank /> {t('paper.card.link.far')} <Blank /> {t('paper.card.link.tested')}{' '}
          <Blank />
        </p>
      );
    case 'report':
      return (
        <p className="src-paper-card__sign">
          {t('paper.card.takenBy')} <Blank size="long" />
        </p>
      );
    default:
      return null;
  }
}
