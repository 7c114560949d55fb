import { Button } from '@blueprintjs/core';
import { PlusIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';

/** One titled list of the side band. Empty it is one line that says so. */
export function Group(props: {
  readonly title: string;
  readonly none: string;
  /** Where something can be added: by what act, in words for those who listen. */
  readonly add?: { readonly label: string; readonly onAdd: () => void } | undefined;
  readonly children: readonly ReactNode[];
}) {
  const { add } = props;
  const { t } = useText();
  const isEmpty = props.children.length === 0;
  return (
    <div className="src-band__group">
      <div className="src-band__title">
        <h2>{props.title}</h2>
        {isEmpty ? <span className="src-band__none">{props.none}</span> : null}
        {add ? (
          <Button size="small" variant="minimal" icon={<PlusIcon />} aria-label={add.label} onClick={add.onAdd}>
            {t('desk.note.add')}
          </Button>
        ) : null}
      </div>
      {isEmpty ? null : <ul className="src-band__list">{props.children}</ul>}
    </div>
  );
}
