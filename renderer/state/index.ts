/** The door of the state: what screens and shell may use. */
export {
  actOn,
  dutyAct,
  recordAwareness,
  releasePost,
  signOn,
  type ResponseAct,
} from './act.ts';
export {
  acknowledge,
  acknowledgeFirst,
  acknowledgeShown,
  useAlarms,
  useInterruptions,
  type RankedAlarm,
} from './alarms.ts';
export { rememberJumps, useUnseenJumps } from './clock-jumps.ts';
export { now, useNow, useTimeLeft } from './clock.ts';
export { useDifference } from './difference.ts';
export { stationNameOf, rankedDuesOf, type RankedDue } from './dues.ts';
export { chartParams, goToChart } from './go-to-chart.ts';
export {
  useAllPlans,
  useAtHand,
  useCompiled,
  useDues,
  useFailure,
  useGeneral,
  useHeldPosts,
  useIdentity,
  usePlan,
  usePostTitle,
  useResponse,
  useRunning,
  useStations,
  useSummaries,
  useView,
} from './hooks.ts';
export { actAs } from './identity.ts';
export {
  actOnLibrary,
  checkDraft,
  discardDraft,
  readDraft,
  readPlanFile,
  readPlanText,
  saveDraft,
  type LibraryAct,
} from './library-acts.ts';
export { dismissMessage, say, sayWhy, whyNot } from './messages.ts';
export { closeDialog, go, openDialog } from './navigation.ts';
export type { ScreenId, ScreenParams } from './place.ts';
export { rankStrip } from './rank-strip.ts';
export { cancelRegression, startRegression, useRegression } from './regression.ts';
export {
  exportRoster,
  leaveRosterFile,
  readRosterFile,
  rosterAct,
  useRoster,
  type RosterFileAnswer,
} from './roster.ts';
export { SETTLE } from './settle.ts';
export { setLanguage, setTheme, storedLanguage } from './settings.ts';
export { answerTest, ring, setSound, testRing, useSound, VOLUMES } from './sound.ts';
export { dismissNotice, sayHello, start } from './start.ts';
export type { Folded, Message, State } from './store.ts';
export { backUp, cancelVerify, selfCheck, useUpkeep, verifyJournal, type Upkeep } from './upkeep.ts';
export { useBusy } from './use-busy.ts';
export { tryAct, useWhatIf } from './what-if.ts';
