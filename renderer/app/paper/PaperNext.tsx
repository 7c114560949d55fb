import { Fragment } from 'react';
import { text, type Text } from '../../../shared/base/text.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { END_NAMES, ORDER_NAMES } from '../../../shared/review/names.ts';
import { waitsOf, type Wait } from '../../screens/response/model/waits.ts';
import { useText } from '../../text/use-text.ts';
import { BlankCell } from '../../ui/paper/Blank.tsx';
import type { PaperStep } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** What comes after the cards in hand: enough to go on with when the console stays away. */
export function PaperNext(props: { readonly steps: readonly PaperStep[] }) {
  const { t, pick } = useText();
  return (
    <section className="src-paper__section">
      <h3>{t('paper.post.next')}</h3>
      <table className="src-paper-next">
        <thead>
          <tr>
            <th>{t('paper.clocks.no')}</th>
            <th>{t('paper.clocks.what')}</th>
            <th>{t('paper.card.waits')}</th>
            <th className="src-paper-blank">{t('paper.post.nextDone')}</th>
            <th className="src-paper-blank">{t('paper.post.nextAt')}</th>
          </tr>
        </thead>
        <tbody>
          {props.steps.map((step) => (
            <tr key={step.ref}>
              <td className="src-paper-no">{step.number}</td>
              <td>
                <strong>{pick(step.compiled.step.title)}</strong>{' '}
                {step.compiled.step.critical ? (
                  <span className="src-paper-mark">{t('paper.card.critical')}</span>
                ) : null}
                <br />
                {pick(step.compiled.step.do)}
              </td>
              <td>
                <Waits step={step} />
              </td>
              <BlankCell />
              <BlankCell />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** By number: the other step may stand on the sheet of another post. */
function Waits(props: { readonly step: PaperStep }) {
  const { response } = useSheet();
  const { t, pick } = useText();
  const words = ({ kind, ref, is }: Wait) => {
    const number = stepNumber(response, ref) ?? ref;
    if (kind === 'missed') return `${number} ${t('response.waits.missed')}`;
    return kind === 'reached' ? `${number} ${is.map((one) => pick(REACHED[one] ?? text(one, one))).join('/')}` : number;
  };
  return waitsOf(props.step).map((group, index) => (
    <Fragment key={String(index)}>
      {index === 0 ? null : <br />}
      {group.map(words).join(` ${t('response.waits.or')} `)}
    </Fragment>
  ));
}

const REACHED: Readonly<Record<string, Text>> = { ...END_NAMES, ...ORDER_NAMES };
