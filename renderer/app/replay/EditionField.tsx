import { useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import { textToTry, type Today } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { SelectField } from '../../ui/index.ts';

/** An edition in force today or a draft of a plan that the response ran on. */
export function EditionField(props: {
  readonly response: Response;
  readonly today: Today | undefined;
  readonly onChange: (change: WhatIfChange | undefined) => void;
}) {
  const { response, today, onChange } = props;
  const { t, pick } = useText();
  const [hash, setHash] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  const running = response.plans.filter(({ pinned, left }) => left === undefined && pinned.tier !== 'unplanned');
  const choices = running.flatMap(({ pinned }) => {
    const others = today?.plans.filter((one) => one.id === pinned.id && one.inForce && one.hash !== pinned.hash) ?? [];
    const drafts = today?.drafts.filter((one) => one.plan === pinned.id && one.hash !== pinned.hash) ?? [];
    return [
      ...others.flatMap(({ hash: of, edition = '' }) =>
        of === undefined ? [] : [{ plan: pinned.id, hash: of, isDraft: false, said: t('whatIf.inForce', { edition }) }],
      ),
      ...drafts.map(({ hash: of, savedAt }) => ({
        plan: pinned.id,
        hash: of,
        isDraft: true,
        said: t('whatIf.draft', { at: beijingStamp(savedAt, savedAt) }),
      })),
    ].map((one) => ({ ...one, label: `${pick(pinned.title)} · ${one.said}` }));
  });
  if (!today) return null;
  if (choices.length === 0) return <p>{t('whatIf.noEditions')}</p>;
  const choose = async (chosen: string) => {
    setHash(chosen);
    setUnreadable(false);
    onChange(undefined);
    const one = choices.find((choice) => choice.hash === chosen);
    const plan = one && (await textToTry(one.plan, one.hash, one.isDraft));
    if (one && plan) onChange({ kind: 'plan', plan: one.plan, edition: { hash: one.hash, plan } });
    else setUnreadable(true);
  };
  return (
    <SelectField
      label={t('whatIf.edition')}
      value={hash}
      choices={choices.map((one) => ({ value: one.hash, label: one.label }))}
      error={isUnreadable ? t('whatIf.unreadable') : undefined}
      onChange={(chosen) => void choose(chosen)}
    />
  );
}
