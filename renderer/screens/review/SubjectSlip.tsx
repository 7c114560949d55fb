import { useSummaries, type ReviewSubject } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { SlipButton } from '../../ui/slip/SlipButton.tsx';
import { useStationName } from './use-station-name.ts';

/** Prints a slip of what is reviewed: of the response, or of the whole journal where days are. Records of drills and packages have none in this journal. */
export function SubjectSlip({ subject }: { readonly subject: ReviewSubject }) {
  const { t } = useText();
  const summaries = useSummaries();
  const stationName = useStationName();
  switch (subject.kind) {
    case 'response': {
      const one = subject.run === undefined ? summaries?.find(({ id }) => id === subject.response) : undefined;
      return one ? (
        <SlipButton size="small" response={one.id} record={`${stationName(one.station)} · ${one.what}`} />
      ) : null;
    }
    case 'days':
      return <SlipButton size="small" record={t('slip.panel.all')} />;
    case 'package':
      return null;
  }
}
