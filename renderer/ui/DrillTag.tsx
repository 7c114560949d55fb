import { LearningIcon } from '@blueprintjs/icons';
import { useIsDrill } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';

/** 演练 beside a heading or a figure; nothing at the live desk. */
export function DrillTag() {
  const { t } = useText();
  return useIsDrill() ? (
    <Tag tone="drill" icon={<LearningIcon size={12} />}>
      {t('common.mode.drill')}
    </Tag>
  ) : null;
}
