import type { DeferredUntil } from '../../../shared/response/events.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { namesOf } from '../../screens/response/model/names.ts';
import { useText } from '../../text/use-text.ts';
import { BlankCell } from '../../ui/paper/Blank.tsx';
import type { PaperStep } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** What has been put off, why, and when it comes back: on paper nobody else keeps count of it. */
export function PaperDeferred(props: { readonly steps: readonly PaperStep[] }) {
  const { response } = useSheet();
  const { t, pick } = useText();
  const names = namesOf(response);
  if (props.steps.length === 0) return null;
  return (
    <section className="src-paper__section">
      <h2>{t('paper.deferred.title')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('paper.clocks.no')}</th>
            <th>{t('paper.deferred.step')}</th>
            <th>{t('paper.deferred.owner')}</th>
            <th>{t('paper.deferred.reason')}</th>
            <th>{t('paper.deferred.back')}</th>
            <th className="src-paper-blank">{t('paper.deferred.done')}</th>
          </tr>
        </thead>
        <tbody>
          {props.steps.map((step) => (
            <tr key={step.ref}>
              <td className="src-paper-no">{step.number}</td>
              <td>{pick(step.compiled.step.title)}</td>
              <td>{pick(names.post(step.compiled.step.owner))}</td>
              <td>{step.record.ending?.reason}</td>
              <td>
                <Back until={step.record.ending?.until} />
              </td>
              <BlankCell />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Back(props: { readonly until: DeferredUntil | undefined }) {
  const { response, stamp } = useSheet();
  const { t } = useText();
  const { at, level, step, handover } = props.until ?? {};
  const words = [
    at === undefined ? '' : t('paper.deferred.at', { time: stamp(at) }),
    level === undefined ? '' : t('paper.deferred.level', { level: t(`common.level.${level}`) }),
    step === undefined ? '' : t('paper.deferred.ended', { number: stepNumber(response, step) ?? step }),
    handover ? t('paper.deferred.handover') : '',
  ].filter((one) => one !== '');
  return words.length === 0 ? t('paper.deferred.open') : words.join(' · ');
}
