import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { ResponseEvent } from '../../../../../shared/response/events.ts';
import { sentence } from '../../../../../shared/review/sentence.ts';
import { useRunDesk } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { SelectField } from '../../../../ui/index.ts';

/** A line of the run's own journal. */
export interface Evidence {
  readonly stream: string;
  readonly version: number;
}

const NONE = 'none';

/** The line of a run that shows it: those about the step concerned, or all where none is. */
export function EvidenceField(props: {
  readonly run: string;
  readonly step: { readonly plan: string; readonly id: string } | undefined;
  readonly value: Evidence | undefined;
  readonly onChange: (evidence: Evidence | undefined) => void;
}) {
  const { step, value, onChange } = props;
  const { t, pick } = useText();
  const desk = useRunDesk(props.run);
  const lines = (desk?.responses ?? []).flatMap(({ response, events }) =>
    aboutStep(events as readonly ResponseEvent[], step).map((event) => ({
      evidence: { stream: event.stream, version: event.version },
      words: `${beijingStamp(event.at, event.at)} ${pick(sentence(response, event))}`,
    })),
  );
  const keyOf = (one: Evidence) => `${one.stream} ${one.version}`;
  return (
    <SelectField
      label={t('corrective.try.line')}
      value={value ? keyOf(value) : NONE}
      choices={[
        { value: NONE, label: t('corrective.try.anyLine') },
        ...lines.map(({ evidence, words }) => ({ value: keyOf(evidence), label: words })),
      ]}
      onChange={(key) => onChange(lines.find(({ evidence }) => keyOf(evidence) === key)?.evidence)}
    />
  );
}

function aboutStep(events: readonly ResponseEvent[], step: { readonly plan: string; readonly id: string } | undefined) {
  const ref = step && `${step.plan}/${step.id}`;
  const about = events.filter(({ data }) => 'step' in data && data.step === ref);
  return about.length > 0 ? about : events;
}
