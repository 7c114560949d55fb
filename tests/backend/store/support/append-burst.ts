/**
 * A writer that is killed: appends without pause, and says each command id once it is acknowledged.
 * Arguments: folder, number of the round.
 */
import { writeSync } from 'node:fs';
import { type AppendRequest, openStore } from '../../../../electron/backend/store/index.ts';
import { contentHash } from '../../../../shared/base/content-hash.ts';

const [, , folder = '', round = ''] = process.argv;
const opened = openStore({ folder, name: 'journal' });
if (!opened.ok) throw new Error(opened.trouble.message.en);
const store = opened.value;
writeSync(1, 'ready\n');

for (let count = 0; ; count += 1) {
  const stream = `response:${count % 3}`;
  const commandId = `${round}-${count}`;
  const who = { byPerson: '值班员甲', byPost: 'duty-officer', workstation: 'desk-1' };
  if (count % 40 === 39) {
    store.checkpoint({ now: count, commandId, ...who });
  } else {
    const text = `${commandId}\n${'x'.repeat(3000)}`;
    const events = Array.from({ length: 1 + (count % 4) }, (_, part) => ({
      type: 'StepCompleted',
      at: count,
      data: { part, of: 1 + (count % 4), note: '已清扫'.repeat(count % 50) },
    }));
    const asked: AppendRequest = {
      stream,
      expectedVersion: store.head(stream).version,
      commandId,
      recordedAt: count,
      ...who,
      mode: 'live',
      events,
      editions: count % 10 === 0 ? [{ hash: contentHash(text), text }] : undefined,
      summary: count % 2 === 0 ? { status: 'open', data: { count } } : undefined,
    };
    const result = store.append(asked);
    if (result.kind !== 'appended') throw new Error(`${commandId}: ${result.kind}`);
  }
  writeSync(1, `${commandId}\n`);
}
