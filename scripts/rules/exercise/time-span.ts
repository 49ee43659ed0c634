const form =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const seconds = [31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1];

/**
 * The seconds of a length of time (ISO 8601: `PT4H`, `P1D`), with years of 365 and months of 30
 * days: what is compared by it are hours and days. 0 for text of another form.
 */
export const secondsOf = (span: string): number => {
  const parts = form.exec(span)?.slice(1) ?? [];
  return parts.reduce((sum, part, index) => sum + Number(part || 0) * (seconds[index] ?? 0), 0);
};
