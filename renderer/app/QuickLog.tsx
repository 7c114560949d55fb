import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { EditIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { actOn, say, stationNameOf, useBusy, useRunning, useView } from '../state/index.ts';
import { inBoth } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { isComposing, Tag, useKeys } from '../ui/index.ts';
import { logTags } from '../ui/log-tags.ts';
import './forms.css';

/** One line to a running response, from any screen: F4, type, Enter. Never blocks on a form. */
export function QuickLog() {
  const { t, pick } = useText();
  const running = useRunning();
  const shown = useView((state) => state.screen.params.id);
  const [chosen, setChosen] = useState<string>();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { busy, run } = useBusy();
  useKeys([
    {
      combo: 'f4',
      label: t('shell.quickLog.label'),
      group: t('shell.keys.group'),
      inInput: true,
      onPress: () => input.current?.focus(),
    },
  ]);
  const target =
    running.find(({ response }) => response.id === chosen) ??
    running.find(({ response }) => response.id === shown) ??
    running[0];
  if (!target) return null;
  const id = target.response.id;
  const tags = logTags(words);
  const write = () => {
    const text = words.trim();
    if (text === '') return;
    void run(async () => {
      const answer = await actOn(id, { type: 'WriteLog', text, tags: [...tags] });
      if (answer.kind !== 'done') return;
      setWords('');
      say('good', inBoth('shell.quickLog.done'));
    });
  };
  return (
    <section className="src-log src-shell__log" aria-label={t('shell.quickLog.label')}>
      <span className="src-log__label">{t('shell.quickLog.label')}</span>
      <HTMLSelect
        aria-label={t('shell.quickLog.response')}
        value={id}
        onChange={(event) => setChosen(event.target.value)}
        options={running.map(({ response }) => ({
          value: response.id,
          label: `${pick(stationNameOf(response))} ${response.awareness?.what.slice(0, 14) ?? ''}`,
        }))}
      />
      <div className="src-log__field">
        <InputGroup
          inputRef={input}
          aria-label={t('shell.quickLog.label')}
          aria-keyshortcuts="F4"
          placeholder={`${t('shell.quickLog.placeholder')}（F4）`}
          value={words}
          maxLength={4000}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return;
            event.preventDefault();
            write();
          }}
        />
      </div>
      {tags.length === 0 ? null : (
        <span className="src-log__tags" aria-label={t('shell.quickLog.tags')}>
          {tags.map((tag) => (
            <Tag key={tag} tone="active">
              {tag}
            </Tag>
          ))}
        </span>
      )}
      <Button icon={<EditIcon />} onClick={write} loading={busy} disabled={busy || words.trim() === ''}>
        {t('shell.quickLog.commit')}
      </Button>
    </section>
  );
}
