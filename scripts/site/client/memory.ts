/** What this browser remembers under a key; `undefined` where storage is denied or empty. */
export const recall = (key: string): string | undefined => {
  try {
    return localStorage.getItem(`isms.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Remembers a value in this browser; where storage is denied it holds for this page only. */
export const remember = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(`isms.${key}`);
    else localStorage.setItem(`isms.${key}`, value);
  } catch {
    // Denied or full: nothing here needs storage to work.
  }
};
