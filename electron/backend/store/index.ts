export { type Anchor, type Anchors, readAnchors } from './anchor.ts';
export type { AppendRequest, AppendResult, Edition, NewEvent, Summary } from './append.ts';
export { type BackupOptions, backupDatabase } from './backup.ts';
export {
  CHECKPOINT_STREAM,
  type CheckpointRequest,
  type CheckpointResult,
  type HeadsRecorded,
} from './checkpoint.ts';
export { anchorsPath, databasePath, type StoreName, type StorePlace } from './files.ts';
export type { Head } from './heads.ts';
export { type OpenReader, openReader } from './open-reader.ts';
export { openStore, type Store, type StoreOptions } from './open-store.ts';
export type { JournalReader, StoredEdition, StoredSummary } from './read.ts';
export { openRescue, type Rescue, type Salvaged } from './rescue.ts';
export { type SetAside, setAside } from './set-aside.ts';
export { type OrTrouble, type StoreTrouble, type StoreTroubleCode, StoreTroubleError } from './trouble.ts';
export { type VerifyOptions, type VerifyReport, verifyJournal } from './verify.ts';
export type { VerifyCode, VerifyFinding } from './verify-findings.ts';
