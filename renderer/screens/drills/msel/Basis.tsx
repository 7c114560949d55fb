import type { Inject } from '../../../../shared/drill/schema-injects.ts';
import { Tag } from '../../../ui/index.ts';
import type { Words } from '../words/use-words.ts';

/** Whether an inject is fact or invented for the drill, as a whole or in parts, and which sources it comes from. */
export function Basis(props: { readonly inject: Inject; readonly words: Words }) {
  const { assumed, source } = props.inject;
  const { t } = props.words;
  if (assumed === true) return <Tag tone="warn">{t('drills.msel.assumed')}</Tag>;
  const parts = assumed?.map((part) => t(`drills.msel.part.${part}`)) ?? [];
  return (
    <>
      <Tag>{t('drills.msel.fact')}</Tag>
      <div>{source.join(' ')}</div>
      {parts.length === 0 ? null : (
        <div className="src-muted">
          {t('drills.msel.assumedPart', { parts: parts.join(t('drills.scenarios.listComma')) })}
        </div>
      )}
    </>
  );
}
