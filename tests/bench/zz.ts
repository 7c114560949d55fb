import Database from 'better-sqlite3';
const orig = Database.prototype.prepare;
const T = new Map<string, number[]>();
const add = (k: string, d: number) => { let l = T.get(k); if (!l) T.set(k, l = []); l.push(d); };
(Database.prototype as any).prepare = function (sql: string) {
  const s = orig.call(this, sql) as any; const run = s.run; const key = (this.name.split('/').pop()) + ' ' + sql.slice(0, 24).replace(/\s+/g, ' ');
  s.run = function (...a: any[]) { const t = performance.now(); try { return run.apply(s, a); } finally { add(key, performance.now() - t); } };
  return s;
};
const { act } = await import('./act.ts');
const { table, judged } = await import('./report.ts');
const rows = await act.run({ quick: false, say: () => {} });
console.log(table(rows.map(judged)));
for (const [k, l] of T) { l.sort((a, b) => a - b); console.log(k.padEnd(40), l.length, 'median', l[l.length >> 1]!.toFixed(4), 'p90', l[Math.floor(l.length * .9)]!.toFixed(4)); }
