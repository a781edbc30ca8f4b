import { configured, tellProblems } from './configuration.ts';
import { type Context, EXIT, wrongUsage } from './context.ts';
import { complainOf, type InputFile, inputOptions, NO_PATH, readInputs } from './input.ts';
import type { Arguments } from './options.ts';

/** Does something with each report that was named or found, and gives the exit status. */
export async function eachReport(
  context: Context,
  given: Arguments,
  work: (input: InputFile) => Promise<void>,
): Promise<number> {
  if (given.operands.length === 0) return wrongUsage(context, NO_PATH);
  const options = inputOptions(given);
  if ('problem' in options) return wrongUsage(context, options.problem);
  const configurations = await configured(context, given);
  if ('problem' in configurations) return wrongUsage(context, configurations.problem);
  let exit: number = EXIT.clean;
  for await (const input of readInputs(context, given.operands, options, configurations.wants)) {
    if ('problem' in input) {
      await complainOf(context, input);
      exit = Math.max(exit, input.named ? EXIT.failed : EXIT.found);
      continue;
    }
    await tellProblems(context, configurations, input.path);
    await work(input);
  }
  return exit;
}
