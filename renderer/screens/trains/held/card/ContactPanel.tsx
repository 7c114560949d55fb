import { Button, Callout } from '@blueprintjs/core';
import { PhoneIcon } from '@blueprintjs/icons';
import { Panel, DueClock, Stamp, Tag } from '../../../../ui/index.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { agoWords } from '../../../../ui/facts/ago-words.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { useSilenceWords } from '../model/use-silence-words.ts';
import { ContactTag } from './ContactTag.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';

/** 联络: how contact stands, what the silence proposes, and the ways to the train with the last try of each. */
export function ContactPanel(props: {
  readonly held: HeldTrain;
  readonly readOnly: boolean;
  readonly onOpen: (dialog: TrainDialog) => void;
}) {
  const { held, readOnly, onOpen } = props;
  const { card, care } = held;
  const { contact } = card;
  const { t, pick } = useText();
  const now = useNow(15_000);
  const grounds = useSilenceWords(held);
  return (
    <Panel
      title={t('trains.panel.contact')}
      aside={
        <>
          <ContactTag contact={contact} />
          {card.released ? null : <DueClock due={{ from: contact.from, dueAt: contact.next }} withTime />}
        </>
      }
      actions={
        readOnly ? undefined : (
          <Button size="small" onClick={() => onOpen({ id: 'judge' })}>
            {t('trainActs.judge.open')}
          </Button>
        )
      }
    >
      {contact.proposes === undefined ? null : (
        <Callout intent="danger" title={t(`trains.proposes.${contact.proposes}`)} className="src-train-proposal">
          <p>{grounds}</p>
          <p>{t('trains.proposes.next')}</p>
        </Callout>
      )}
      <p>
        {contact.reached === undefined ? (
          t('trains.neverReached')
        ) : (
          <>
            {t('trains.lastReached')} <Stamp at={contact.reached} />{' '}
            <span className="src-muted">{agoWords(t, contact.reached, now)}</span>
          </>
        )}
      </p>
      <ol className="src-train-channels" aria-label={t('trains.channels')}>
        {care.contact.channels.map((channel) => {
          const tries = card.record.tries.filter((one) => one.channel === channel.id);
          const last = tries.at(-1);
          return (
            <li key={channel.id}>
              <div>
                <strong>{pick(channel.title)}</strong>{' '}
                {last ? (
                  <>
                    <OutcomeTag outcome={last.outcome} /> <Stamp at={last.at} />{' '}
                    <span className="src-muted">
                      {[last.spokeWith, last.note].filter((one) => one !== undefined).join(' · ')}
                    </span>
                  </>
                ) : (
                  <Tag tone="quiet">{t('trains.notTried')}</Tag>
                )}
                {last?.nextWindow === undefined ? null : (
                  <span className="src-train-window">
                    {t('trains.nextWindow')} <Stamp at={last.nextWindow} />
                  </span>
                )}
                <div className="src-muted src-train-channels__do">{pick(channel.do)}</div>
              </div>
              {readOnly ? null : (
                <Button
                  size="small"
                  icon={<PhoneIcon />}
                  aria-label={t('trainActs.contact.by', { channel: pick(channel.title) })}
                  onClick={() => onOpen({ id: 'contact', channel: channel.id })}
                >
                  {t('trainActs.contact.log')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
