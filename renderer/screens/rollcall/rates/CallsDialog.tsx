import type { RatedCall } from '../../../../shared/duty/roll-call-rates.ts';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog, Stamp, Tag } from '../../../ui/index.ts';
import { RateTag, TallyWords } from '../RateWords.tsx';

/** The calls behind a number, newest first. */
export function CallsDialog(props: {
  readonly name: string;
  readonly calls: readonly RatedCall[];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <ReadDialog
      title={t('calls.rates.openCalls', { name: props.name, n: props.calls.length })}
      onClose={props.onClose}
      wide
    >
      <ul className="src-day">
        {props.calls.toReversed().map((call) => (
          <li key={call.id} className="src-day__item">
            <div className="src-day__head">
              <strong>
                <Stamp at={call.at} />
              </strong>
              <Tag>{t(`common.channel.${call.channel}`)}</Tag>
              {call.isOver ? null : <Tag tone="active">{t('calls.rates.running')}</Tag>}
              <span>
                <TallyWords tally={call.tally} />
              </span>
              <RateTag tally={call.tally} isOver={call.isOver} />
            </div>
            <p className="src-day__text">{call.content}</p>
          </li>
        ))}
      </ul>
    </ReadDialog>
  );
}
