import { contentHash, normalText } from '../../../shared/base/content-hash.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { DraftEntry } from '../../../shared/contract/shapes.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { lockedOut, mayNotAct } from '../requests/may-act.ts';
import type { Draft } from './drafts.ts';
import { fileOf } from './plan-library.ts';

type LibraryRequest =
  | 'readPlanText'
  | 'readPlanFile'
  | 'readDraft'
  | 'saveDraft'
  | 'discardDraft'
  | 'checkDraft'
  | 'libraryAct';
type Handlers = {
  readonly [N in LibraryRequest]: (
    input: ParsedInput<N>,
  ) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};

/** Answers what the plan library asks: texts, drafts, checks and acts. */
export function libraryHandlers(desk: Desk, actOf: (input: ParsedInput<'libraryAct'>) => Act): Handlers {
  const { library, drafts, checker, services } = desk;
  const told = () => desk.push({ kind: 'library', plans: [...library.current().entries], drafts: draftEntries(desk) });
  return {
    readPlanText({ hash }) {
      const text = library.current().byHash.get(hash)?.text ?? desk.store.edition(hash)?.text;
      if (text === undefined) return refuse('no-plan', '没有这一版预案', 'There is no such edition');
      return ok({ hash, text });
    },
    readPlanFile({ plan }) {
      const text = library.current().files.find((one) => one.id === plan)?.text;
      if (text === undefined) return refuse('no-plan', '没有这个预案的文件', 'There is no file of this plan');
      return ok({ text: normalText(text) });
    },
    readDraft({ plan }) {
      const draft = drafts.read(plan);
      return draft.ok ? ok({ ...entryOf(draft.value), text: draft.value.text }) : draft;
    },
    saveDraft({ plan, text, base, over, as }) {
      const refused = mayNotAct(desk, as);
      if (refused) return refused;
      const saved = drafts.save({ plan, text, base, over, savedBy: as.person, savedAt: services.clock.now() });
      if (!saved.ok) return saved;
      told();
      return ok(entryOf(saved.value));
    },
    discardDraft({ plan, hash }) {
      const refused = lockedOut(desk);
      if (refused) return refused;
      const discarded = drafts.discard(plan, hash, services.clock.now());
      if (discarded.ok) told();
      return discarded;
    },
    async checkDraft({ plan, text }) {
      const file = fileOf(plan, library.current());
      // An edition is not held against itself: opened and not yet changed, it has nothing to answer for.
      const earlier = library.earlier(plan, contentHash(normalText(text)));
      const { edition, findings } = await checker.check({ text, file, earlier });
      return ok({
        findings: [...findings],
        ...(edition ? { plan: { hash: edition.hash, plan: edition.plan } } : {}),
      });
    },
    libraryAct(input) {
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(desk.store, input.commandId) ?? refused;
      const done = library.act(input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      checker.forget();
      told();
      return ok({ events: done.value });
    },
  };
}

export function draftEntries(desk: Pick<Desk, 'drafts'>): DraftEntry[] {
  return desk.drafts.all().map(entryOf);
}

function entryOf({ plan, hash, base, savedAt, savedBy }: Draft): DraftEntry {
  return { plan, hash, ...(base === undefined ? {} : { base }), savedAt, savedBy };
}
