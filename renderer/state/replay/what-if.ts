import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { WhatIfChange, WhatIfReport } from '../../../shared/review/what-if.ts';
import { inBoth } from '../../text/i18n.ts';
import { openReplay } from './session.ts';

/** Both branches of a change at a position of the open record; undefined while they are worked out. `change` must be kept by the caller. */
export function useBranches(version: number, change: WhatIfChange | undefined): Result<WhatIfReport> | undefined {
  const [told, setTold] = useState<{ readonly of: WhatIfChange; readonly result: Result<WhatIfReport> }>();
  useEffect(() => {
    const record = openReplay()?.record;
    if (!change || !record) return;
    const worker = new Worker(new URL('what-if-worker.ts', import.meta.url), { type: 'module' });
    const tell = (result: Result<WhatIfReport>) => setTold({ of: change, result });
    worker.addEventListener('message', ({ data }: MessageEvent<Result<WhatIfReport>>) => tell(data));
    worker.addEventListener('error', ({ message }) =>
      tell({ ok: false, refusal: { code: 'what-if-failed', message: inBoth('whatIf.failed', { why: message }) } }),
    );
    worker.postMessage({ response: record.response, events: record.events, plans: record.plans, version, change });
    return () => worker.terminate();
  }, [version, change]);
  return told && told.of === change ? told.result : undefined;
}
