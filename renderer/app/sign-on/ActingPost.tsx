import { Button, HTMLSelect, Tooltip } from '@blueprintjs/core';
import { PersonIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Holder } from '../../../shared/duty/events.ts';
import {
  actAs,
  isGuarded,
  openDialog,
  useDirectory,
  useHeldPosts,
  useIdentity,
  usePostTitle,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ActAsDialog } from './ActAsDialog.tsx';

/** For which of the posts held here acts are recorded. Somebody else's name takes that person's PIN. */
export function ActingPost() {
  const { t, pick } = useText();
  const identity = useIdentity();
  const held = useHeldPosts();
  const title = usePostTitle();
  const { people } = useDirectory();
  const [asked, setAsked] = useState<Holder>();
  if (!identity) {
    return (
      <Button intent="warning" icon={<PersonIcon />} onClick={() => openDialog('sign-on')}>
        {t('shell.top.signOn')}
      </Button>
    );
  }
  return (
    <>
      <HTMLSelect
        aria-label={t('shell.top.acting')}
        value={held.findIndex((one) => one.post === identity.post && one.person === identity.person)}
        onChange={(event) => {
          const holder = held[Number(event.target.value)];
          if (!holder) return;
          if (isGuarded({ identity, people }, holder.person)) setAsked(holder);
          else actAs(holder);
        }}
        options={held.map((holder, index) => ({
          value: index,
          label: t('shell.top.actingAs', { person: holder.person, post: pick(title(holder.post)) }),
        }))}
      />
      <Tooltip placement="bottom" content={t('shell.top.changeSignOn')}>
        <Button
          variant="minimal"
          icon={<PersonIcon />}
          aria-label={t('shell.top.changeSignOn')}
          onClick={() => openDialog('sign-on')}
        />
      </Tooltip>
      {asked ? <ActAsDialog holder={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}
