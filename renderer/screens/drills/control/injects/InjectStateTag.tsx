import { BanCircleIcon, HandUpIcon, PauseIcon, SendMessageIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import { beijingStamp, MINUTE } from '../../../../../shared/base/instant.ts';
import type { Prospect } from '../../../../../shared/drill/run/prospect.ts';
import type { RunState } from '../../../../../shared/drill/run/run-state.ts';
import { durationWords } from '../../../../text/duration-words.ts';
import { Tag } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import { whenWords } from '../../words/when-words.ts';
import type { InjectLine } from '../model/inject-lines.ts';

/** Where an inject stands: icon, words, colour. Of one that was played also whether and when the players took it. */
export function InjectStateTag(props: {
  readonly line: InjectLine;
  readonly phase: RunState['phase'];
  readonly now: number;
  readonly words: Words;
}) {
  const { line, phase, now, words } = props;
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
      {phase === 'ended' ? (
        <Tag tone="quiet" icon={<BanCircleIcon size={14} />}>
          {t('drillControl.injects.notPlayed')}
        </Tag>
      ) : state === 'held' ? (
        <Tag tone="warn" icon={<PauseIcon size={14} />}>
          {t('drillControl.injects.held')}
        </Tag>
      ) : (
        <Waiting line={line} phase={phase} now={now} words={words} />
      )}
    </span>
  );
}

function Waiting(props: {
  readonly line: InjectLine;
  readonly phase: RunState['phase'];
  readonly now: number;
  readonly words: Words;
}) {
  const { now, words } = props;
  const { prospect, inject } = props.line;
  const { t } = words;
  switch (prospect.kind) {
    case 'at':
      return (
        <Tag icon={<TimeIcon size={14} />}>
          {prospect.at <= now
            ? t(props.phase === 'ready' ? 'drillControl.injects.atStart' : 'drillControl.injects.due')
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
          {t('drillControl.injects.never', { why: neverWords(t, prospect) })}
        </Tag>
      );
  }
}

function neverWords(t: Words['t'], prospect: Prospect & { readonly kind: 'never' }): string {
  switch (prospect.because) {
    case 'inject-skipped':
      return t('drillControl.injects.becauseSkipped', { inject: prospect.inject });
    case 'inject-never-comes':
      return t('drillControl.injects.becauseNever', { inject: prospect.inject });
    case 'done-in-time':
      return t('drillControl.injects.becauseDone');
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
