import type { Finding } from '#findings/finding.ts';
import { exampleDay } from '#rules/example.ts';
import type { RuleExample } from '#rules/example.ts';
import { applyExample } from './apply-example.ts';
import { judgeExample } from './judge-example.ts';
import type { JudgedExample } from './judge-example.ts';
import { runExample } from './run-example.ts';
import type { Engine } from './run-example.ts';

/** Every example executed, by rule, and those that could not be. */
export interface JudgedExamples {
  readonly judged: ReadonlyMap<string, JudgedExample>;
  readonly problems: readonly string[];
}

/** The engine with what an example gives to both of its states, and the findings of that alone. */
interface Ground {
  readonly engine: Engine;
  readonly base: readonly Finding[];
}

/** Most examples build on the example ISMS as it is, which is judged once a day. */
const groundsOf = (engine: Engine): ((example: RuleExample) => Promise<Ground>) => {
  const byDay = new Map<string, Promise<readonly Finding[]>>();
  return async ({ today = exampleDay, given }) => {
    if (given !== undefined) {
      const richer = { ...engine, base: applyExample(engine.base, given) };
      return { engine: richer, base: await runExample(richer, { files: {} }, today) };
    }
    const known = byDay.get(today) ?? runExample(engine, { files: {} }, today);
    byDay.set(today, known);
    return { engine, base: await known };
  };
};

/** Executes the examples one after the other. */
export const judgeExamples = async (
  engine: Engine,
  examples: ReadonlyMap<string, RuleExample>,
): Promise<JudgedExamples> => {
  const groundOf = groundsOf(engine);
  const judged = new Map<string, JudgedExample>();
  const problems: string[] = [];
  for (const [rule, example] of examples) {
    try {
      const ground = await groundOf(example);
      judged.set(rule, await judgeExample(ground.engine, rule, example, ground.base));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(`Cannot execute the example of \`${rule}\`: ${message}`);
    }
  }
  return { judged, problems };
};
