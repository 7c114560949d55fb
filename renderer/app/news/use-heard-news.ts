import { callerOf, useGeneral, useNews, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** What a call form begins with when it is filled in from news that was taken. Undefined without any. */
export function useHeardNews(inject: string | undefined) {
  const { pick } = useText();
  const general = useGeneral();
  const item = useNews().find((one) => one.inject === inject);
  const station = useView((state) => state.run?.station);
  if (!item) return undefined;
  return {
    station,
    what: pick(item.content),
    source: pick(callerOf(general, item.from)),
    channel: item.channel,
    // Learned when the call was taken: that is what the clock of the first report counts from.
    at: item.taken?.at,
    eventAt: item.happenedAt,
    place: item.place ? pick(item.place) : '',
  };
}
