import { Button, Callout } from '@blueprintjs/core';
import { CloudUploadIcon, EditIcon, ErrorIcon, TickCircleIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { say } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag, type Tone } from '../../../ui/index.ts';
import { clockOf } from './clock-of.ts';
import type { Saving } from './session/saving.ts';
import type { Saved } from './session/session.ts';
import { useEdited } from './session/use-session.ts';

const LOOKS: Readonly<Record<Saved['state'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  untouched: { tone: 'plain', icon: <TickCircleIcon size={14} /> },
  saved: { tone: 'good', icon: <TickCircleIcon size={14} /> },
  unsaved: { tone: 'warn', icon: <EditIcon size={14} /> },
  saving: { tone: 'active', icon: <CloudUploadIcon size={14} /> },
  failed: { tone: 'bad', icon: <ErrorIcon size={14} /> },
  'moved-on': { tone: 'bad', icon: <ErrorIcon size={14} /> },
};

/** Whether the text lies on the disk, in words. */
export function SavedState() {
  const { t, pick } = useText();
  const saved = useEdited((state) => state.saved);
  const words = () => {
    if (saved.state === 'saved') return t('editor.saved.saved', { time: clockOf(saved.at) });
    if (saved.state === 'failed') return t('editor.saved.failed', { why: pick(saved.why) });
    if (saved.state === 'moved-on') return t('editor.saved.movedOn');
    return t(`editor.saved.${saved.state}`);
  };
  const { tone, icon } = LOOKS[saved.state];
  return (
    <span role="status" className="src-editor__saved">
      <Tag tone={tone} icon={icon}>
        {words()}
      </Tag>
    </span>
  );
}

/** Two windows wrote the same draft: which text stays in the draft; the other is kept. */
export function MovedOn(props: { readonly saving: Saving }) {
  const { t, pick } = useText();
  const saved = useEdited((state) => state.saved);
  if (saved.state !== 'moved-on') return null;
  return (
    <Callout intent="warning" className="src-editor__callout" title={pick(saved.why)} role="alert">
      <p>{t('editor.movedOn.explain')}</p>
      <Button
        disabled={!saved.theirs}
        onClick={() => {
          props.saving.takeTheirs();
          say('info', inBoth('editor.movedOn.took'));
        }}
      >
        {t('editor.movedOn.theirs')}
      </Button>{' '}
      <Button intent="primary" disabled={!saved.theirs} onClick={() => void props.saving.overwrite()}>
        {t('editor.movedOn.mine')}
      </Button>
    </Callout>
  );
}
