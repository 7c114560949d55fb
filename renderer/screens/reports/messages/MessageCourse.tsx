import { ChatIcon, CrossCircleIcon, DocumentIcon, EndorsedIcon, TickCircleIcon, UndoIcon } from '@blueprintjs/icons';
import type { ComponentType } from 'react';
import type { PublicMessage } from '../../../../shared/messages/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { postTitle, unitTitle } from '../../../../shared/review/names.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';

type Name = 'drafted' | 'requested' | 'approved' | 'refused' | 'released' | 'withdrawn';
interface Mark {
  readonly name: Name;
  readonly at: number;
  readonly version: number;
  readonly who: string;
}

const ICONS: Readonly<Record<Name, ComponentType<{ size?: number }>>> = {
  drafted: DocumentIcon,
  requested: ChatIcon,
  approved: EndorsedIcon,
  refused: CrossCircleIcon,
  released: TickCircleIcon,
  withdrawn: UndoIcon,
};

/** What has happened with a message, in the order of the times: drafted, asked, answered, released, each with who. */
export function MessageCourse(props: { readonly response: Response; readonly one: PublicMessage }) {
  const { response, one } = props;
  const { t, pick } = useText();
  const unit = (id: string, ...more: readonly (string | undefined)[]) =>
    [pick(unitTitle(response, id)), ...more].filter((part) => part !== undefined).join(' · ');
  const desk = (mark: { readonly post: string; readonly person: string }) =>
    t('publicMessages.list.by', { unit: pick(postTitle(response, mark.post)), who: mark.person });
  const channel = (id: 'written' | 'phone' | 'system' | 'in-person') => t(`publicMessages.dialog.channels.${id}`);
  const marks: readonly Mark[] = [
    { name: 'drafted' as const, ...timed(one.drafted), who: desk(one.drafted) },
    ...one.requests.map((asked) => ({
      name: 'requested' as const,
      ...timed(asked),
      who: unit(asked.unit, channel(asked.channel), asked.takenBy),
    })),
    ...(one.approved
      ? [
          {
            name: 'approved' as const,
            ...timed(one.approved),
            who: unit(one.approved.unit, one.approved.by, channel(one.approved.channel)),
          },
        ]
      : []),
    ...(one.refused
      ? [
          {
            name: 'refused' as const,
            ...timed(one.refused),
            who: unit(one.refused.unit, `${one.refused.by}${t('common.colon')}${one.refused.reason}`),
          },
        ]
      : []),
    ...(one.released ? [{ name: 'released' as const, ...timed(one.released), who: unit(one.released.unit) }] : []),
    ...(one.withdrawn
      ? [
          {
            name: 'withdrawn' as const,
            ...timed(one.withdrawn),
            who: `${desk(one.withdrawn)}${t('common.colon')}${one.withdrawn.reason}`,
          },
        ]
      : []),
  ];
  return (
    <ol className="src-message-course" aria-label={t('publicMessages.list.course')}>
      {marks
        .toSorted((a, b) => a.at - b.at || a.version - b.version)
        .map((mark) => {
          const Icon = ICONS[mark.name];
          return (
            <li key={mark.version}>
              <Icon size={14} /> <strong>{t(`publicMessages.list.${mark.name}`)}</strong> <Stamp at={mark.at} />{' '}
              <span className="src-muted">{mark.who}</span>
            </li>
          );
        })}
    </ol>
  );
}

const timed = ({ at, version }: { readonly at: number; readonly version: number }) => ({ at, version });
