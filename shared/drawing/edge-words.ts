import type { Language } from '../base/text.ts';
import type { ChartEdge } from '../machines/chart.ts';
import { WAY_WORDS } from '../review/plan-words.ts';

/** Most Chinese characters on a line; twice as many Latin letters take the same room. */
const LONGEST = 16;
const OR = ' / ';
const ANY = { zh: '任一', en: 'any' };
const EARLY = { zh: (way: string) => `${way}即可`, en: (way: string) => `once it ${way}` };

/**
 * The few words on an edge. None where it simply waits for a step to end, nor where it waits for that or for its deadline, whichever comes first: nearly
 * every plan says so nearly everywhere, and the line's own look tells it.
 */
export function edgeWords(language: Language, edge: ChartEdge, answers: readonly string[]): string {
  if (edge.kind === 'when') return shortened(answers.map(withoutBrackets).join(OR));
  const isPlain = edge.ways.every((way) => way === 'ended' || way === 'missed') && edge.ways.includes('ended');
  const ways = edge.ways.map((way) => WAY_WORDS[way][language]).join(OR);
  const words = isPlain ? '' : edge.kind === 'order' ? EARLY[language](ways) : ways;
  return [...(edge.any === undefined ? [] : [ANY[language]]), ...(words === '' ? [] : [words])].join(' ');
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
