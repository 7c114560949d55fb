/** The door of the state: what screens and shell may use. */
export { acceptMeasures } from './accept-measures.ts';
export {
  actOn,
  dutyAct,
  recordAwareness,
  releasePost,
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
export { now, useHasCome, useNow, useTimeLeft } from './clock.ts';
export { actionStart, correctiveAct, openCorrective, useCorrective, type ActionStart } from './corrective.ts';
export { deskKey } from './desk-key.ts';
export { useDirectory, useNumberOf } from './directory.ts';
export { actOnDirectory, clearPin, setPin } from './directory-acts.ts';
export { useDifference } from './difference.ts';
export { readExercised, useCoverage, useExercised, useRunTitle } from './drills/coverage.ts';
export { putOffDrill, useIsPutOff } from './drills/put-off.ts';
export { exportEvaluation, exportRun, runStamp, useEvaluation } from './drills/evaluation.ts';
export { runAct, runStateNow, useRunNow, useRunView, type RunView } from './drills/run.ts';
export { useRunDesk, type RunDesk } from './drills/run-desk.ts';
export { useOutcomes } from './drills/outcomes.ts';
export { createRun, useRuns, useRunsUnderWay, useRunSummary } from './drills/runs.ts';
export {
  exportMsel,
  readMsel,
  readScenario,
  removeScenario,
  saveScenario,
  useScenarios,
  type ScenarioPlace,
} from './drills/scenarios.ts';
export { isLivePage, useIsDrill, useWindowRun } from './drill.ts';
export { rankedDuesOf, type RankedDue } from './dues.ts';
export { actOnFlow, checkArrivals, leaveArrivals, useFlow } from './flow.ts';
export { countFirstReports, useFirstReports } from './first-reports.ts';
export { chartParams, goToChart } from './go-to-chart.ts';
export { lookAtItems, openHandover, signHandover } from './handover-acts.ts';
export { useHandoverList, useResponseItems } from './handover.ts';
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
export { IDLE_CHOICES, setIdleMinutes, useIdleMinutes } from './idle-lock.ts';
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
export { callerOf, takeNews, useNews, useWaitingNews } from './news.ts';
export { usePastHandovers, type PastHandover } from './past-handovers.ts';
export type { ScreenId, ScreenParams } from './place.ts';
export { useLastSignOns, type LastSignOn } from './last-sign-ons.ts';
export { rankStrip } from './rank-strip.ts';
export { cancelRegression, startRegression, useRegression } from './regression.ts';
export { reviewNoteAct, useReviewNotes, type Reviewed } from './review-notes.ts';
export { exportPeriod, readPeriodSheets, type PeriodInput, type PeriodSheet } from './period.ts';
export { markFrom } from '../../shared/review/replay-marks.ts';
export {
  isReplayPage,
  SPEEDS,
  useOpenReplay,
  useReplaySession,
  type OpenReplay,
  type ReplaySession,
} from './replay/session.ts';
export { openReplayWindow } from './replay/open-window.ts';
export { forkDrill } from './replay/fork.ts';
export { textToTry, useToday, type Today } from './replay/today.ts';
export { useBranches } from './replay/what-if.ts';
export { goToPosition } from './replay/show.ts';
export { pause, setReplaySpeed, togglePlay } from './replay/play.ts';
export {
  cancelExport,
  showExport,
  useExportJob,
  writeExport,
  type ExportKind,
  type ExportOutcome,
  type ExportSubject,
} from './review/export.ts';
export { cancelAar, exportAar, stopAar, useAar, useAarWriting } from './review/aar.ts';
export { useDeviations } from './review/deviations.ts';
export { countMeasures, useMeasured } from './review/measures.ts';
export { narrowReview, useReviewFilter, widenReview } from './review/filter.ts';
export { openReviewPackage, useReviewPackage, type ReviewPackage } from './review/package.ts';
export { cancelReviewReading, readReviewAgain, useReviewRecord, type ReviewRecord } from './review/record.ts';
export {
  goToHit,
  goToSearch,
  placeOfHit,
  searchRecords,
  searchWhatIsIndexed,
  useRecordSearch,
} from './review/search.ts';
export { useRowHash } from './review/row-hash.ts';
export { useRunResponses } from './review/run-responses.ts';
export {
  chooseReview,
  goToReview,
  goToReviewTab,
  useReviewSubject,
  type ReviewSubject,
} from './review/subject.ts';
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
export { isGuarded, lockDesk, proveAndAct, signOn, unlock, useLock } from './sign-on.ts';
export { answerTest, ring, setSound, testRing, TONES, useSound, VOLUMES, type ToneName } from './sound.ts';
export { dismissNotice, openReplayPackage, sayHello, start } from './start.ts';
export type { Folded, Message, State } from './store.ts';
export { stopForRealEvent } from './stop.ts';
export { backUp, cancelVerify, selfCheck, useUpkeep, verifyJournal, type Upkeep } from './upkeep.ts';
export { useAct } from './use-act.ts';
export { useProof } from './use-proof.ts';
export { useBusy } from './use-busy.ts';
export { useInTurn } from './use-in-turn.ts';
export { activateFor, answerWarning, joinTo, recordWarning } from './warning-acts.ts';
export {
  runsIn,
  useWarningCase,
  useWarningCases,
  useWeather,
  useWeatherAlarms,
  useWeatherTables,
  type WarningCase,
} from './warning-cases.ts';
export { useWatchedFolder } from './watched-folder.ts';
export { actOnWeather, importWarnings, leaveWarningImport, watchWeatherFolder } from './weather-acts.ts';
export { tryAct, useWhatIf } from './what-if.ts';
