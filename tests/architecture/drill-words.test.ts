import { describe, expect, it } from 'vitest';
import { codeOnly, sourceFiles } from './source-files.ts';

/**
 * Nothing in a drill may read like the real thing. Dialogs, toasts and buttons that commit become those of a drill in one place each; here stands that
 * no screen makes its own beside them.
 */

const renderer = sourceFiles().filter((file) => file.path.startsWith('renderer/'));
const importing = (pattern: RegExp) =>
  renderer
    .filter((file) =>
      [...file.text.matchAll(/import \{([^}]*)\} from '@blueprintjs\/core'/g)].some(([, names = '']) =>
        names.split(',').some((name) => pattern.test(name.trim())),
      ),
    )
    .map((file) => file.path);

/** A click that puts an act on record, itself or by the function of that name; what only opens a dialog is not among them: the dialog says 演练 itself. */
const WRITES =
  /^(\(\) => )?(void )?(run\(async \(\) => )?(act|actOn|dutyAct|save|write|finish|primary|begin|check|advance|bring|pickUp|acknowledge\w*|activate)\b/;

describe('a drill reads otherwise', () => {
  it('has one frame for dialogs and one for toasts', () => {
    expect(importing(/^(Dialog|DialogProps|MultistepDialog|Alert|Drawer|Overlay2?)$/)).toEqual([
      'renderer/ui/DeskDialog.tsx',
    ]);
    expect(importing(/^(type )?(Toast|OverlayToaster|Toaster)$/)).toEqual(['renderer/app/Toasts.tsx']);
  });

  it('asks the browser for no confirmation of its own', () => {
    const asked = renderer.filter((file) =>
      /\b(globalThis\.)?(window\.)?(confirm|alert|prompt)\(/.test(codeOnly(file.text)),
    );
    expect(asked.map((file) => file.path)).toEqual([]);
  });

  it('sees the frames and the buttons it judges', () => {
    expect(importing(/^Button$/).length).toBeGreaterThan(50);
    expect(renderer.filter((file) => file.text.includes('<CommitButton')).length).toBeGreaterThan(20);
    expect(renderer.filter((file) => file.text.includes('<CommandDialog')).length).toBeGreaterThan(30);
  });

  it('writes to the record from no plain button of a response, roll call, report or hand-over', () => {
    const plain = renderer
      .filter((file) => /^renderer\/(app|screens\/(response|rollcall|reports|duty|trains))\//.test(file.path))
      .flatMap((file) =>
        openingTags(file.text, 'Button')
          .map((tag) => /\bonClick=\{([\s\S]*)$/.exec(tag)?.[1]?.trim() ?? '')
          .filter((handler) => WRITES.test(handler))
          .map((handler) => `${file.path}: ${handler.slice(0, 60)}`),
      );
    expect(plain).toEqual([]);
  });

  it('can tell such a button', () => {
    const [tag = ''] = openingTags('<Button icon={<A />} onClick={() => act({ type })}>words</Button>', 'Button');
    expect(tag).toBe('<Button icon={<A />} onClick={() => act({ type })}');
  });
});

/** The opening tags of an element, as they are written: up to the `>` that is in no braces. */
function openingTags(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${name}\\b`, 'g'))].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < text.length; at += 1) {
      if (text[at] === '{') depth += 1;
      else if (text[at] === '}') depth -= 1;
      else if (text[at] === '>' && depth === 0) return text.slice(index, at);
    }
    return text.slice(index);
  });
}
