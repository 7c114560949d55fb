import { useText } from '../../../text/use-text.ts';
import { SelectField, TimeField, type TimeValue } from '../../../ui/index.ts';

/** When a call is to be held: now (or entered later), at a moment ahead, or at one that is drawn within a span. */
export interface When {
  readonly kind: 'now' | 'at' | 'drawn';
  readonly startedAt: TimeValue;
  readonly at: TimeValue;
  readonly from: TimeValue;
  readonly until: TimeValue;
}
const KINDS = ['now', 'at', 'drawn'] as const satisfies readonly When['kind'][];

export function WhenFields(props: { readonly when: When; readonly onChange: (when: When) => void }) {
  const { when, onChange } = props;
  const { t } = useText();
  const time = (key: 'at' | 'from' | 'until') => (
    <TimeField
      label={t(`calls.when.${key}`)}
      value={when[key]}
      onChange={(value) => onChange({ ...when, [key]: value })}
      future
      optional
    />
  );
  return (
    <div className="src-fields-2">
      <SelectField
        label={t('calls.when.label')}
        value={when.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`calls.when.kind.${kind}`) }))}
        onChange={(kind) => onChange({ ...when, kind })}
        {...(when.kind === 'drawn' ? { hint: t('calls.when.drawnHint') } : {})}
      />
      {when.kind === 'now' ? (
        <TimeField
          label={t('rollcall.open.startedAt')}
          value={when.startedAt}
          onChange={(startedAt) => onChange({ ...when, startedAt })}
        />
      ) : null}
      {when.kind === 'at' ? time('at') : null}
      {when.kind === 'drawn' ? (
        <>
          {time('from')}
          {time('until')}
        </>
      ) : null}
    </div>
  );
}

/** Whether the fields name a time that the act can take. */
export function isTimed({ kind, startedAt, at, from, until }: When): boolean {
  if (kind === 'now') return startedAt !== null;
  if (kind === 'at') return typeof at === 'number';
  return typeof from === 'number' && typeof until === 'number' && from < until;
}
