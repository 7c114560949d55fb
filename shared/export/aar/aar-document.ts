import { text } from '../../base/text.ts';
import type { DocumentPart, TabledDocument } from '../official/tabled-document.ts';
import { documentWords, MARKS } from '../official/words.ts';
import type { AarPaper } from './aar-paper.ts';
import { SECTIONS, TITLE } from './aar-words.ts';
import { deviationParts } from './deviation-parts.ts';
import { happenedParts } from './happened.ts';
import { improveParts } from './improve.ts';
import { limitParts } from './limits.ts';
import { measureParts } from './measure-table.ts';
import { overviewTable } from './overview.ts';
import { pagesOf } from './pages.ts';
import { plannedParts } from './planned.ts';
import { signatureParts } from './signatures.ts';
import { whyParts } from './why.ts';

/** The after-action report on one response, from its record: what was to happen, what happened, why, and what to improve. */
export function aarDocument(paper: AarPaper): TabledDocument {
  const { language, measures, now } = paper;
  const { pick } = pagesOf(paper);
  const sections: readonly (readonly [keyof typeof SECTIONS, readonly DocumentPart[]])[] = [
    ['overview', [overviewTable(paper)]],
    ['planned', plannedParts(paper)],
    ['happened', happenedParts(paper)],
    ['measures', measureParts(paper)],
    ['deviations', deviationParts(paper)],
    ['why', whyParts(paper)],
    ['improve', improveParts(paper)],
    ['limits', limitParts(paper)],
    ['signatures', signatureParts(paper)],
  ];
  const written = documentWords(language).date(now);
  return {
    language,
    marks: measures.mode === 'drill' ? [MARKS.drill[language].trim()] : [],
    title: `${pick(measures.station.title)}${pick(text('', ': '))}${pick(TITLE)}`,
    subtitle: pick(text(`${written}依记录生成`, `Written from the record, ${written}`)),
    parts: sections.flatMap(([section, parts], index) => [
      { kind: 'heading', words: `${pick(NUMBERS[index] ?? text('', ''))}${pick(SECTIONS[section])}` },
      ...parts,
    ]),
  };
}

const NUMBERS = Array.from('一二三四五六七八九', (zh, index) => text(`${zh}、`, `${index + 1}. `));
