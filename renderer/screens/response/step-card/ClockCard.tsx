import { Button } from '@blueprintjs/core';
import {
  BoxIcon,
  ConfirmIcon,
  DocumentShareIcon,
  HeadsetIcon,
  LightbulbIcon,
  MobilePhoneIcon,
  PeopleIcon,
  PhoneIcon,
} from '@blueprintjs/icons';
import { useCallback } from 'react';
import { go, type RankedDue } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { reportKindOf } from '../model/step-dues.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { usePrimary } from './card.ts';

const WORDS = {
  threshold: { about: 'now.clock.threshold', act: 'now.clock.answer', icon: LightbulbIcon },
  review: { about: 'now.clock.review', act: 'now.clock.look', icon: ConfirmIcon },
  receipt: { about: 'chain.receipt.card', act: 'chain.receipt.open', icon: PhoneIcon },
  message: { about: 'publicMessages.clock.about', act: 'publicMessages.clock.act', icon: MobilePhoneIcon },
  contact: { about: 'trainClocks.contact', act: 'trainClocks.open', icon: HeadsetIcon },
  decision: { about: 'trainClocks.decision', act: 'trainClocks.open', icon: ConfirmIcon },
  supply: { about: 'trainClocks.supply', act: 'trainClocks.open', icon: BoxIcon },
  family: { about: 'trainClocks.family', act: 'trainClocks.families', icon: PeopleIcon },
} as const;

/**
 * A clock that no plan step stands for: the rhythm of the report rules, a threshold to be answered, a decision to be looked at again, a message to the
 * public that waits for an answer, what a train card asks for next.
 */
export function ClockCard(props: { readonly due: RankedDue }) {
  const { due } = props;
  const { t, pick } = useText();
  const { id, open } = useDesk();
  const { key } = due;
  const words = Object.hasOwn(WORDS, due.kind) ? WORDS[due.kind as keyof typeof WORDS] : undefined;
  const goOn = useCallback(() => {
    if (due.kind === 'threshold') go('response', { id, at: 'threshold' });
    else if (due.kind === 'receipt') go('reports', { id, at: 'chain' });
    else if (due.kind === 'review') open({ id: 'decision', reviews: Number(key.slice('review:'.length)) });
    else if (due.kind === 'message') go('reports', { id, tab: 'messages' });
    else if (due.train !== undefined) go('trains', { id, train: due.train });
    else if (due.kind === 'family') go('trains', { id });
    else go('reports', { id, kind: reportKindOf(key) });
  }, [due.kind, due.train, key, id, open]);
  usePrimary(goOn);
  const Icon = words?.icon ?? DocumentShareIcon;
  return (
    <article className="src-card" aria-labelledby="src-card-title">
      <div className="src-card__scroll" role="region" aria-labelledby="src-card-title" tabIndex={0}>
        <header className="src-card__head">
          <div className="src-card__line">
            <h2 className="src-card__title" id="src-card-title">
              {pick(due.title)}
            </h2>
            <span className="src-card__due">
              <DueClock due={due} withTime />
              <span className="src-muted">
                {t(`shell.strip.anchor.${due.anchor}`)} <Stamp at={due.from} />
              </span>
            </span>
          </div>
        </header>
        <p className="src-card__do">{t(words?.about ?? 'response.card.ruleClock')}</p>
      </div>
      <div className="src-card__acts" role="group" aria-label={t('response.card.acts')}>
        <Button size="large" intent="primary" icon={<Icon />} onClick={goOn}>
          {words ? t(words.act) : t('response.form.openReport', { report: t(`common.report.${reportKindOf(key)}`) })}{' '}
          <KeyCap>D</KeyCap>
        </Button>
      </div>
    </article>
  );
}
