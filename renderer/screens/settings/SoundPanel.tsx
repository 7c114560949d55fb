import { Button, Callout, Radio, RadioGroup, Switch } from '@blueprintjs/core';
import { TickIcon, CrossIcon, VolumeUpIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { answerTest, setSound, testRing, useNow, useSound, VOLUMES } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

/** Whether and how loud this workstation sounds, and a test that ends with the question whether it was heard. */
export function SoundPanel() {
  const { t } = useText();
  const on = useSound((sound) => sound.on);
  const volume = useSound((sound) => sound.volume);
  const allowed = useSound((sound) => sound.allowed);
  return (
    <Panel title={t('alarms.sound.title')} aside={<span className="src-muted">{t('alarms.sound.kept')}</span>}>
      <div className="src-settings__look">
        <Switch
          checked={on}
          label={t('alarms.sound.switch')}
          onChange={(event) => setSound({ on: event.currentTarget.checked })}
        />
        <RadioGroup
          label={t('alarms.sound.volume')}
          inline
          selectedValue={volume}
          onChange={(event) => {
            const chosen = VOLUMES.find((one) => one === event.currentTarget.value);
            if (chosen) setSound({ volume: chosen });
          }}
        >
          {VOLUMES.map((one) => (
            <Radio key={one} value={one} label={t(`alarms.sound.volumes.${one}`)} />
          ))}
        </RadioGroup>
      </div>
      <p>{allowed ? t('alarms.sound.allowed') : t('alarms.sound.lockedHint')}</p>
      <p>
        {t('alarms.sound.how')} {t('alarms.sound.drill')}
      </p>
      <TestButton />
      <TestOutcome />
    </Panel>
  );
}

function TestButton() {
  const { t } = useText();
  const [asked, setAsked] = useState<'played' | 'locked'>();
  const on = useSound((sound) => sound.on);
  if (asked === 'played') {
    const answer = (heard: boolean) => {
      answerTest(heard);
      setAsked(undefined);
    };
    return (
      <div className="src-settings__asked" role="group" aria-label={t('alarms.sound.asked')}>
        <span role="status">{t('alarms.sound.asked')}</span>
        <Button autoFocus icon={<TickIcon />} onClick={() => answer(true)}>
          {t('alarms.sound.yes')}
        </Button>
        <Button icon={<CrossIcon />} onClick={() => answer(false)}>
          {t('alarms.sound.no')}
        </Button>
      </div>
    );
  }
  return (
    <div className="src-settings__asked">
      <Button icon={<VolumeUpIcon />} onClick={() => setAsked(testRing() ? 'played' : 'locked')}>
        {t('alarms.sound.test')}
      </Button>
      {asked === 'locked' ? <span role="status">{t('alarms.sound.lockedTest')}</span> : null}
      {on ? null : <span className="src-muted">{t('alarms.sound.offTest')}</span>}
    </div>
  );
}

function TestOutcome() {
  const { t } = useText();
  const now = useNow(60_000);
  const tested = useSound((sound) => sound.tested);
  if (!tested) return <p className="src-muted">{t('alarms.sound.never')}</p>;
  const time = beijingStamp(tested.at, now);
  return tested.heard ? (
    <p className="src-muted">{t('alarms.sound.testedYes', { time })}</p>
  ) : (
    <Callout intent="warning" role="alert">
      <strong>{t('alarms.sound.testedNo', { time })}</strong>
      <div>{t('alarms.sound.check')}</div>
    </Callout>
  );
}
