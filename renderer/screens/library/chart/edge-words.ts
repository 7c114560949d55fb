import type { ChartEdge } from '../../../../shared/machines/chart.ts';
import type { Translate } from '../../../text/use-text.ts';

const LONGEST = 16;

/**
 * The few words on an edge. None where it simply waits for a step to end, nor where it waits for that or for its deadline, whichever comes first: nearly
 * every plan says so nearly everywhere, and the line's own look tells it.
 */
export function edgeWords(t: Translate, edge: ChartEdge, answers: readonly string[]): string {
  const or = t('library.chart.or');
  if (edge.kind === 'when') return shortened(answers.map(withoutBrackets).join(or));
  const isPlain = edge.ways.every((way) => way === 'ended' || way === 'missed') && edge.ways.includes('ended');
  const ways = edge.ways.map((way) => t(`library.when.way.${way}`)).join(or);
  const words = isPlain ? '' : edge.kind === 'order' ? t('library.chart.early', { way: ways }) : ways;
  if (edge.any === undefined) return words;
  return words === '' ? t('library.chart.any') : `${t('library.chart.any')} ${words}`;
}

/** Answers explain themselves in brackets; on a line there is no room for that. */
function withoutBrackets(text: string): string {
  return text.replace(/（[^）]*）| ?\([^)]*\)/g, '') || text;
}

function shortened(text: string): string {
  const letters = Array.from(text);
  const wide = letters.filter((one) => one.charCodeAt(0) > 0x2e80).length;
  const most = wide * 2 > letters.length ? LONGEST : LONGEST * 2;
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
