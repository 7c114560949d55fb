import type { Stage } from '../../shared/plan/vocabulary.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';

export function StageTag(props: { readonly stage: Stage }) {
  const { t } = useText();
  const ended = props.stage === 'closed' || props.stage === 'stand-down' || props.stage === 'recovery';
  return <Tag tone={ended ? 'quiet' : 'active'}>{t(`common.stage.${props.stage}`)}</Tag>;
}
