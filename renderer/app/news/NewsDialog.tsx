import { useState, type KeyboardEvent } from 'react';
import { closeDialog, takeNews, useAtHand, useNews } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, ReadDialog } from '../../ui/index.ts';
import { KeyedChoice } from '../weather/KeyedChoice.tsx';
import { typedKey } from '../weather/hazard-keys.ts';
import { LEADS, leadOn, type Lead } from './lead-on.ts';
import { NewsWords } from './NewsWords.tsx';

/** One piece of news, word for word. While it waits it can be taken, and taking it leads on to where it belongs. */
export function NewsDialog(props: { readonly inject: string }) {
  const { t } = useText();
  const item = useNews().find(({ inject }) => inject === props.inject);
  const response = useAtHand()?.response;
  const [chosen, setLead] = useState<Lead>();
  const close = () => closeDialog('news');
  const channel = item ? t(`common.channel.${item.channel}`) : '';
  if (!item || item.taken) {
    return (
      <ReadDialog title={t('news.title', { channel })} onClose={close} wide>
        {item ? <NewsWords item={item} /> : <p>{t('news.gone')}</p>}
      </ReadDialog>
    );
  }
  // The first news begins a response; later ones belong to the one that runs.
  const lead = chosen ?? (response ? 'note' : 'awareness');
  const needsResponse = (one: Lead) => one === 'note' || one === 'train' || one === 'fact';
  const options = LEADS.map((value, index) => ({
    value,
    label: t(`news.leads.${value}`),
    letter: String(index + 1),
    disabled: needsResponse(value) && !response,
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const meant = options.find(({ letter, disabled }) => letter === typedKey(event.code) && !disabled);
    if (!meant) return;
    event.preventDefault();
    setLead(meant.value);
  };
  return (
    <CommandDialog
      title={t('news.title', { channel })}
      commit={t('news.take')}
      enterCommits
      wide
      onClose={close}
      onCommit={async () => {
        if (!(await takeNews(item.inject))) return false;
        leadOn(lead, item, response?.id);
        return true;
      }}
      footer={response ? t('news.leadHint') : t('news.noResponse')}
    >
      <NewsWords item={item} />
      <div role="presentation" onKeyDown={onKeyDown}>
        <KeyedChoice name="lead" legend={t('news.afterwards')} options={options} value={lead} onChange={setLead} />
      </div>
    </CommandDialog>
  );
}
