import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stockholmDate } from '../functions/shared/domain/localDate.ts';
import { callerFolder } from './command/callerFolder.ts';
import { demoProjects, type DemoRequest } from './demo/demoProjects.ts';
import { faults as allFaults } from './demo/faults.ts';

const usage = `npm run demo-data -- --out DIR [--participants 200] [--months 24] [--faults 3%] [--fault NAME]… [--seed 1] [--today YYYY-MM-DD]
Faults: ${allFaults.map(({ name }) => name).join(', ')}`;

try {
  const { out, request } = readArguments();
  mkdirSync(out, { recursive: true });
  for (const { project, fileName, workbook, spoilt } of demoProjects(request)) {
    writeFileSync(join(out, `${project.id}.json`), `${JSON.stringify(project, null, 2)}\n`);
    writeFileSync(join(out, `${project.id}.xlsx`), workbook);
    if (spoilt.length > 0) writeFileSync(join(out, `${project.id}-faults.json`), `${JSON.stringify(spoilt, null, 2)}\n`);
    console.log(`${project.id}: ${fileName}, ${workbook.length} bytes, ${spoilt.length} faults`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}

function readArguments(): { readonly out: string; readonly request: DemoRequest } {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      participants: { type: 'string', default: '200' },
      months: { type: 'string', default: '24' },
      faults: { type: 'string', default: '0%' },
      fault: { type: 'string', multiple: true },
      seed: { type: 'string', default: '1' },
      today: { type: 'string', default: stockholmDate(new Date()) },
    },
  });
  if (values.out === undefined) throw new Error('--out is missing');
  const names = values.fault;
  const unknown = names?.find((name) => !allFaults.some((fault) => fault.name === name));
  if (unknown !== undefined) throw new Error(`There is no fault ${unknown}`);
  if (!/^\d{4}-\d\d-\d\d$/.test(values.today)) throw new Error('--today is a date such as 2025-10-15');
  const faultShare = readShare(values.faults);
  return {
    out: resolve(callerFolder(), values.out),
    request: {
      today: values.today,
      participants: readWhole('--participants', values.participants),
      months: readWhole('--months', values.months),
      seed: readWhole('--seed', values.seed),
      faultShare: names && faultShare === 0 ? 0.03 : faultShare,
      ...(names && { faults: allFaults.filter(({ name }) => names.includes(name)) }),
    },
  };
}

function readWhole(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} is a whole number`);
  return Number(text);
}

function readShare(text: string): number {
  const percent = Number(/^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1]?.replace(',', '.') ?? Number.NaN);
  if (!(percent <= 100)) throw new Error('--faults is a share such as 3%');
  return percent / 100;
}
