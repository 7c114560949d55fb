import { useLayoutEffect, useRef, useState } from 'react';
import type { Block, OfficialDocument } from '../../../../shared/export/official/document.ts';
import { GRID, HEADING_FACES, signatureIndents } from '../../../../shared/export/official/layout.ts';
import { titleLines } from '../../../../shared/export/official/title-lines.ts';
import { LABELS } from '../../../../shared/export/official/words.ts';
import './official.css';

/**
 * An official document as it prints: the same words in the same places as in the Word file, on the same grid. Every line is a whole number of grid lines high,
 * so that the empty lines before the 版记, which put it at the foot of the last page, can be counted.
 */
export function OfficialSheet(props: { readonly document: OfficialDocument }) {
  const { document: made } = props;
  const { signature, language } = made;
  const text = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [gap, setGap] = useState(0);
  useLayoutEffect(() => {
    const lines = linesIn(text.current) + linesIn(foot.current);
    setGap((GRID.lines - (lines % GRID.lines)) % GRID.lines);
  }, [made]);
  return (
    <div className="src-official" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div ref={text}>
        {made.corner.map((part) => (
          <p key={part}>{part}</p>
        ))}
        <p className="src-official__masthead">{made.masthead}</p>
        {made.rows.map((row) => (
          <p key={`${row.left} ${row.centre}`} className="src-official__row">
            <span>{row.left}</span>
            <span>{row.centre}</span>
            <span>{row.right}</span>
          </p>
        ))}
        <p className="src-official__rule" />
        <p />
        <h1>
          {titleLines(made.title).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <p />
        {made.addressee === undefined ? null : <p>{made.addressee}</p>}
        {made.body.map((block, at) => (
          <BlockLine key={`${at} ${block.words}`} block={block} />
        ))}
        {made.attachments.length === 0 ? null : <p />}
        {made.attachments.map((words, at) => (
          <p key={words} className="src-official__attachment">
            <span className={at === 0 ? undefined : 'src-official__unsaid'}>{LABELS.attachments[language]}</span>
            {made.attachments.length === 1 ? words : `${at + 1}. ${words}`}
          </p>
        ))}
        {signature ? <Signature {...signature} /> : null}
      </div>
      <div style={{ height: `calc(${gap} * var(--src-official-line))` }} />
      <div ref={foot} className="src-official__colophon">
        {made.colophon.map(({ left, right }) => (
          <p key={left}>
            <span>{left}</span>
            {right === undefined ? null : <span>{right}</span>}
          </p>
        ))}
      </div>
    </div>
  );
}

function BlockLine({ block: { words, level, lead, isNumbered } }: { readonly block: Block }) {
  return (
    <p className={`src-official__block${isNumbered ? ' src-official__block--counted' : ''}`}>
      <span className={`src-official__face-${HEADING_FACES[level]}`}>{words.slice(0, lead)}</span>
      {words.slice(lead)}
    </p>
  );
}

function Signature({ unit, date }: NonNullable<OfficialDocument['signature']>) {
  const indents = signatureIndents(unit, date);
  return (
    <>
      <p />
      <p className="src-official__right" style={charactersIn(indents.unit)}>
        {unit}
      </p>
      <p className="src-official__right" style={charactersIn(indents.date)}>
        {date}
      </p>
    </>
  );
}

const charactersIn = (count: number) => ({ paddingRight: `calc(${count} * var(--src-official-character))` });

/** Height in grid lines; measured against a line of its own, since the sheet may be shown smaller than it is. */
function linesIn(part: HTMLElement | null): number {
  const one = part?.closest('.src-official')?.querySelector('.src-official__rule');
  if (!part || !one) return 0;
  return Math.round(part.getBoundingClientRect().height / one.getBoundingClientRect().height);
}
