import { Button } from '@blueprintjs/core';
import { IssueIcon } from '@blueprintjs/icons';
import { messagePhase, type PublicMessage } from '../../../../shared/messages/state.ts';
import { messageTemplateOf } from '../../../../shared/review/message-templates.ts';
import type { Folded } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { CopyButton } from '../chain/CopyButton.tsx';
import { JournalLines } from '../JournalLines.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { actsOf, type MessageAct } from './message-acts.ts';
import { MessageCourse } from './MessageCourse.tsx';
import { PhaseMark } from './PhaseMark.tsx';

/** One message: where it stands and how it came there, its words, and what can be done next. */
export function MessageItem(props: {
  readonly folded: Folded;
  readonly one: PublicMessage;
  readonly onAct: (act: MessageAct) => void;
}) {
  const { folded, one, onAct } = props;
  const { response } = folded;
  const { t, pick } = useText();
  const messages = response.messages ?? [];
  const { message: n, drafted, released, approved, reached } = one;
  const template = messageTemplateOf(response, drafted.template)?.template;
  const title = template ? pick(template.title) : t(`publicMessages.kind.${drafted.kind}`);
  const name = t('publicMessages.list.name', { n, title });
  const acts = response.closed ? [] : actsOf(messages, one);
  const isChanged = approved?.text !== undefined || approved?.textEn !== undefined;
  return (
    <li className="src-message" aria-label={name}>
      <div className="src-message__head">
        <h3 className="src-message__name">{name}</h3>
        <PhaseMark phase={messagePhase(messages, one)} />
        {released ? <Tag tone="plain">{t('publicMessages.list.batch', { n: released.batch })}</Tag> : null}
        {released?.emergency === undefined ? null : (
          <Tag tone="warn" icon={<IssueIcon size={14} />}>
            {t('publicMessages.list.emergency', { reason: released.emergency })}
          </Tag>
        )}
        {released && !approved ? (
          <Tag tone="warn" icon={<IssueIcon size={14} />}>
            {t('publicMessages.list.noApproval')}
          </Tag>
        ) : null}
        {(released ?? approved) && one.requests.length === 0 ? (
          <Tag tone="warn" icon={<IssueIcon size={14} />}>
            {t('publicMessages.list.noRequest')}
          </Tag>
        ) : null}
      </div>
      <p className="src-message__about src-muted">
        {t('publicMessages.list.for', { place: drafted.place })}
        {drafted.until === undefined ? null : (
          <span>
            {t('publicMessages.list.until')} <Stamp at={drafted.until} />
          </span>
        )}
        {drafted.replaces === undefined ? null : (
          <span>{t('publicMessages.list.replaces', { n: drafted.replaces })}</span>
        )}
        {released ? (
          <span>{reached ? t('publicMessages.list.reached', { ...reached }) : t('publicMessages.list.noReached')}</span>
        ) : null}
      </p>
      <MessageCourse response={response} one={one} />
      <div className="src-chain__words">
        <pre lang="zh-CN">{one.text}</pre>
        <CopyButton text={one.text} />
      </div>
      {one.textEn === undefined ? null : (
        <details className="src-message__more">
          <summary>{t('publicMessages.list.english')}</summary>
          <pre lang="en">{one.textEn}</pre>
        </details>
      )}
      {isChanged ? (
        <details className="src-message__more">
          <summary>
            {t('publicMessages.list.changed')}
            {t('common.colon')}
            {t('publicMessages.list.first')}
          </summary>
          <pre lang="zh-CN">{drafted.text}</pre>
        </details>
      ) : null}
      <JournalLines
        folded={folded}
        lines={drafted.cites}
        title={t('publicMessages.list.cites', { n: drafted.cites.length })}
      />
      <div className="src-message__acts" role="group" aria-label={t('publicMessages.list.acts', { n })}>
        {acts.map((act, index) => (
          <Button key={act} size="small" intent={index === 0 ? 'primary' : 'none'} onClick={() => onAct(act)}>
            {t(`publicMessages.act.${act}`)}
          </Button>
        ))}
        <ExportButtons response={response.id} message={n} />
      </div>
    </li>
  );
}
