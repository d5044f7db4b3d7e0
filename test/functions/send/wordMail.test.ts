import { describe, expect, it } from 'vitest';
import { layOutText } from '../../../functions/send/layOutText.ts';
import type { ReportMailFacts } from '../../../functions/shared/definition/mail.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { wordMail } from '../../../functions/send/wordMail.ts';
import { mailWords } from '../../../templates/text/mail.ts';
import { exampleProject } from '../../support/exampleProject.ts';

const period = parsePeriod('2025-K3');
if (!period) throw new Error('no period');
const compared = { against: 'previousPeriod', label: '2025-K2', isSmallBase: false } as const;
const facts: ReportMailFacts = {
  project: exampleProject,
  report: 'Kvartalsrapport',
  period,
  dueOn: '2025-10-31',
  highlights: [
    {
      title: 'Deltagare i perioden',
      unit: 'persons',
      figure: { women: 25, men: 20, nonBinary: 0, unstated: 0, total: 45 },
      comparison: { ...compared, value: 33, change: 12, changePercent: 36.4, signal: 'better' },
    },
    {
      title: 'Kostnader totalt',
      unit: 'kronor',
      figure: 1234567.5,
      comparison: { ...compared, value: 1500000, change: -265432.5, changePercent: -17.7, signal: 'down' },
    },
    {
      title: 'Andel till arbete eller studier',
      unit: 'percent',
      figure: 42.9,
      comparison: { ...compared, value: 40, change: 2.9, changePercent: 7.3, points: 2.9, signal: 'better', isSmallBase: true },
    },
  ],
  deviations: [{ id: 'guard', title: 'Fördelat 2025 mot tilldelat.', ok: false, left: 1745000, right: 1750000 }],
  checkCount: 12,
  notes: ['Perioden ligger före finansiärens första utgåva.'],
};
const visible = (text: string) => text.replaceAll('\u00a0', ' ');

describe('wordMail', () => {
  it('names report, period, project, ärende-id and diarienummer in the subject', () => {
    expect(wordMail(facts, mailWords).subject).toBe(
      'Kvartalsrapport, kvartal 3 2025 (juli–september), Vägen till arbete (ärende-id 2023/00123, dnr KS 2023:45)',
    );
  });

  it('leaves out what the project has no number for', () => {
    const project = { ...exampleProject, caseId: '', registrationNumber: ' ' };
    expect(wordMail({ ...facts, project }, mailWords).subject).toBe('Kvartalsrapport, kvartal 3 2025 (juli–september), Vägen till arbete');
  });

  it('keeps a line break in a project’s name out of the subject and the file name', () => {
    const project = { ...exampleProject, name: 'Vägen\r\nBcc: a@b.example' };
    const { subject, attachmentName } = wordMail({ ...facts, project }, mailWords);
    expect(`${subject}${attachmentName}`).not.toMatch(/[\r\n]/);
  });

  it('tells each change in the figure’s own unit, split by sex where it is split, small bases marked', () => {
    const text = visible(layOutText(wordMail(facts, mailWords)));
    expect(text).toContain('- Deltagare i perioden: 45 personer (K 25, M 20). 12 fler än kvartalet före (33), +36,4 %.');
    expect(text).toContain('- Kostnader totalt: 1 234 568 kr. 265 432 kr mindre än kvartalet före (1 500 000 kr), −17,7 %.');
    expect(text).toContain('- Andel till arbete eller studier *: 42,9 %. 2,9 procentenheter högre än kvartalet före (40,0 %).');
    expect(text).toContain('* Litet underlag, under 20');
  });

  it('lists the checks that deviate with both numbers, the deadline and the notes', () => {
    const text = visible(layOutText(wordMail(facts, mailWords)));
    expect(text).toContain('1 av 12 kontroller avviker.');
    expect(text).toContain('- Fördelat 2025 mot tilldelat: 1 745 000 mot 1 750 000, skillnad 5 000.');
    expect(text).toContain('Sista dag att lämna in: 31 oktober 2025');
    expect(text).toContain('- Perioden ligger före finansiärens första utgåva.');
  });

  it('says so when nothing can be compared and all checks hold', () => {
    const text = layOutText(wordMail({ ...facts, highlights: [], deviations: [], notes: [] }, mailWords));
    expect(text).toContain('går att jämföra med kvartalet före');
    expect(text).toContain('Alla 12 kontroller stämmer.');
    expect(text).not.toContain('ATT KÄNNA TILL');
  });

  it('says in words why there is no change to tell', () => {
    const [first] = facts.highlights;
    if (!first) throw new Error('no highlight');
    const missing = { code: 'missing', text: 'Uppgift saknas för kvartalet före' } as const;
    const highlights = [{ ...first, comparison: { ...first.comparison, value: missing, change: missing, changePercent: missing } }];
    expect(layOutText(wordMail({ ...facts, highlights }, mailWords))).toContain('(K 25, M 20). Uppgift saknas för kvartalet före.');
  });

  it('names the attachment so that every file system takes it', () => {
    const span = parsePeriod('2025-01-01/2025-09-30');
    if (!span) throw new Error('no period');
    expect(wordMail({ ...facts, period: span }, mailWords).attachmentName).toBe(
      'Kvartalsrapport 2025-01-01_2025-09-30 Vägen till arbete.xlsx',
    );
  });
});
