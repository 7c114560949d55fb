import type { Block } from '../../../../shared/plan/schema.ts';
import type { Translate } from '../../../text/use-text.ts';

/** When a block opens, in words. */
export function opensWords(t: Translate, { opens }: Block): string {
  return 'level' in opens
    ? t('library.block.opensLevel', { level: t(`common.level.${opens.level}`) })
    : t('library.block.opensStage', { stage: t(`common.stage.${opens.stage}`) });
}
