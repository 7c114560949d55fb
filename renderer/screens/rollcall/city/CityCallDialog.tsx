import { PhoneCallIcon, TickIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import type { DutyShapes } from '../../../../shared/duty/events.ts';
import type { RollCallChannel } from '../../../../shared/duty/roll-call.ts';
import { dutyAct, now, useGeneral, useIdentity, useNow, usePostTitle } from '../../../state/index.ts';
import { durationWords, lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, CommitButton, SelectField, TextField, useKeys } from '../../../ui/index.ts';
import { CHANNELS } from '../channels.ts';
import { windowOf } from '../window-of.ts';
import { SecondsField } from './SecondsField.tsx';

type Outcome = DutyShapes['CityCallAnswered']['outcome'];
const OUTCOMES = ['answered', 'late', 'not-answered'] as const satisfies readonly Outcome[];

/** Whole seconds: what was measured by pressing a key is not exact to more. */
const toSecond = (at: Instant) => Math.floor(at / 1000) * 1000;

/** Logs a call from the city: opened when it rings, so that the seconds run; without `rang` it is entered later. */
export function CityCallDialog(props: { readonly rang: Instant | undefined; readonly onClose: () => void }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const identity = useIdentity();
  const postTitle = usePostTitle();
  const ticking = useNow();
  const [calledAt, setCalledAt] = useState<Instant | undefined | null>(() => props.rang && toSecond(props.rang));
  const [answeredAt, setAnsweredAt] = useState<Instant | undefined | null>();
  const [caller, setCaller] = useState('');
  const [channel, setChannel] = useState<RollCallChannel>('phone');
  const [answeredBy, setAnsweredBy] = useState(identity ? `${pick(postTitle(identity.post))} ${identity.person}` : '');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Outcome>();

  const limit = windowOf(general, channel);
  const isCalled = typeof calledAt === 'number';
  const isAnswered = typeof answeredAt === 'number';
  const took = isCalled && isAnswered ? answeredAt - calledAt : undefined;
  const judged: Outcome = took !== undefined && limit && took > limit.window ? 'late' : 'answered';
  const outcome = chosen ?? judged;
  const isMissed = outcome === 'not-answered';
  const isAhead = (at: Instant | undefined | null) => typeof at === 'number' && at > ticking + 1000;
  const isTimed =
    isCalled && !isAhead(calledAt) && (isMissed || (took !== undefined && took >= 0 && !isAhead(answeredAt)));

  const pickUp = () => setAnsweredAt(toSecond(now()));
  useKeys([
    {
      combo: 'alt+a',
      label: t('rollcall.city.answerNow'),
      group: t('rollcall.group'),
      inInput: true,
      overDialogs: true,
      onPress: pickUp,
    },
  ]);

  const commit = async () => {
    if (!isCalled) return false;
    const answer = await dutyAct(
      {
        type: 'LogCityCall',
        caller: caller.trim(),
        channel,
        calledAt,
        answeredBy: answeredBy.trim(),
        asked: asked.trim(),
        outcome,
      },
      isMissed ? undefined : (answeredAt ?? undefined),
    );
    return answer.kind === 'done';
  };

  const isFilled = caller.trim() !== '' && answeredBy.trim() !== '' && asked.trim() !== '';
  return (
    <CommandDialog
      title={t('rollcall.city.title')}
      commit={t('rollcall.city.commit')}
      canCommit={isTimed && isFilled}
      onCommit={commit}
      onClose={props.onClose}
      wide
      {...(isTimed ? {} : { footer: t('rollcall.city.needAnswer') })}
    >
      <div className="src-city__seconds" role="status">
        <strong className="src-city__count">
          {took !== undefined
            ? t('rollcall.city.took', { time: durationWords(t, took) })
            : isCalled && !isMissed
              ? t('rollcall.city.ringing', { time: durationWords(t, Math.max(0, ticking - calledAt)) })
              : ''}
        </strong>
        {props.rang === undefined ? null : (
          <CommitButton
            intent={isAnswered ? 'none' : 'success'}
            size="large"
            icon={isAnswered ? <TickIcon /> : <PhoneCallIcon />}
            disabled={isAnswered || isMissed}
            aria-keyshortcuts="Alt+A"
            onClick={pickUp}
          >
            {t('rollcall.city.answerNow')} <kbd className="src-key">{t('rollcall.city.answerKey')}</kbd>
          </CommitButton>
        )}
      </div>
      <div className="src-fields-2">
        <TextField
          label={t('rollcall.city.caller')}
          value={caller}
          onChange={setCaller}
          required
          list={general?.units.map((unit) => pick(unit.title)) ?? []}
        />
        <SelectField
          label={t('rollcall.city.channel')}
          value={channel}
          choices={CHANNELS.map((one) => ({ value: one, label: t(`common.channel.${one}`) }))}
          onChange={setChannel}
        />
        <SecondsField
          label={t('rollcall.city.ring')}
          value={calledAt}
          onChange={setCalledAt}
          error={isAhead(calledAt) ? t('rollcall.city.ahead') : undefined}
        />
        {isMissed ? null : (
          <SecondsField
            label={t('rollcall.city.answer')}
            value={answeredAt}
            onChange={setAnsweredAt}
            error={
              took !== undefined && took < 0
                ? t('rollcall.city.order')
                : isAhead(answeredAt)
                  ? t('rollcall.city.ahead')
                  : undefined
            }
          />
        )}
        <SelectField
          label={t('rollcall.city.outcome')}
          value={outcome}
          choices={OUTCOMES.map((one) => ({ value: one, label: t(`rollcall.city.outcomes.${one}`) }))}
          onChange={setChosen}
          {...(limit === undefined || took === undefined || isMissed
            ? {}
            : {
                hint: t('rollcall.city.judged', {
                  channel: t(`common.channel.${channel}`),
                  window: lengthWords(t, limit.window),
                  outcome: t(`rollcall.city.outcomes.${judged}`),
                }),
              })}
        />
        <TextField
          label={t(isMissed ? 'rollcall.city.recordedBy' : 'rollcall.city.answeredBy')}
          value={answeredBy}
          onChange={setAnsweredBy}
          required
        />
      </div>
      <TextField
        label={t(isMissed ? 'rollcall.city.missedWhy' : 'rollcall.city.asked')}
        value={asked}
        onChange={setAsked}
        required
        rows={3}
      />
    </CommandDialog>
  );
}
