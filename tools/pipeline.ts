import { pipelineText } from '../templates/text/pipeline.ts';
import { callerFolder } from './command/callerFolder.ts';
import { divertLog } from './command/divertLog.ts';
import { prepareRun } from './pipeline/prepareRun.ts';
import { readArguments } from './pipeline/readArguments.ts';
import { Refusal } from './command/refusal.ts';
import { exitCodeOf, summarize } from './pipeline/summarize.ts';

if (process.argv.includes('--help')) {
  console.log(pipelineText.usage);
  process.exit(0);
}
const log = divertLog();
try {
  const given = readArguments(process.argv.slice(2), callerFolder());
  const run = await prepareRun(given);
  // Loaded here so that a refusal does not wait for it.
  const { runPipeline } = await import('./pipeline/runPipeline.ts');
  const result = await runPipeline(run);
  log.print(summarize(given, result));
  process.exitCode = exitCodeOf(result);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Refusal) console.error(pipelineText.refused(message));
  else for (const line of [message, ...log.faults()]) console.error(pipelineText.fault(line));
  process.exitCode = 1;
}
