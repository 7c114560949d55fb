import { Button, ButtonGroup } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';
import type { NowView } from '../model/now-view.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { setAcross, setShort, useNowPrefs } from './now-prefs.ts';
import { PostChoice } from './PostChoice.tsx';
import type { NowLook } from './use-now-list.ts';

/** What of the list is shown: which responses, how many lines, whose. Each choice has a key and says its counts. */
export function NowTools(props: { readonly look: NowLook; readonly view: NowView; readonly onDone: () => void }) {
  const { look, view, onDone } = props;
  const { others } = look;
  const { t } = useText();
  const { short, across, posts } = useNowPrefs();
  return (
    <>
      {others === undefined ? null : (
        <ButtonGroup aria-label={t('now.scope')}>
          <Button size="small" active={!across} aria-pressed={!across} onClick={() => setAcross(false)}>
            {t('now.here')}
          </Button>
          <Button
            size="small"
            active={across}
            aria-pressed={across}
            aria-keyshortcuts="G"
            onClick={() => setAcross(true)}
          >
            {across || others.urgent === 0 ? t('now.across') : t('now.acrossUrgent', { n: others.urgent })}{' '}
            <KeyCap>G</KeyCap>
          </Button>
        </ButtonGroup>
      )}
      <ButtonGroup aria-label={t('now.look')}>
        <Button size="small" active={short} aria-pressed={short} onClick={() => setShort(true)}>
          {t('now.short')}
        </Button>
        <Button
          size="small"
          active={!short}
          aria-pressed={!short}
          aria-keyshortcuts="A"
          onClick={() => setShort(false)}
        >
          {t('now.long', { n: view.matched.length })} <KeyCap>A</KeyCap>
        </Button>
      </ButtonGroup>
      <PostChoice all={look.all} posts={posts} myPosts={look.myPosts} onDone={onDone} />
    </>
  );
}
