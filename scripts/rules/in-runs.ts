/** Ids in the order of their catalogue, with runs of neighbours drawn together: `` `A.5.1` to `A.5.4` ``. */
export const inRuns = (catalogue: readonly string[], ids: ReadonlySet<string>): string => {
  const runs: string[][] = [];
  let open: string[] | undefined;
  for (const id of catalogue) {
    if (!ids.has(id)) open = undefined;
    else if (open) open.push(id);
    else runs.push((open = [id]));
  }
  return runs
    .map((run) =>
      run.length > 2
        ? `\`${run[0]}\` to \`${run.at(-1)}\``
        : run.map((id) => `\`${id}\``).join(', '),
    )
    .join(', ');
};
