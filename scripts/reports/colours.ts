/** Colours for a terminal, as `picocolors` gives them; all identity where there is no colour. */
export interface Colours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly green: (text: string) => string;
}

/** The colour of each severity, wherever findings are printed. */
export const severityColours = (
  colours: Colours,
): Readonly<Record<'error' | 'warning' | 'information' | 'off', (text: string) => string>> => ({
  error: colours.red,
  warning: colours.yellow,
  information: colours.blue,
  off: colours.dim,
});
