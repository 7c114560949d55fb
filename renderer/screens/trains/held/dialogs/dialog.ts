/** The dialogs of the held trains. */
export type TrainDialog =
  | { readonly id: 'list' }
  | { readonly id: 'contact'; readonly channel?: string }
  | { readonly id: 'judge' | 'sheet' | 'decide' | 'arrival' | 'release' | 'correct' | 'cause' }
  | { readonly id: 'count'; readonly leg?: string }
  | { readonly id: 'explain'; readonly leg: string }
  | { readonly id: 'withdraw'; readonly arrival: number }
  | { readonly id: 'history'; readonly key: string }
  | { readonly id: 'enquiry' }
  | { readonly id: 'answer'; readonly enquiry: number };
