import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tabledDocx } from '../../electron/backend/docx/tabled-docx.ts';
import { evaluate } from '../../shared/drill/score/evaluate.ts';
import { outcomeOf } from '../../shared/drill/score/outcome.ts';
import { planTitles } from '../../shared/drill/score/plan-titles.ts';
import { evaluationDocument } from '../../shared/export/drill/evaluation-document.ts';
import type { EvaluationPaper } from '../../shared/export/drill/evaluation-paper.ts';
import type { DocumentPart } from '../../shared/export/official/tabled-document.ts';
import { docxParagraphs, docxParts } from '../support/docx-words.ts';
import { floodRun } from '../support/flood-run.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { playedRun } from '../support/played-run.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = Date.UTC(2026, 10, 27, 7);
const run = floodRun();
const record = run.record();
const paper = (change: Partial<EvaluationPaper> = {}): EvaluationPaper => ({
  outcome: outcomeOf(record),
  evaluation: evaluate(record),
  scenario: record.scenario,
  titles: planTitles(record.plans, 'beijing-fengtai'),
  stationName: { zh: '北京丰台站', en: 'Beijing Fengtai' },
  actions: [],
  nameOf: (id) => ({ zh: `岗位${id}`, en: `post ${id}` }),
  language: 'zh',
  now: NOW,
  ...change,
});

const headings = (parts: readonly DocumentPart[]) =>
  parts.flatMap((part) => (part.kind === 'heading' ? [part.words] : []));
const words = (parts: readonly DocumentPart[]) =>
  parts.map((part) => (part.kind === 'table' ? part.rows.flat().join('\n') : part.words)).join('\n');

describe('the report on a drill', () => {
  it('lists the corrective actions that were opened from the run, or says that there are none yet', () => {
    const mark = { at: NOW, by: '评估员', post: 'duty-leader' };
    const origin = { mode: 'drill', stream: 'run', version: 3, at: NOW, words: '首报晚了' } as const;
    const action = {
      id: 'a1',
      state: 'open',
      problem: '首报晚了三分钟',
      action: '接报卡上加首报电话',
      owner: 'p1',
      dueOn: '2026-12-15',
      origin,
      opened: mark,
      trials: [],
      changes: [],
    } as const;
    expect(words(evaluationDocument(paper({ actions: [action] })).parts)).toContain(
      '1. 问题：首报晚了三分钟；措施：接报卡上加首报电话；责任：岗位p1；期限：2026-12-15；状态：待整改',
    );
    expect(words(evaluationDocument(paper()).parts)).toContain('还没有从本场演练提出的纠正行动');
  });

  it('has its parts in order, says 演练 on every page and names the standards', () => {
    const document = evaluationDocument(paper());
    expect(document.marks).toEqual(['【演练】']);
    expect(headings(document.parts)).toEqual([
      '一、演练概况',
      '二、评估依据',
      '三、演练目标与评估标准',
      '四、演练经过',
      '五、自动取证与观察评判',
      '六、问题',
      '七、纠正行动',
      '八、说明',
    ]);
    expect(words(document.parts)).toContain('AQ/T 9009-2015');
    expect(words(document.parts)).toContain('GB/T 38209-2019');
  });

  it('keeps evidence and judgement in columns of their own, with the journal lines', () => {
    const { parts } = evaluationDocument(paper());
    const table = parts.find((part) => part.kind === 'table' && part.head.includes('观察评判'));
    if (table?.kind !== 'table') throw new Error('No table of objectives');
    const [title, evidence, judged] = table.rows.find(([first]) => first?.includes('电话首报')) ?? [];
    expect(title).toBe('接报即登记，在时限内电话首报，不等车卡填齐');
    expect(evidence).toMatch(/^部分达到|^达到/u);
    expect(evidence).toMatch(/处置日志第 [\d、]+ 行/u);
    expect(judged).toContain('好：先报后核，报清未知');
    expect(table.rows.some(([, , last]) => last === '尚未评判')).toBe(true);
  });

  it('lists what was late as a problem, with what observers saw', () => {
    const text = words(evaluationDocument(paper()).parts);
    expect(text).toMatch(/\d+\. 列清受影响列车：未做，处置日志第 [\d、]+ 行；控制日志第/u);
    expect(text.match(/\d+\. 列清受影响列车/gu)).toHaveLength(1);
    expect(text).toContain('没有演到');
    expect(text).toContain('两个人数写在同一张车卡上，没有取平均');
  });

  it('says in the same order in English, without a Chinese word of its own', () => {
    const document = evaluationDocument(paper({ language: 'en' }));
    expect(headings(document.parts)).toHaveLength(8);
    const own =
      headings(document.parts).join(' ') +
      document.parts.flatMap((part) => (part.kind === 'table' ? part.head : [])).join(' ');
    expect(own).not.toMatch(/\p{Script=Han}/u);
  });

  it('reports on a fork, which has no scenario, and on a run that still goes on', () => {
    const fork = playedRun({ fork: { mode: 'live', response: 'r1', version: 1, at: NOW } });
    fork.control('RunStarted', {});
    const of = fork.record();
    const text = words(
      evaluationDocument(paper({ outcome: outcomeOf(of), evaluation: evaluate(of), scenario: undefined })).parts,
    );
    expect(text).toContain('分叉之前登记的不计入任何指标');
    expect(text).toContain('演练尚未结束');
  });
});

describe('its Word file', () => {
  it('carries the mark, the tables and every word', async () => {
    const document = evaluationDocument(paper());
    const bytes = await tabledDocx(document);
    const parts = docxParts(bytes);
    expect(parts['word/header1.xml']).toContain('【演练】');
    const tables = document.parts.filter(({ kind }) => kind === 'table').length;
    expect(parts['word/document.xml']?.match(/<w:tbl>/gu)).toHaveLength(tables);
    const all = docxParagraphs(bytes).join('\n');
    for (const heading of headings(document.parts)) expect(all).toContain(heading);
  });

  it.skipIf(libreOffice() === undefined)(
    'opens in LibreOffice',
    async () => {
      const folder = tempFolder('evaluation');
      try {
        const file = join(folder.path, 'report.docx');
        writeFileSync(file, await tabledDocx(evaluationDocument(paper())));
        const text = readFileSync(convert(file, 'txt', folder.path), 'utf8');
        expect(text).toContain('演练评估报告');
        expect(text).toContain('自动取证与观察评判');
      } finally {
        folder.remove();
      }
    },
    200_000,
  );
});
