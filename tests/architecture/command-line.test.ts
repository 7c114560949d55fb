import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/root.ts';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const COMMAND = /(?:const (\w+) = )?(\w+)?\s*\.command\('([a-z-]+)/g;
const OPTION = /(?:option|requiredOption|new Option)\(\s*'(--[a-z-]+)/gi;

const optionsIn = (source: string) => [...source.matchAll(OPTION)].map(([, name = '']) => name);

/** The commands of a file that do something, each with its options, read off the calls that define them. */
function commandsOf(path: string): readonly (readonly [string, readonly string[]])[] {
  const source = textOf(path);
  const calls = [...source.matchAll(COMMAND)];
  const named = new Map<string, readonly string[]>();
  let last: readonly string[] = [];
  return calls.flatMap(([, variable, parent, name = ''], at) => {
    // Without a name before it, a call stands in the chain of the one before.
    last = [...(parent === undefined ? last : (named.get(parent) ?? [])), name];
    if (variable !== undefined) named.set(variable, last);
    const body = source.slice(calls[at]?.index, calls[at + 1]?.index);
    return body.includes('.action(') ? [[last.join(' '), optionsIn(body)] as const] : [];
  });
}

const known = new Map([...commandsOf('electron/cli/cli.ts'), ...commandsOf('electron/cli/measure-commands.ts')]);
const shared = new Map([['export', optionsIn(textOf('electron/cli/export-options.ts'))]]);

const [, chapter = ''] = textOf('resources/guides/operations.md').split('\n## Command line\n');
const calls = [...chapter.matchAll(/^\| `([^`]+)` \|/gm)].map(([, call = '']) => call);
const commandOf = (call: string) => call.split(/ [<[-]/)[0] ?? call;

describe('the table of commands in the operations guide', () => {
  it('has every command there is, and no other', () => {
    expect([...new Set(calls.map(commandOf))].sort()).toEqual([...known.keys()].sort());
  });

  it('gives no command an option that it does not take', () => {
    const wrong = calls.flatMap((call) => {
      const command = commandOf(call);
      const taken = [...(known.get(command) ?? []), ...(shared.get(command) ?? [])];
      return [...call.matchAll(/--[a-z-]+/g)].flatMap(([option]) =>
        taken.includes(option) ? [] : `${command} ${option}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});
