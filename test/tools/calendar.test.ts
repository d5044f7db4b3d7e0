import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleProject } from '../support/exampleProject.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redovisa-calendar-'));
  const project = {
    ...exampleProject,
    funder: 'esf-plus',
    reports: ['payment-claim', 'quarterly'],
    startsOn: '2025-11-01',
    endsOn: '2026-04-30',
  };
  writeFileSync(join(folder, 'p.json'), JSON.stringify(project));
});
afterAll(() => rmSync(folder, { recursive: true }));

function calendar(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/calendar.ts', '--project', join(folder, 'p.json'), ...words], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test('prints what is due between two days, one JSON object a line', () => {
  const { stdout, status } = calendar('--from', '2026-01-31', '--to', '2026-02-28');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    '{"report":"payment-claim","period":"2025-11","firstDay":"2025-11-01","lastDay":"2025-11-30","dueOn":"2026-01-31","workingDay":"2026-01-30"}',
    '{"report":"payment-claim","period":"2025-12","firstDay":"2025-12-01","lastDay":"2025-12-31","dueOn":"2026-02-28","workingDay":"2026-02-27"}',
    '{"report":"quarterly","period":"2025-11-01/2026-01-31","firstDay":"2025-11-01","lastDay":"2026-01-31","dueOn":"2026-02-28","workingDay":"2026-02-27"}',
  ]);
});

test('prints nothing where nothing is due', () => {
  expect(calendar('--from', '2024-01-01', '--to', '2024-12-31')).toEqual({ stdout: '', stderr: '', status: 0 });
});

test('prints events on working days with three reminders each', () => {
  const { stdout } = calendar('--from', '2026-02-01', '--to', '2026-02-28', '--ics');
  const lines = stdout.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(Array(2).fill('DTSTART;VALUE=DATE:20260227'));
  expect(lines.filter((line) => line.startsWith('TRIGGER')).slice(0, 3)).toEqual([
    'TRIGGER:-P13DT16H',
    'TRIGGER:-P4DT16H',
    'TRIGGER:-PT16H',
  ]);
  expect(lines).toContain('UID:projekt-1.esf-plus-payment-claim-2025-12@redovisa'.replace('projekt-1', exampleProject.id));
  expect(lines).toContain('DESCRIPTION:' + exampleProject.name + '. Sista dag är 28 februari 2026\\, som inte är en vardag');
});

test('asks for the project', () => {
  const { stderr, status } = spawnSync(process.execPath, ['tools/calendar.ts', '--from', '2026-01-01', '--to', '2026-12-31'], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('det finns inget --project');
  expect(status).toBe(1);
});

test.each([
  [['--from', '2026-02-30', '--to', '2026-12-31'], '--from ska vara en dag som 2025-01-01, inte ”2026-02-30”.'],
  [['--from', '2026-02-01'], '--to ska vara en dag som 2025-01-01, inte tom.'],
  [['--from', '2026-02-01', '--to', '2026-01-01'], '--to (2026-01-01) är före --from (2026-02-01).'],
  [['--from', '1900-01-01', '--to', '2026-01-01'], 'Från --from till --to får det vara högst 50 år.'],
])('refuses %j in one line', (words, sentence) => {
  expect(calendar(...words)).toEqual({ stdout: '', stderr: `Inställningarna godtas inte: ${sentence}\n`, status: 1 });
});
