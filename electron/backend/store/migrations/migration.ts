/** One step of the file format forward. There is no step back: an older program refuses a newer file. */
export interface Migration {
  /** The format it leads to, written to `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
