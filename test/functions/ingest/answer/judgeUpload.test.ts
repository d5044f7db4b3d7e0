import { expect, test } from 'vitest';
import { collectFindings } from '../../../../functions/ingest/read/findings/collectFindings.ts';
import { judgeUpload } from '../../../../functions/ingest/answer/judgeUpload.ts';
import type { Finding } from '../../../../functions/shared/domain/finding.ts';

const finding = (code: string, row: number, more: Partial<Finding> = {}): Finding => ({
  ...{ code, severity: 'error', sheet: 'Deltagare', row, column: 'Kön', cell: `A${row}` },
  ...more,
});
const nothing = { findings: [], losses: [] };

test('all faults are counted, a great many of one kind are not all kept, and the answer says so', async () => {
  const findings = collectFindings();
  for (let row = 2; row < 7_002; row++) findings.add(finding('DEL-KON-032', row));
  findings.add(finding('DEL-INSATS-032', 9_000));
  const judged = await judgeUpload({ findings }, nothing, {});
  expect(judged).toMatchObject({ outcome: 'rejected', counts: { error: 7_001, note: 1 } });
  expect(judged.findings).toHaveLength(2_002);
  expect(judged.findings[0]).toMatchObject({ code: 'FIL-106', values: { count: '7001', kept: '2001' } });
  expect(judged.findings.at(-1)).toMatchObject({ code: 'DEL-INSATS-032' });
});

test('a warning that needs an answer is never confirmed, and says what it is about', async () => {
  const findings = collectFindings();
  const asking = { severity: 'warning', needsAnswer: true } as const;
  findings.add(finding('KOS-BLAD-024', 0, { ...asking, column: '', values: { asked: 'projekten i huvudboken' } }));
  findings.add(finding('DEL-KON-032', 3, asking));
  const judged = await judgeUpload({ findings }, nothing, { confirmedBecause: 'rätt' });
  expect(judged).toMatchObject({ outcome: 'needs-confirmation', unanswered: ['projekten i huvudboken', 'Deltagare, Kön'] });
});

test('what would vanish is not asked about while something is wrong', async () => {
  const findings = collectFindings();
  const losses = [finding('DEL-BLAD-005', 0, { severity: 'warning' })];
  expect((await judgeUpload({ findings }, { findings: [], losses }, {})).outcome).toBe('needs-confirmation');
  findings.add(finding('DEL-KON-032', 2));
  expect((await judgeUpload({ findings }, { findings: [], losses }, {})).findings).toHaveLength(1);
});

test('a confirmation given beforehand holds for any warning, one given for some only for those', async () => {
  const findings = collectFindings();
  findings.add(finding('KOS-VER-101', 2, { severity: 'warning' }));
  const { warningsDigest } = await judgeUpload({ findings }, nothing, {});
  const outcomeOf = async (confirmation: { confirmedBecause?: string; shownWarnings?: string }) =>
    (await judgeUpload({ findings }, nothing, confirmation)).outcome;
  expect(await outcomeOf({ confirmedBecause: 'rätt' })).toBe('stored');
  expect(await outcomeOf({ confirmedBecause: 'rätt', shownWarnings: warningsDigest })).toBe('stored');
  expect(await outcomeOf({ confirmedBecause: 'rätt', shownWarnings: 'andra' })).toBe('needs-confirmation');
  expect(await outcomeOf({ shownWarnings: warningsDigest })).toBe('needs-confirmation');
});
