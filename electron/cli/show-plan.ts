import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Language } from '../../shared/base/text.ts';
import { planMarkdown } from '../../shared/document/plan-markdown.ts';
import { planMermaid, planSvg } from '../../shared/drawing/plan-drawing.ts';
import { compilePlan } from '../../shared/machines/compile.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { layOut } from './lay-out.ts';
import { namedPlan, namesFor } from './named-plan.ts';

export const SHOW_FORMS = ['markdown', 'svg', 'mermaid'] as const;

export interface ShowOptions {
  readonly as: (typeof SHOW_FORMS)[number];
  readonly lang: Language;
  readonly block?: string;
  readonly to?: string;
}

/** Writes a plan as a document or a drawing. 0 when written, 1 when the plan has errors, 2 for a wrong call. */
export async function showPlan(call: ShowOptions & { plan: string; plansFolder: string }): Promise<number> {
  const edition = namedPlan(call.plansFolder, call.plan);
  if (typeof edition === 'number') return edition;
  const compiled = compilePlan(edition);
  const block = compiled.blocks.findIndex((one) => one.block.id === call.block);
  if (call.block !== undefined && block < 0) {
    const ids = compiled.blocks.map((one) => one.block.id).join(', ');
    process.stderr.write(
      `预案中没有块 ${call.block}，可选：${ids}。 The plan has no block ${call.block}; it has: ${ids}.\n`,
    );
    return 2;
  }
  if (call.block !== undefined && call.as === 'markdown') {
    process.stderr.write('--block 只用于 svg 和 mermaid。 --block goes with svg and mermaid only.\n');
    return 2;
  }
  const names = namesFor(edition, readLibrary(call.plansFolder));
  const drawing = { compiled, names, language: call.lang, ...(block < 0 ? {} : { block }) };
  const text = await textOf(call.as, drawing);
  if (call.to === undefined) {
    process.stdout.write(text);
    return 0;
  }
  return write(resolve(call.to), text);
}

type Drawing = Parameters<typeof planMermaid>[0];

async function textOf(form: ShowOptions['as'], drawing: Drawing): Promise<string> {
  switch (form) {
    case 'markdown':
      return planMarkdown(drawing.compiled, drawing.names, drawing.language);
    case 'mermaid':
      return planMermaid(drawing);
    case 'svg':
      return planSvg(drawing, layOut);
    default:
      return assertNever(form, 'form');
  }
}

function write(path: string, text: string): number {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `写不到 ${path}（${reason}）；请换一个位置。 Cannot write ${path} (${reason}): choose another place.\n`,
    );
    return 1;
  }
  process.stdout.write(`${path}\n`);
  return 0;
}
