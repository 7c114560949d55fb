import { alarms } from './alarms.ts';
import { chain } from './chain.ts';
import { calls } from './calls.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { corrective } from './corrective.ts';
import { coverage } from './coverage.ts';
import { dailyDrill } from './daily-drill.ts';
import { daily } from './daily.ts';
import { desk } from './desk.ts';
import { document } from './document.ts';
import { drillControl } from './drill-control.ts';
import { drillResults } from './drill-results.ts';
import { drills } from './drills.ts';
import { drillLook } from './drill-look.ts';
import { duty } from './duty.ts';
import { editions } from './editions.ts';
import { editor } from './editor.ts';
import { facts } from './facts.ts';
import { flow } from './flow.ts';
import { handover } from './handover.ts';
import { health } from './health.ts';
import { library } from './library.ts';
import { live } from './live.ts';
import { lock } from './lock.ts';
import { measures } from './measures.ts';
import { reviewReport } from './review-report.ts';
import { news } from './news.ts';
import { now } from './now.ts';
import { publicMessages } from './public-messages.ts';
import { quick } from './quick.ts';
import { owner } from './owner.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { period } from './period.ts';
import { preview } from './preview.ts';
import { regression } from './regression.ts';
import { replay } from './replay.ts';
import { reports } from './reports.ts';
import { response } from './response.ts';
import { review } from './review.ts';
import { rollcall } from './rollcall.ts';
import { search } from './search.ts';
import { seats } from './seats.ts';
import { roster } from './roster.ts';
import { settings } from './settings.ts';
import { shiftHandover } from './shift-handover.ts';
import { slip } from './slip.ts';
import { shell } from './shell.ts';
import { indicators } from './indicators.ts';
import { impact, trace } from './trace.ts';
import { trainActs } from './train-acts.ts';
import { trainClocks } from './train-clocks.ts';
import { trains } from './trains.ts';
import { ui } from './ui.ts';
import { vigilance } from './vigilance.ts';
import { watch } from './watch.ts';
import { weather } from './weather.ts';
import { whatIf } from './what-if.ts';
import { word } from './word.ts';

export const zh = {
  alarms,
  chain,
  calls,
  common,
  contacts,
  corrective,
  coverage,
  dailyDrill,
  daily,
  desk,
  document,
  drillControl,
  drillResults,
  drills,
  drillLook,
  duty,
  editions,
  editor,
  facts,
  flow,
  handover,
  health,
  impact,
  indicators,
  library,
  live,
  lock,
  measures,
  reviewReport,
  news,
  now,
  quick,
  owner,
  paper,
  people,
  period,
  preview,
  publicMessages,
  regression,
  replay,
  reports,
  response,
  review,
  rollcall,
  search,
  seats,
  roster,
  settings,
  shiftHandover,
  shell,
  slip,
  trace,
  trainActs,
  trainClocks,
  trains,
  ui,
  vigilance,
  watch,
  weather,
  whatIf,
  word,
};
