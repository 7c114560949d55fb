import { useMemo, useState } from 'react';
import { messageOf } from '../../../../shared/messages/state.ts';
import type { MessageKind } from '../../../../shared/plan/vocabulary.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { draftMessage } from '../../../../shared/review/draft-message.ts';
import {
  messageTemplateOf,
  messageTemplates,
  type OfferedTemplate,
} from '../../../../shared/review/message-templates.ts';
import { useNow } from '../../../state/index.ts';
import type { TimeValue } from '../../../ui/index.ts';
import { useKeptWords } from './use-kept-words.ts';

/** What is being composed: a new message, a draft that is changed, or one that takes the place of another. */
export interface Target {
  readonly rewrites?: number;
  readonly replaces?: number;
}

/** No template: the words are one's own. */
export const FREE = 'free';

/** A message on its way to becoming a draft: what the journal gives, and over it what has been typed. */
export function useMessageDraft(response: Response, target: Target) {
  const now = useNow(60_000);
  const templates = messageTemplates(response);
  const old = messageOf(response.messages ?? [], target.rewrites ?? target.replaces ?? 0);
  const [chosen, choose] = useState<string>(old?.drafted.template ?? (old ? FREE : (templates[0]?.ref ?? FREE)));
  const [freeKind, setFreeKind] = useState<MessageKind>(old?.drafted.kind ?? 'sms');
  const [until, setUntil] = useState<TimeValue>(old?.drafted.until);
  const offered: OfferedTemplate | undefined = chosen === FREE ? undefined : messageTemplateOf(response, chosen);
  const { kept, keep, forget } = useKeptWords(
    `${response.id}.${target.rewrites ?? ''}.${target.replaces ?? ''}.${chosen}`,
  );
  const drafted = useMemo(
    () => (offered ? draftMessage(response, offered, { now, until: until ?? undefined }) : undefined),
    [response, offered, now, until],
  );
  // A draft that is changed begins with the words it has; one that replaces another is drafted anew, since something has changed.
  const given = target.rewrites !== undefined && chosen === (old?.drafted.template ?? FREE) ? old : undefined;
  const cites = drafted?.cites ?? [];
  return {
    templates,
    chosen,
    choose,
    offered,
    kind: offered?.template.kind ?? freeKind,
    setFreeKind,
    until,
    setUntil,
    zh: kept.zh ?? given?.text ?? drafted?.text.zh ?? '',
    en: kept.en ?? (given ? (given.textEn ?? '') : (drafted?.text.en ?? '')),
    place: kept.place ?? old?.drafted.place ?? drafted?.place.zh ?? '',
    cites,
    /** The words were typed over, and the record has moved on since. */
    isBehind: kept.zh !== undefined && kept.cites !== cites.join(),
    isTyped: kept.zh !== undefined || kept.en !== undefined || given !== undefined,
    type: (change: { readonly zh?: string; readonly en?: string; readonly place?: string }) =>
      keep({ cites: kept.cites ?? cites.join(), ...change }),
    redraft: () => {
      if (drafted) keep({ zh: drafted.text.zh, en: drafted.text.en, cites: cites.join() });
    },
    forget,
  };
}
