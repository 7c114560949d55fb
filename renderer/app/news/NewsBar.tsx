import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import {
  callerOf,
  openDialog,
  useGeneral,
  useHeldPosts,
  useLock,
  useNow,
  usePostTitle,
  useWaitingNews,
  type ToneName,
} from '../../state/index.ts';
import { durationWords } from '../../text/duration-words.ts';
import { useText } from '../../text/use-text.ts';
import { ChannelTag, dialogIsOpen, Tag, useDrillWords, useKeys } from '../../ui/index.ts';
import { useBell } from '../alarms/use-alarm-bell.ts';
import { newsTone } from './news-tone.ts';
import '../calls/calls.css';
import './news-bar.css';

/** What has reached the desk and nobody has taken: on every screen of a drill, the most pressing first, and rung for until somebody takes it. */
export function NewsBar() {
  const { t, pick } = useText();
  const waiting = useWaitingNews();
  const general = useGeneral();
  const title = usePostTitle();
  const held = useHeldPosts();
  const inDrill = useDrillWords();
  const now = useNow();
  const [first] = waiting;
  useChannelBell(waiting, 'phone');
  useChannelBell(waiting, 'radio');
  useChannelBell(waiting, 'message');
  const isLocked = useLock() !== undefined;
  const answer = () => {
    // Nobody takes news at a locked desk: whoever hears it ring is led to where it is opened.
    if (first && isLocked) openDialog(held.length > 0 ? 'unlock' : 'sign-on');
    else if (first && !dialogIsOpen()) openDialog('news', { inject: first.inject });
  };
  useKeys([
    {
      combo: 'shift+f2',
      label: t('news.answer'),
      group: t('shell.keys.group'),
      inInput: true,
      overDialogs: isLocked,
      disabled: first === undefined,
      onPress: answer,
    },
  ]);
  const from = first ? pick(callerOf(general, first.from)) : '';
  const to = first ? pick(title(first.to)) : '';
  return (
    <>
      <span className="src-visually-hidden" role="status" aria-live="assertive">
        {first ? t('news.spoken', { channel: t(`common.channel.${first.channel}`), from, to }) : ''}
      </span>
      {first ? (
        <section className="src-call-bar src-news-bar" aria-label={inDrill(t('news.bar'))}>
          <Tag tone="drill">{inDrill(t('news.bar'))}</Tag>
          <ChannelTag channel={first.channel} />
          <strong>
            {t('news.fromWhom', { from })} {t('news.toWhom', { to })}
          </strong>
          <span>{t('news.since', { time: durationWords(t, Math.max(0, now - first.at)) })}</span>
          {held.some(({ post }) => post === first.to) ? null : (
            <span className="src-news__nobody">
              <WarningSignIcon size={14} /> {t('news.nobody', { post: to })}
            </span>
          )}
          {waiting.length > 1 ? <span>{t('news.more', { n: waiting.length - 1 })}</span> : null}
          <Button size="small" icon={<ArrowRightIcon />} onClick={answer}>
            {t('news.answer')} <kbd className="src-alarm__key">Shift+F2</kbd>
          </Button>
        </section>
      ) : null}
    </>
  );
}

/** A bell for each kind of channel: a radio that calls is not announced by the telephone that has been ringing for a while. */
function useChannelBell(waiting: readonly NewsItem[], tone: ToneName): void {
  useBell(waiting.filter((item) => newsTone(item) === tone).map((item) => ({ key: item.inject, rank: tone })));
}
