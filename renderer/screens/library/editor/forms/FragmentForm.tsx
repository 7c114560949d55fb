import { Button, TextArea } from '@blueprintjs/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { keyOf } from '../outline.ts';
import { addPending, keepUnsound, unsoundOf } from '../session/pending.ts';
import { edit } from '../session/session.ts';
import { useEdited, useSession } from '../session/use-session.ts';
import { useDesk } from '../use-form.ts';
import { fragmentOf, withFragment } from '../yaml/fragment.ts';

/** After the last key (milliseconds). */
const PAUSE = 600;

/** A part of the plan as it is written. It goes into the plan once it can be read there; until then it stays here, also when another part is looked at. */
export function FragmentForm(props: { readonly path: PlanPath; readonly name: string }) {
  const { path, name } = props;
  const { t, pick } = useText();
  const session = useSession();
  const { isReadOnly } = useDesk();
  const id = useId();
  const key = `${session.getState().plan} ${keyOf(path)}`;
  const written = useEdited((state) => fragmentOf(state.tree?.text ?? '', path));
  const [typed, setTyped] = useState(() => unsoundOf(key));
  const [why, setWhy] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What has not been tried in the plan yet. */
  const untried = useRef<string>(undefined);
  const apply = () => {
    clearTimeout(timer.current);
    const words = untried.current;
    if (words === undefined) return;
    untried.current = undefined;
    const done = withFragment(session.getState().text, path, words);
    keepUnsound(key, done.ok ? undefined : words);
    setWhy(done.ok ? undefined : t('editor.fragment.broken', { line: done.line, why: pick(done.why) }));
    if (done.ok) edit(session, () => done.text, `fragment ${key}`);
  };
  const applying = useRef(apply);
  useEffect(() => {
    applying.current = apply;
  });
  useEffect(() => {
    const forget = addPending(() => applying.current());
    return () => {
      applying.current();
      forget();
    };
  }, []);
  return (
    <div className="src-editor__fragment">
      <label htmlFor={id} className="src-muted">
        {t('editor.fragment.explain')}
      </label>
      <TextArea
        id={id}
        aria-label={t('editor.fragment.name', { part: name })}
        fill
        rows={Math.min(24, Math.max(4, (typed ?? written).split('\n').length + 1))}
        spellCheck={false}
        readOnly={isReadOnly}
        value={typed ?? written}
        onChange={(event) => {
          untried.current = event.target.value;
          setTyped(event.target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => applying.current(), PAUSE);
        }}
        onBlur={() => {
          applying.current();
          if (unsoundOf(key) === undefined) setTyped(undefined);
        }}
      />
      {why === undefined ? null : (
        <p className="src-editor__why" role="alert">
          {why}
        </p>
      )}
      <Button
        size="small"
        disabled={unsoundOf(key) === undefined}
        onClick={() => {
          keepUnsound(key, undefined);
          setTyped(undefined);
          setWhy(undefined);
        }}
      >
        {t('editor.fragment.reset')}
      </Button>
    </div>
  );
}
