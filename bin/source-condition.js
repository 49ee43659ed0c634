/** Resolves `#stage/file.ts` to the sources instead of the compiled files. */
export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: ['isms-source', ...context.conditions] });
