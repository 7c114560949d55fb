import type { Trouble } from '../../shared/contract/shapes.ts';

/** A page without script for what must be told before, or instead of, the console. */
export function plainPage({ message, next }: Trouble): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>站区应急处置台 Station Response Console</title>
<style>
:root { color-scheme: light dark }
body { font: 1.1rem/1.7 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem }
strong { display: block }
</style>
<main>
<h1>站区应急处置台</h1>
<p><strong>${escapeHtml(message.zh)}</strong>${escapeHtml(next.zh)}</p>
<p lang="en"><strong>${escapeHtml(message.en)}</strong>${escapeHtml(next.en)}</p>
</main>
</html>
`;
}

function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
