/** One line of the command palette. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
}
