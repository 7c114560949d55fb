import { SegmentedControl } from '@blueprintjs/core';
import { useState } from 'react';
import type { Language } from '../../../../shared/base/text.ts';
import type { ReportChannel } from '../../../../shared/reporting/events.ts';
import { reportText, saysNothingNew, unknownsIn } from '../../../../shared/review/draft-report.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { actOn, say, type Folded } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import type { ComposeKind } from './compose-kinds.ts';
import { DraftDocument } from '../document/DraftDocument.tsx';
import { JournalLines } from '../JournalLines.tsx';
import { PhoneScript } from './PhoneScript.tsx';
import { recipientsOf } from './Recipients.tsx';
import { SendBox, type Sending } from './SendBox.tsx';
import { useDraft } from './use-draft.ts';
import { useKept } from './use-kept.ts';
import { WrittenText } from './WrittenText.tsx';

const NO_HEAD = { zh: '', en: '' };

/** One report being composed: what it says on the left, to whom it goes on the right. */
export function Compose(props: { readonly folded: Folded; readonly kind: ComposeKind }) {
  const { folded, kind } = props;
  const { t, pick, language: shown } = useText();
  const { response } = folded;
  const draft = useDraft(folded, kind);
  const { kept, keep, forgetText, forget } = useKept(`${response.id}.${kind}.${draft.number}`);
  const [chosenLanguage, setLanguage] = useState<Language>();
  const language = chosenLanguage ?? shown;
  const [channel, setChannel] = useState<ReportChannel>(kind === 'first-phone' ? 'phone' : 'written');
  const isScript = kind === 'first-phone';

  const lines = draft.fields.map((field) => ({
    field,
    words: kept.lines[field.id] ?? field.value?.[language] ?? '',
    isChanged: kept.lines[field.id] !== undefined,
  }));
  const script = () =>
    reportText(
      draft.head,
      lines.map(({ field, words }) => ({ title: field.title, value: { zh: words, en: words } })),
      language,
    );
  const text = isScript ? script() : (kept.text ?? draft.text[language]);
  const unknowns = unknownsIn(text);
  // Words of one's own may well say something new.
  const isNothingNew = saysNothingNew(draft) && kept.text === undefined;
  const body = reportText(NO_HEAD, draft.fields, language);

  const send = async ({ recipients, at }: Sending): Promise<boolean> => {
    const answer = await actOn(
      response.id,
      {
        type: 'SendReport',
        kind: draft.kind,
        channel,
        ...(draft.kind === 'follow-up' ? { number: draft.number } : {}),
        ...(isNothingNew ? { nothingNew: true } : {}),
        text,
        recipients: [...recipients],
        unknowns: unknowns.map((one) => one.slice(0, 200)),
        cites: [...draft.cites],
      },
      at,
    );
    if (answer.kind !== 'done') return false;
    forget();
    const name = reportName(draft.kind, draft.number);
    say(
      'good',
      inBoth('reports.compose.recorded', {
        what: t('reports.chain.name', { name: pick(name), channel: t(`common.channel.${channel}`) }),
      }),
    );
    return true;
  };

  return (
    <div className="src-compose">
      <div className="src-compose__text">
        {shown === 'zh' ? null : (
          <SegmentedControl
            aria-label={t('reports.compose.language')}
            size="small"
            options={[
              { value: 'zh', label: t('reports.compose.zh') },
              { value: 'en', label: t('reports.compose.en') },
            ]}
            value={language}
            onValueChange={(value) => setLanguage(value === 'zh' ? 'zh' : 'en')}
          />
        )}
        {isScript ? (
          <PhoneScript
            head={draft.head[language]}
            lines={lines}
            language={language}
            onChange={(id, words) => keep({ lines: { ...kept.lines, [id]: words } })}
          />
        ) : (
          <WrittenText
            text={text}
            hasNoNews={isNothingNew}
            isBehind={kept.text !== undefined && kept.base !== body}
            onChange={(words) => keep({ text: words, base: kept.base ?? body })}
            onRedraft={forgetText}
          />
        )}
        {isScript ? null : (
          <DraftDocument
            response={response}
            draft={draft}
            text={text}
            recipients={recipientsOf(response, kept).flatMap(({ unit, isChosen }) =>
              isChosen ? [{ unit: unit.id }] : [],
            )}
          />
        )}
        <JournalLines
          folded={folded}
          lines={draft.cites}
          title={t('reports.compose.allCites', { n: draft.cites.length })}
        />
      </div>
      <SendBox
        response={response}
        kind={kind}
        channel={channel}
        onChannel={kind === 'follow-up' || kind === 'final' ? setChannel : undefined}
        unknowns={unknowns}
        isNothingNew={isNothingNew}
        isEmpty={text.trim() === ''}
        kept={kept}
        keep={keep}
        onSend={send}
      />
    </div>
  );
}
