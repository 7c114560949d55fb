import type { Level } from '../../shared/plan/vocabulary.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';

/** Response level: colour, Roman numeral and word. */
export function LevelTag(props: { readonly level: Level | undefined; readonly large?: boolean }) {
  const { level, large = false } = props;
  const { t } = useText();
  return (
    <Tag tone={level === undefined ? 'quiet' : `level-${level}`} large={large}>
      {t(`common.level.${level ?? 'none'}`)}
    </Tag>
  );
}
