import { BanCircleIcon, HandUpIcon, PauseIcon, SendMessageIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import { beijingStamp, MINUTE } from '../../../../../shared/base/instant.ts';
import { durationWords } from '../../../../text/duration-words.ts';
import { Tag } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import { whenWords } from '../../words/when-words.ts';
import type { InjectLine } from '../model/inject-lines.ts';

/** Where an inject stands: icon, words, colour. Of one that was played also whether and when the players took it. */
export function InjectStateTag(props: { readonly line: InjectLine; readonly now: number; readonly words: Words }) {
  const { line, now, words } = props;
  const { record, state } = line;
  const { t } = words;
  if (record?.state === 'delivered') {
    return (
      <span className="src-inject__state">
        <Tag tone="good" icon={<SendMessageIcon size={14} />} title={t(`drillControl.injects.how.${record.how}`)}>
          {t('drillControl.injects.delivered', { at: beijingStamp(record.at, now) })}
        </Tag>
        <Taken line={line} now={now} words={words} />
      </span>
    );
  }
  if (record?.state === 'skipped') {
    return (
      <span className="src-inject__state">
        <Tag tone="quiet" icon={<BanCircleIcon size={14} />}>
          {t('drillControl.injects.skipped', { reason: record.reason })}
        </Tag>
      </span>
    );
  }
  return (
    <span className="src-inject__state">
      {state === 'held' ? (
        <Tag tone="warn" icon={<PauseIcon size={14} />}>
          {t('drillControl.injects.held')}
        </Tag>
      ) : (
        <Waiting line={line} now={now} words={words} />
      )}
    </span>
  );
}

function Waiting(props: { readonly line: InjectLine; readonly now: number; readonly words: Words }) {
  const { now, words } = props;
  const { prospect, inject } = props.line;
  const { t } = words;
  switch (prospect.kind) {
    case 'at':
      return (
        <Tag icon={<TimeIcon size={14} />}>
          {prospect.at <= now
            ? t('drillControl.injects.due')
            : t('drillControl.injects.waiting', { time: durationWords(t, prospect.at - now) })}
        </Tag>
      );
    case 'open':
      return (
        <Tag icon={<TimeIcon size={14} />}>
          {t('drillControl.injects.open', { when: inject.when ? whenWords(words, inject.when) : '' })}
        </Tag>
      );
    case 'controller':
      return (
        <Tag icon={<HandUpIcon size={14} />}>
          {t(inject.manual ? 'drillControl.injects.controller' : 'drillControl.injects.noTime')}
        </Tag>
      );
    case 'never':
      return (
        <Tag tone="quiet" icon={<BanCircleIcon size={14} />}>
          {t('drillControl.injects.never', {
            why:
              prospect.because === 'inject-skipped'
                ? t('drillControl.injects.becauseSkipped', { inject: prospect.inject })
                : t('drillControl.injects.becauseDone'),
          })}
        </Tag>
      );
  }
}

function Taken(props: { readonly line: InjectLine; readonly now: number; readonly words: Words }) {
  const { t } = props.words;
  const { news } = props.line;
  if (!news) return null;
  if (!news.taken) {
    return (
      <Tag tone="warn" icon={<TimeIcon size={14} />}>
        {t('drillControl.injects.notTaken', { time: durationWords(t, Math.max(0, props.now - news.at)) })}
      </Tag>
    );
  }
  const after = news.taken.at - news.at;
  return (
    <Tag icon={<TickCircleIcon size={14} />}>
      {after < MINUTE
        ? t('drillControl.injects.takenAtOnce')
        : t('drillControl.injects.taken', { time: durationWords(t, after) })}
    </Tag>
  );
}
