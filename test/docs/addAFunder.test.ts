import { beforeAll, describe, expect, it } from 'vitest';
import { countRevision } from '../../functions/report/countRevision.ts';
import { makeReport } from '../../functions/report/makeReport.ts';
import { joinRules } from '../../functions/shared/definition/countRules.ts';
import type { FigureCatalogue } from '../../functions/shared/definition/figureCatalogue.ts';
import type { AnyRow, Stored } from '../../functions/shared/domain/dataset.ts';
import type { SendMessage } from '../../functions/shared/records/messages.ts';
import type { Revision } from '../../functions/shared/records/revision.ts';
import { createReportWorkbook } from '../../tools/draft/createReportWorkbook.ts';
import { workbookFiller } from '../../functions/shared/workbook/fill/fillWorkbook.ts';
import { catalogue, funders } from '../../templates/index.ts';
import { annexWords } from '../../templates/text/annexWords.ts';
import { framtidsfonden } from '../fixtures/funders/framtidsfonden/funder.ts';
import { layout } from '../fixtures/funders/framtidsfonden/progress/layout.ts';
import { describeFunder } from '../support/describeFunder.ts';
import { exampleProject } from '../support/exampleProject.ts';
import { memoryFiles, memoryProjects, memoryQueue, memoryReports, silentLog, stoppedClock } from '../support/memoryPorts.ts';
import { openXmlErrors } from '../support/openXmlErrors.ts';
import { readAll } from '../support/readAll.ts';
import { readFixture, readGuide } from '../support/readGuide.ts';
import { realisticRows } from '../support/realisticRows.ts';

const drafted = await createReportWorkbook(layout, 'framtidsfonden progress');
/** The one line in templates/index.ts, and what follows from it there. */
const extended: FigureCatalogue = {
  ...catalogue,
  indicators: { ...catalogue.indicators, ...framtidsfonden.indicators },
  countRules: joinRules(catalogue.countRules, framtidsfonden.countRules ?? { sums: [], subsets: [] }),
};

describe('the page about adding a funder', () => {
  it('has the code that the tests run, word for word', () => {
    expect([...readGuide()].sort()).toEqual([...readFixture()].sort());
  });
});

describe('the funder it adds keeps the contract of all funders', () => {
  describeFunder({
    funder: framtidsfonden,
    catalogue: extended,
    others: Object.keys(catalogue.indicators),
    readReadme: () => readFixture().get('README.md') ?? '',
    readWorkbook: () => drafted,
  });
});

describe('its report', () => {
  const files = memoryFiles();
  const reports = memoryReports();
  const project = { ...exampleProject, funder: 'framtidsfonden', reports: ['progress'] };
  const rows = (realisticRows().participants ?? []).map((row, index): Stored<AnyRow> => ({
    ...row,
    origin: { upload: 'u', row: index + 2 },
  }));
  const revision: Revision = {
    projectId: project.id,
    number: 1,
    previous: 0,
    uploadId: 'u',
    at: '2025-10-01T08:00:00Z',
    by: 's',
    sheets: { participants: { uploadId: 'u', sheet: 'participants', digest: 'd', pages: 1, rows: rows.length } },
  };

  beforeAll(async () => {
    await makeReport(
      { projectId: project.id, report: 'progress', period: '2025-K3', send: false },
      {
        projects: { ...memoryProjects(), get: async () => project },
        snapshots: { current: async () => revision, revisions: async () => [revision], read: async () => rows },
        countRevision,
        monthQueue: memoryQueue(),
        reports,
        files,
        filler: workbookFiller,
        annex: { write: ({ title }) => new TextEncoder().encode(title), words: annexWords },
        workbooks: { read: async () => drafted },
        sendQueue: memoryQueue<SendMessage>(),
        clock: stoppedClock('2025-10-10T04:00:00Z'),
        log: silentLog,
        funders: [...funders, framtidsfonden],
        catalogue: extended,
        caseInHand: () => undefined,
      },
    );
  });

  const made = async () => {
    const [record] = await reports.list(project.id);
    if (!record) throw new Error('No report was made');
    return { record, workbook: await files.get(record.workbookKey) };
  };

  it('is made without touching functions/, from drafted workbook to filled', async () => {
    const { record, workbook } = await made();
    expect(record.reportKey).toBe('framtidsfonden-progress-2025-K3');
    expect(openXmlErrors(workbook)).toEqual([]);
  });

  it('names the check that only it has in the public edition, without its numbers', async () => {
    const { record } = await made();
    const { cells } = await readAll(await files.get(record.publicKey ?? ''));
    const sheet = cells['Kontroller'] ?? {};
    const address = Object.keys(sheet).find((each) => sheet[each] === 'Unga deltagare är högst alla deltagare under perioden') ?? '';
    expect(['B', 'C', 'E'].map((column) => sheet[`${column}${address.slice(1)}`])).toEqual(['..', '..', 'Stämmer']);
  });

  it('shows the figure that only it has: participants under 25, counted plainly over the rows', async () => {
    const { workbook } = await made();
    const { cells } = await readAll(workbook);
    const summary = cells['Sammanfattning'] ?? {};
    const address = Object.keys(summary).find((each) => summary[each] === 'Unga deltagare') ?? '';
    const met = (realisticRows().participants ?? []).filter(
      ({ startsOn = '', endsOn = '9999' }) => startsOn <= '2025-09-30' && endsOn >= '2025-07-01',
    );
    const young = met.filter(({ bornOn = '', startsOn = '' }) => `${Number(bornOn.slice(0, 4)) + 25}${bornOn.slice(4)}` > startsOn);
    const ofSex = (sex: string) => young.filter((row) => row.sex === sex).length;
    expect(['C', 'D', 'E'].map((column) => summary[`${column}${address.slice(1)}`])).toEqual([ofSex('women'), ofSex('men'), young.length]);
    expect(young.length).toBeGreaterThan(5);
  });
});
