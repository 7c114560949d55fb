import {
  AnnotationIcon,
  AntennaIcon,
  ArrowsHorizontalIcon,
  BookIcon,
  BuildIcon,
  ClipboardIcon,
  CloudIcon,
  CogIcon,
  ConfirmIcon,
  DocumentShareIcon,
  EditIcon,
  EyeOpenIcon,
  FlagIcon,
  FlowBranchIcon,
  HelpIcon,
  IdNumberIcon,
  KnownVehicleIcon,
  LearningIcon,
  LinkIcon,
  NotificationsIcon,
  PeopleIcon,
  PredictiveAnalysisIcon,
  SearchAroundIcon,
  SendMessageIcon,
  StopwatchIcon,
  TimelineBarChartIcon,
  VolumeUpIcon,
} from '@blueprintjs/icons';
import { TIMELINE_KIND_NAMES, type TimelineKind } from '../../../../shared/review/timeline/kinds.ts';
import { useText } from '../../../text/use-text.ts';

const ICONS = {
  stage: FlagIcon,
  level: TimelineBarChartIcon,
  plan: FlowBranchIcon,
  step: ClipboardIcon,
  order: SendMessageIcon,
  question: HelpIcon,
  link: LinkIcon,
  watch: EyeOpenIcon,
  due: StopwatchIcon,
  report: DocumentShareIcon,
  message: VolumeUpIcon,
  fact: PredictiveAnalysisIcon,
  inquiry: SearchAroundIcon,
  train: KnownVehicleIcon,
  decision: ConfirmIcon,
  alarm: NotificationsIcon,
  note: AnnotationIcon,
  correction: EditIcon,
  'roll-call': PeopleIcon,
  duty: IdNumberIcon,
  weather: CloudIcon,
  arrivals: ArrowsHorizontalIcon,
  library: BookIcon,
  people: AntennaIcon,
  corrective: BuildIcon,
  drill: LearningIcon,
  console: CogIcon,
} as const satisfies Record<TimelineKind, unknown>;

/** What a line is about: a shape and a word. */
export function KindMark({ kind }: { readonly kind: TimelineKind }) {
  const { pick } = useText();
  const Icon = ICONS[kind];
  return (
    <span className="src-kind-mark">
      <Icon size={14} aria-hidden />
      <span>{pick(TIMELINE_KIND_NAMES[kind])}</span>
    </span>
  );
}
