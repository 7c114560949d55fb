/** That somebody looked at an item; `reason` when it was passed over. Who and when where the journal says so. */
export interface LookMark {
  readonly by?: string;
  readonly at?: number;
  readonly reason?: string;
}
