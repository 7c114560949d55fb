import {
  ClipboardIcon,
  DocumentShareIcon,
  EyeOpenIcon,
  HelpIcon,
  LinkIcon,
  PeopleIcon,
  SendMessageIcon,
  VolumeUpIcon,
} from '@blueprintjs/icons';
import type { StepKind } from '../../shared/plan/vocabulary.ts';

const ICONS = {
  action: ClipboardIcon,
  question: HelpIcon,
  watch: EyeOpenIcon,
  order: SendMessageIcon,
  link: LinkIcon,
  report: DocumentShareIcon,
  rollcall: PeopleIcon,
  message: VolumeUpIcon,
} as const satisfies Record<StepKind, unknown>;

/** The shape of a kind of step; the word stands beside it. */
export function KindIcon(props: { readonly kind: StepKind; readonly size?: number }) {
  const Icon = ICONS[props.kind];
  return <Icon size={props.size ?? 14} aria-hidden />;
}
