import { beijingIso, beijingStamp } from '../../shared/base/instant.ts';
import { useNow } from '../state/index.ts';

/** A moment in Beijing time, 24 h; with the date when it is not today. */
export function Stamp(props: { readonly at: number }) {
  const now = useNow(60_000);
  return (
    <time className="src-num" dateTime={beijingIso(props.at)}>
      {beijingStamp(props.at, now)}
    </time>
  );
}
