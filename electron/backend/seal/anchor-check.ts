import { beijingClock, beijingDate, type Instant } from '../../../shared/base/instant.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import type { Check } from '../../../shared/contract/shapes.ts';
import { CHECKPOINT_STREAM, readAnchors, type Store } from '../store/index.ts';
import { orTrouble } from '../store/trouble.ts';

/** How many of the newest anchors are looked up; a verification looks at them all. */
const NEWEST = 100;

/** How the anchors outside the file stand to the checkpoints of the journal. */
type AnchorState =
  | { readonly kind: 'met'; readonly anchors: number }
  /** Neither anchors nor checkpoints: a journal that has just begun. */
  | { readonly kind: 'none' }
  | { readonly kind: 'missing' }
  /** An anchor names a checkpoint that the journal does not reach, or that it holds otherwise. */
  | { readonly kind: 'older' | 'differs'; readonly at: Instant };

/** Looks the newest anchors up in the journal. Quick enough for every start: a journal that was exchanged is best seen before anything is added to it. */
export function anchorState(store: Pick<Store, 'anchorsPath' | 'head' | 'rowAt'>): AnchorState {
  const read = orTrouble(store.anchorsPath, () => readAnchors(store.anchorsPath));
  const anchors = read.ok ? read.value.anchors : [];
  const { version: last } = store.head(CHECKPOINT_STREAM);
  if (anchors.length === 0) return { kind: last === 0 ? 'none' : 'missing' };
  for (const { at, version, hash } of anchors.slice(-NEWEST).reverse()) {
    if (version > last) return { kind: 'older', at };
    if (store.rowAt(CHECKPOINT_STREAM, version)?.hash !== hash) return { kind: 'differs', at };
  }
  return { kind: 'met', anchors: anchors.length };
}

const stamp = (at: Instant): string => `${beijingDate(at)} ${beijingClock(at)}`;

/** What is amiss with the anchors, and what to do about it; undefined where nothing is. */
export function anchorTrouble(state: AnchorState, path: string): Text | undefined {
  switch (state.kind) {
    case 'met':
    case 'none':
      return undefined;
    case 'missing':
      return text(
        `锚点文件不见了或为空：${path}。刚恢复过备份属正常；否则请找回该文件，或用核验单核对日志库（设置与自检 → 核验单）。`,
        `The anchors file is missing or empty: ${path}. That is right after a restore; otherwise bring the file back, or hold a slip against the journal (Settings → Slips).`,
      );
    case 'older':
      return text(
        `日志库比锚点文件旧：${stamp(state.at)} 的检查点不在库中，末尾被截断或换成了旧文件。请先复制留存数据文件夹，核验全部日志并报告；若是恢复备份，请按操作手册移开原锚点文件。`,
        `The journal is older than its anchors: the checkpoint of ${stamp(state.at)} is not in it, so its end was cut off or an older file was put in place. Copy the data folder first, verify the whole journal and report it; after a restore, move the old anchors file aside as the guide says.`,
      );
    case 'differs':
      return text(
        `日志库与锚点文件不符：${stamp(state.at)} 的检查点已不是留证时的内容，历史被改写或文件被调换。请先复制留存数据文件夹，核验全部日志并报告。`,
        `The journal is not what its anchors say: the checkpoint of ${stamp(state.at)} is another one, so history was rewritten or the file was exchanged. Copy the data folder first, verify the whole journal and report it.`,
      );
  }
}

/** The anchors as the self-check says them. */
export function anchorCheck(state: AnchorState, path: string): Check {
  const trouble = anchorTrouble(state, path);
  const bad = state.kind === 'older' || state.kind === 'differs';
  return {
    id: 'anchors',
    state: bad ? 'bad' : trouble ? 'doubt' : 'good',
    title: text('库外留证', 'Anchors outside the file'),
    detail: trouble ?? text(path, path),
  };
}
