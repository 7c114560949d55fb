import { Button, Callout } from '@blueprintjs/core';
import { ArrowLeftIcon, FloppyDiskIcon } from '@blueprintjs/icons';
import { useEffect, useRef } from 'react';
import { go } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { openCodeView, type CodeView } from '../../../../ui/code/code-view.ts';
import { Findings, Tag, useKeys } from '../../../../ui/index.ts';
import { CheckTags } from '../CheckTags.tsx';
import { scenarioParams } from '../scenario-params.ts';
import type { ReadScenario } from '../use-scenario.ts';
import { useKeptText } from './use-kept-text.ts';

/** The text of a scenario of one's own. It is kept as it is typed, and what the checks find in it stands beside it. */
export function ScenarioEditor({ read }: { readonly read: ReadScenario }) {
  const { t, pick, language } = useText();
  const { kept, type, save } = useKeptText(read);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<CodeView>(undefined);
  const text = useRef(read.text);
  useEffect(() => {
    if (!host.current) return undefined;
    const opened = openCodeView(host.current, {
      text: text.current,
      label: t('drills.editor.label'),
      t,
      withHistory: true,
      onChange(typed) {
        text.current = typed;
        type(typed);
      },
    });
    view.current = opened;
    return () => opened.close();
  }, [t, type]);
  useEffect(() => view.current?.mark(kept.findings, pick), [kept.findings, pick, language]);
  useKeys([
    { combo: 'ctrl+s', label: t('drills.editor.save'), group: t('drills.title'), inInput: true, onPress: save },
  ]);
  return (
    <div className="src-scenario-editor">
      <header className="src-scenario__head">
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('drills', scenarioParams(read.entry))}>
          {t('drills.editor.back')}
        </Button>
        <h2>{t('drills.editor.title', { file: read.entry.file })}</h2>
        <CheckTags findings={kept.findings} />
        <span role="status">
          <Tag tone={kept.is === 'saved' ? 'good' : kept.is === 'refused' ? 'bad' : 'plain'}>
            {t(`drills.editor.${kept.is === 'saved' ? 'saved' : 'unsaved'}`)}
          </Tag>
        </span>
        <div className="src-scenario__acts">
          <Button icon={<FloppyDiskIcon />} onClick={save} aria-keyshortcuts="Control+S">
            {t('drills.editor.save')}
          </Button>
        </div>
      </header>
      {kept.is === 'refused' ? (
        <Callout intent="danger" role="alert">
          {pick(kept.why)}
        </Callout>
      ) : null}
      <div className="src-scenario-editor__panes">
        <div className="src-code" ref={host} />
        <section aria-label={t('drills.scenarios.findings')}>
          {kept.findings.length === 0 ? (
            <p className="src-muted">{t('drills.editor.good')}</p>
          ) : (
            <Findings findings={kept.findings} onGo={(line) => view.current?.reveal(line)} />
          )}
        </section>
      </div>
    </div>
  );
}
