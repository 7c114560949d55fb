import { asksForStep, headingsOf } from './clauses.ts';
import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import { valuesOf } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import { BASIS_TO_NAME } from './to-write.ts';

/** Bases and clauses: what is named exists, what exists is named. */
export function checkSources(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    const named = { basis: new Set<string>(), clause: new Set<string>() };
    const known = {
      basis: new Set(one.plan.basis.map((basis) => basis.id)),
      clause: new Set(one.plan.clauses.map((clause) => clause.id)),
    };
    for (const { field, path, id } of sourceNames(one)) {
      named[field].add(id);
      if (known[field].has(id)) continue;
      if (id === BASIS_TO_NAME) {
        report.error(
          one.input,
          path,
          'unknown-basis',
          '这里的数字还没有选依据；请选一条，没有现成的先在依据登记里增加',
          'The number here names no basis yet: choose one, or list it first',
        );
      } else if (field === 'basis') {
        report.error(
          one.input,
          path,
          'unknown-basis',
          `本预案的 basis 表里没有“${id}”；请改正编号，或先列出这条依据`,
          `This plan lists no basis "${id}": correct the id, or list the basis first`,
        );
      } else {
        report.error(
          one.input,
          path,
          'unknown-clause',
          `本预案没有第 ${id} 条；请改正条款号，或先补写条款正文`,
          `This plan has no clause ${id}: correct the number, or write the clause first`,
        );
      }
    }
    checkBasisList(one, named.basis, report);
    checkClauseList(one, named.clause, report);
  }
}

/** Every place that names a basis or a clause: the schema uses these two field names for nothing else. */
function* sourceNames(one: SetPlan): Generator<{ field: 'basis' | 'clause'; path: PlanPath; id: string }> {
  for (const { path, value } of valuesOf(one.plan)) {
    const last = path.at(-1);
    const field = typeof last === 'number' ? path.at(-2) : last;
    if (typeof value === 'string' && (field === 'basis' || field === 'clause')) yield { field, path, id: value };
  }
}

function checkBasisList(one: SetPlan, named: ReadonlySet<string>, report: GateReport): void {
  for (const [index, basis] of one.plan.basis.entries()) {
    if (basis.kind !== 'assumption' && basis.source === undefined) {
      report.error(
        one.input,
        ['basis', index],
        'basis-without-source',
        `依据“${basis.id}”没有写出处；请在 source 写明文件、文号、日期，没有出处的改为 assumption`,
        `The basis "${basis.id}" names no source: write document, number and date in \`source\`, or make it an assumption`,
      );
    }
    if (!named.has(basis.id)) {
      report.doubt(
        one.input,
        ['basis', index],
        'basis-unused',
        `依据“${basis.id}”没有任何地方引用；请在用到它的步骤、时限或阈值上引用，或删去`,
        `Nothing names the basis "${basis.id}": name it where its number is used, or take it out`,
      );
    }
  }
}

/** A clause that says what is done and that no step carries out is only paper. A heading is carried out by its parts. */
function checkClauseList(one: SetPlan, named: ReadonlySet<string>, report: GateReport): void {
  const carried = new Set([...named].flatMap(headingsOf));
  for (const [index, clause] of one.plan.clauses.entries()) {
    if (!asksForStep(clause.id) || carried.has(clause.id)) continue;
    report.doubt(
      one.input,
      ['clauses', index],
      'clause-without-step',
      `第 ${clause.id} 条没有步骤落实；请补步骤，或在已有步骤的 clause 写上这一条`,
      `No step carries out clause ${clause.id}: add a step, or name the clause on the step that does`,
    );
  }
}
