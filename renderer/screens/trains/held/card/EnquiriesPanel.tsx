import { Button } from '@blueprintjs/core';
import { HelpIcon, TickCircleIcon } from '@blueprintjs/icons';
import { settlingAnswer, type Enquiry } from '../../../../../shared/transport/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../../ui/index.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';

/** 家属问询: who asked about whom, and what they were told; those still owed a call on top. */
export function EnquiriesPanel(props: {
  readonly enquiries: readonly Enquiry[];
  /** Named where several responses keep trains. */
  readonly station?: string | undefined;
  readonly readOnly: boolean;
  readonly onOpen: (dialog: TrainDialog) => void;
}) {
  const { enquiries, station, readOnly, onOpen } = props;
  const { t } = useText();
  const owedFirst = enquiries.toSorted(
    (a, b) => Number(settlingAnswer(a) !== undefined) - Number(settlingAnswer(b) !== undefined) || a.at - b.at,
  );
  return (
    <Panel
      title={t('trains.panel.enquiries')}
      aside={<span className="src-muted">{station}</span>}
      actions={
        readOnly ? undefined : (
          <Button size="small" onClick={() => onOpen({ id: 'enquiry' })}>
            {t('trainActs.enquiry.open')}
          </Button>
        )
      }
    >
      {enquiries.length === 0 ? <p className="src-muted">{t('trains.noEnquiry')}</p> : null}
      <ul className="src-train-lines">
        {owedFirst.map((one) => {
          const settled = settlingAnswer(one);
          return (
            <li key={one.version}>
              <Tag
                tone={settled ? 'good' : 'warn'}
                icon={settled ? <TickCircleIcon size={14} /> : <HelpIcon size={14} />}
              >
                {t(settled ? `trains.answer.${settled.outcome}` : 'trains.owed')}
              </Tag>{' '}
              <Stamp at={one.at} /> {one.train} <strong>{one.caller}</strong> {one.phone}
              {t('common.colon')}
              {one.about} · {one.asks}
              {one.answers.map((answer) => (
                <div key={answer.version} className="src-muted">
                  <Stamp at={answer.at} /> {t(`trains.answer.${answer.outcome}`)}
                  {t('common.colon')}
                  {answer.answer}
                </div>
              ))}
              {settled || readOnly ? null : (
                <Button size="small" intent="primary" onClick={() => onOpen({ id: 'answer', enquiry: one.version })}>
                  {t('trainActs.answer.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
