import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/repositoryFiles.ts';

/** The exit code of an app as `infra/app.ts` makes it, without bundles, with something added to it; and what it prints. */
function synthesizeWith(added: string) {
  const script = `
    import { Bucket } from 'aws-cdk-lib/aws-s3';
    import { createApp } from './infra/createApp.ts';
    import { stages } from './infra/stages.ts';
    const app = createApp({ only: stages.slice(0, 1), bundles: false });
    const storage = app.node.findChild('test').node.findChild('storageStack');
    ${added}
    app.synth();`;
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: repository,
    encoding: 'utf8',
  });
  return { status, printed: `${stdout}${stderr}` };
}

describe('npm run synth', () => {
  test('fails on a finding of cdk-nag that nobody has explained, and names it', { timeout: 120_000 }, () => {
    const { status, printed } = synthesizeWith("new Bucket(storage, 'Bare');");
    expect(status).not.toBe(0);
    expect(printed).toContain('AwsSolutions-S1');
  });

  test('holds when every finding is explained', { timeout: 120_000 }, () => {
    expect(synthesizeWith('')).toMatchObject({ status: 0 });
  });
});
