import type { ResponseEvent } from '../../response/events.ts';

/** The row of a package line: what rowText writes, read back. */
interface PackageRow {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: number;
  readonly recorded_at: number;
  readonly by_person: string;
  readonly by_post: string;
  readonly workstation: string;
  readonly mode: 'live' | 'drill';
  readonly command_id: string;
  readonly data: unknown;
  readonly state?: string;
}

/** The events of a package's `journal.jsonl`, in order. The package must have been verified before. */
export function packageEvents(journal: string): readonly ResponseEvent[] {
  const lines = journal.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { row } = JSON.parse(line) as { readonly row: PackageRow };
    const { stream, version, type, at, workstation, mode, data, state } = row;
    const { recorded_at: recordedAt, by_person: byPerson, by_post: byPost, command_id: commandId } = row;
    return {
      stream,
      version,
      type,
      at,
      recordedAt,
      byPerson,
      byPost,
      workstation,
      mode,
      commandId,
      data,
      ...(state === undefined ? {} : { state }),
    } as ResponseEvent;
  });
}
