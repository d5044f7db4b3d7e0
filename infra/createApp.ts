import { readFileSync } from 'node:fs';
import { App, Stage, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { addDashboard } from './dashboard.ts';
import { PageStack } from './pageStack.ts';
import { PipelineStack } from './pipelineStack.ts';
import { region, stages, type StageSettings } from './stages.ts';
import { StorageStack } from './storageStack.ts';
import { StuckWatch } from './stuckWatch.ts';

const featureFlags = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))).context;

/** What may be asked of the app beside what cdk.json says. */
export interface AppOptions {
  readonly only?: readonly StageSettings[];
  /** Whether functions and page are bundled. Without it only the templates are of use. */
  readonly bundles?: boolean;
  /** Whether the templates are checked by cdk-nag and CloudFormation's own rules. */
  readonly checks?: boolean;
}

/** The app with the three stacks of each stage. */
export function createApp({ only = stages, bundles = true, checks = true }: AppOptions = {}): App {
  const app = new App({
    context: {
      ...featureFlags,
      ...(bundles ? {} : { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-stack-trace': true }),
      ...(checks ? {} : { '@aws-cdk/core:validateAgainstDefaultRules': false }),
    },
  });
  for (const settings of only) addStage(app, settings);
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

function addStage(app: App, settings: StageSettings): void {
  const stage = new Stage(app, settings.name, { env: { region } });
  Tags.of(stage).add('product', 'redovisa');
  Tags.of(stage).add('stage', settings.name);
  const storage = new StorageStack(stage, 'storageStack', { settings });
  const pipeline = new PipelineStack(stage, 'pipelineStack', { settings, storage });
  new StuckWatch(pipeline, 'Watching', { settings, storage });
  addDashboard(pipeline, settings);
  new PageStack(stage, 'pageStack', { settings, storage, pipeline });
}
