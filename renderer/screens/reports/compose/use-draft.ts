import { useMemo } from 'react';
import { text, type Text } from '../../../../shared/base/text.ts';
import { namesAt } from '../../../../shared/duty/seats.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import { draftReport, type ReportDraft } from '../../../../shared/review/draft-report.ts';
import { useIdentity, useNow, useView, type Folded } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { REPORT_OF, type ComposeKind } from './compose-kinds.ts';

/** The post whose holder is in charge on site. */
const SITE_LEAD = 'site-lead';

/** The report as the journal has it now; drafted anew as facts come in. */
export function useDraft(folded: Folded, kind: ComposeKind): ReportDraft {
  const { response, events } = folded;
  const asOf = useNow(60_000);
  const identity = useIdentity();
  const holders = useView((state) => state.duty.holders);
  return useMemo(() => {
    const posts = generalPlanOf(response)?.posts ?? [];
    const title = (id: string): Text => posts.find((post) => post.id === id)?.title ?? text(id, id);
    const reporter = identity && named(title(identity.post), text(identity.person, identity.person));
    const leads = namesAt(holders, SITE_LEAD);
    const contact = leads && withoutPhone(named(title(SITE_LEAD), leads));
    return draftReport(response, events as readonly ResponseEvent[], {
      kind: REPORT_OF[kind],
      asOf,
      ...(reporter ? { reporter } : {}),
      ...(contact ? { contact } : {}),
    });
  }, [response, events, kind, asOf, identity, holders]);
}

const named = (post: Text, person: Text): Text => text(`${post.zh}${person.zh}`, `${post.en} ${person.en}`);

/** The roster knows no numbers: the line says so and asks for one. */
function withoutPhone(who: Text): Text {
  const at = (language: 'zh' | 'en') => inBoth('reports.compose.phoneUnknown', { who: who[language] })[language];
  return text(at('zh'), at('en'));
}
