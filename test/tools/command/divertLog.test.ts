import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const module = new URL('../../../tools/command/divertLog.ts', import.meta.url).href;

describe('divertLog', () => {
  test("the handlers' log stays off the terminal, its faults can be asked for, and the command's own words come through", () => {
    const script = `
      const { divertLog } = await import(${JSON.stringify(module)});
      const kept = [];
      const log = divertLog((line) => kept.push(line));
      process.stdout.write('{"level":"info","message":"all well"}\\n');
      process.stdout.write('{"level":"error","message":"the table is gone"}\\n{"level":"error","message":"the table is gone"}\\n');
      console.log('not JSON {');
      log.print(JSON.stringify({ faults: log.faults(), kept: kept.length }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect({ stderr, said: stdout }).toEqual({ stderr: '', said: '{"faults":["the table is gone"],"kept":4}' });
  });
});
