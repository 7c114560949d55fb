import { Button, TextArea } from '@blueprintjs/core';
import { FloppyDiskIcon, RefreshIcon } from '@blueprintjs/icons';
import { useId, useRef } from 'react';
import { MESSAGE_KINDS } from '../../../../shared/plan/vocabulary.ts';
import { actOn, say, useBusy, useHasCome, type Folded } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, CommitButton, dialogIsOpen, SelectField, TextField, TimeField, useKeys } from '../../../ui/index.ts';
import { JournalLines } from '../JournalLines.tsx';
import { LengthLine } from './LengthLine.tsx';
import { FREE, useMessageDraft, type Target } from './use-message-draft.ts';

/** A message being composed: from a template of the plans in force, or in own words. Kept as a draft, it can be asked for. */
export function ComposeMessage(props: {
  readonly folded: Folded;
  readonly target: Target;
  readonly onKept: (message: number) => void;
}) {
  const { folded, target, onKept } = props;
  const { response } = folded;
  const { t, pick } = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { busy, run } = useBusy();
  const draft = useMessageDraft(response, target);
  const { offered, kind, until } = draft;
  const isPast = useHasCome(until ?? Infinity);
  const most = offered?.template.maxCharacters;
  const missing =
    draft.zh.trim() === ''
      ? t('publicMessages.compose.needText')
      : draft.place.trim() === ''
        ? t('publicMessages.compose.needPlace')
        : until === null
          ? t('publicMessages.compose.needUntil')
          : isPast
            ? t('publicMessages.compose.untilPassed')
            : undefined;

  const save = () => {
    if (missing !== undefined || dialogIsOpen()) return;
    void run(async () => {
      const answer = await actOn(response.id, {
        type: 'DraftMessage',
        kind,
        text: draft.zh.trim(),
        place: draft.place.trim(),
        cites: [...draft.cites],
        ...(target.rewrites === undefined ? {} : { message: target.rewrites }),
        ...(target.replaces === undefined ? {} : { replaces: target.replaces }),
        ...(offered ? { template: offered.ref } : {}),
        ...(draft.en.trim() === '' ? {} : { textEn: draft.en.trim() }),
        ...(until === undefined || until === null ? {} : { until }),
      });
      if (answer.kind !== 'done') return;
      draft.forget();
      const drafted = answer.value.events.find((event) => event.type === 'MessageDrafted');
      const n = (drafted?.data as { readonly message: number } | undefined)?.message ?? 0;
      say('good', inBoth('publicMessages.compose.saved', { n }));
      onKept(n);
    });
  };
  useKeys([
    {
      combo: 'ctrl+enter',
      label: t('publicMessages.compose.key'),
      group: t('reports.compose.group'),
      inInput: true,
      onPress: () => {
        if (box.current?.contains(document.activeElement)) save();
      },
    },
  ]);

  const bases = response.plans.find((plan) => plan.pinned.key === offered?.plan)?.compiled.plan.basis ?? [];
  return (
    <div className="src-message-compose" ref={box}>
      <div className="src-message-compose__row">
        <SelectField
          label={t('publicMessages.compose.template')}
          value={draft.chosen}
          choices={[
            ...draft.templates.map(({ ref, plan, template }) => ({
              value: ref,
              label: t('publicMessages.compose.templateChoice', {
                plan: planName(folded, plan, pick),
                title: pick(template.title),
              }),
            })),
            { value: FREE, label: t('publicMessages.compose.free') },
          ]}
          onChange={draft.choose}
        />
        {draft.chosen === FREE ? (
          <SelectField
            label={t('publicMessages.kind.label')}
            value={kind}
            choices={MESSAGE_KINDS.map((one) => ({ value: one, label: t(`publicMessages.kind.${one}`) }))}
            onChange={draft.setFreeKind}
          />
        ) : null}
      </div>
      <div className="src-message-compose__row">
        <TextField
          label={t('publicMessages.compose.place')}
          value={draft.place}
          onChange={(place) => draft.type({ place })}
          required
        />
        <TimeField
          label={t('publicMessages.compose.until')}
          hint={t('publicMessages.compose.untilHint')}
          value={until}
          onChange={draft.setUntil}
          optional
          future
        />
      </div>
      {draft.isBehind || draft.isTyped ? (
        <p className="src-message-compose__behind" role="status">
          {draft.isBehind ? t('publicMessages.compose.fresh') : null}{' '}
          {offered ? (
            <Button size="small" icon={<RefreshIcon />} onClick={draft.redraft}>
              {t('publicMessages.compose.redraft')}
            </Button>
          ) : null}
        </p>
      ) : null}
      <label className="src-message-compose__label" htmlFor={`${id}-zh`}>
        {t('publicMessages.compose.zh')}
      </label>
      <TextArea
        id={`${id}-zh`}
        className="src-message-compose__words"
        lang="zh-CN"
        fill
        value={draft.zh}
        aria-describedby={`${id}-zh-length`}
        onChange={(event) => draft.type({ zh: event.target.value })}
      />
      <LengthLine id={`${id}-zh-length`} words={draft.zh} kind={kind} most={most} />
      <label className="src-message-compose__label" htmlFor={`${id}-en`}>
        {t('publicMessages.compose.en')}
      </label>
      <TextArea
        id={`${id}-en`}
        className="src-message-compose__words src-message-compose__words--en"
        lang="en"
        fill
        value={draft.en}
        aria-describedby={`${id}-en-length`}
        onChange={(event) => draft.type({ en: event.target.value })}
      />
      <LengthLine id={`${id}-en-length`} words={draft.en} kind={kind} most={undefined} />
      {offered ? (
        <p className="src-message-compose__basis">
          <span className="src-muted">{t('publicMessages.compose.basis')}</span>
          {offered.template.basis.flatMap((one) => {
            const basis = bases.find((entry) => entry.id === one);
            return basis ? [<BasisTag key={one} kind={basis.kind} title={pick(basis.title)} />] : [];
          })}
        </p>
      ) : null}
      <JournalLines
        folded={folded}
        lines={draft.cites}
        title={t('publicMessages.compose.cites', { n: draft.cites.length })}
      />
      <div className="src-message-compose__commit">
        <CommitButton
          intent="primary"
          size="large"
          icon={<FloppyDiskIcon />}
          disabled={busy || missing !== undefined}
          loading={busy}
          onClick={save}
          aria-keyshortcuts="Control+Enter"
        >
          {t('publicMessages.compose.save')}{' '}
          <span className="src-send__key">{t('publicMessages.compose.saveKey')}</span>
        </CommitButton>
        {missing === undefined ? null : <span className="src-message-compose__missing">{missing}</span>}
      </div>
    </div>
  );
}

function planName({ response }: Folded, key: string, pick: (text: { zh: string; en: string }) => string): string {
  const plan = response.plans.find((one) => one.pinned.key === key)?.compiled.plan;
  return plan ? pick(plan.short) : key;
}
