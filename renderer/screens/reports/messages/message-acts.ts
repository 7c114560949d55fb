import { messagePhase, type Messages, type PublicMessage } from '../../../../shared/messages/state.ts';

/** What can be done with a message where it stands, the usual one first. The journal decides; this only leaves out what it would refuse. */
export type MessageAct =
  | 'request'
  | 'remind'
  | 'requestLater'
  | 'approve'
  | 'approveByWord'
  | 'approveLater'
  | 'refuse'
  | 'release'
  | 'hurry'
  | 'reached'
  | 'rewrite'
  | 'replace'
  | 'withdraw';

export function actsOf(messages: Messages, one: PublicMessage): readonly MessageAct[] {
  const later: readonly MessageAct[] = one.requests.length === 0 ? ['requestLater'] : [];
  switch (messagePhase(messages, one)) {
    case 'drafted':
      return ['request', 'rewrite', 'approveByWord', 'hurry', 'withdraw'];
    case 'requested':
      return ['approve', 'refuse', 'remind', 'hurry', 'replace', 'withdraw'];
    case 'approved':
      return ['release', ...later, 'replace', 'withdraw'];
    case 'released':
      return [...(one.approved ? [] : (['approveLater'] as const)), ...later, 'reached', 'replace', 'withdraw'];
    case 'refused':
      return ['replace'];
    case 'withdrawn':
    case 'replaced':
      return [];
  }
}

/** Messages that wait for somebody here: drafts, requests without an answer, approvals that have not gone, what has to be added later. */
export function waiting(messages: Messages): number {
  return messages.filter((one) => {
    const phase = messagePhase(messages, one);
    if (phase === 'released') return !one.approved || one.requests.length === 0;
    return phase === 'drafted' || phase === 'requested' || phase === 'approved' || phase === 'refused';
  }).length;
}
