import { DocumentIcon, EndorsedIcon, IssueIcon } from '@blueprintjs/icons';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';

const LOOK = {
  customer: { tone: 'good', icon: EndorsedIcon },
  official: { tone: 'plain', icon: DocumentIcon },
  assumption: { tone: 'warn', icon: IssueIcon },
} as const;

/** What a number rests on. Assumptions stand out: they are ours and wait to be confirmed. */
export function BasisTag(props: { readonly kind: 'customer' | 'official' | 'assumption'; readonly title?: string }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[props.kind];
  return (
    <Tag tone={tone} icon={<Icon size={14} />} {...(props.title === undefined ? {} : { title: props.title })}>
      {t(`common.basis.${props.kind}`)}
    </Tag>
  );
}
