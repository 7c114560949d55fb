import { reply } from '../../shared/contract/replies.ts';
import { requests, type RequestInput, type RequestName, type RequestOutput } from '../../shared/contract/requests.ts';
import type { Answer } from './answer.ts';
import { bridge } from './bridge.ts';
import { pageRun } from './page-run.ts';

/** Asks the desk of this page, or that of the run named. What comes back is parsed: a reply that is not in the contract is a bug, not a value. */
export async function request<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
  run = pageRun(),
): Promise<Answer<RequestOutput<N>>> {
  const door = bridge();
  if (!door) return { kind: 'unreachable' };
  let raw: unknown;
  try {
    raw = await door.request(name, input, run);
  } catch {
    return { kind: 'unreachable' };
  }
  const parsed = reply.safeParse(raw);
  if (!parsed.success) return { kind: 'bug', message: `${name}: ${parsed.error.message}` };
  if (parsed.data.kind !== 'done') return parsed.data;
  const value = requests[name].output.safeParse(parsed.data.value);
  if (!value.success) return { kind: 'bug', message: `${name}: ${value.error.message}` };
  return { kind: 'done', value: value.data as RequestOutput<N> };
}
