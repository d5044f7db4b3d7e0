import { noneMatched } from '../../functions/shared/records/matches.ts';
import { compareUpload } from '../../functions/ingest/compare/compareUpload.ts';
import { createFigureFinder } from '../../functions/ingest/read/cells/createFigureFinder.ts';
import { judgeUpload } from '../../functions/ingest/answer/judgeUpload.ts';
import { takeIn, type TakenIn } from '../../functions/ingest/read/takeIn.ts';
import type { Vocabulary } from '../../functions/ingest/read/validateWorkbook.ts';
import { storedRows } from '../../functions/ingest/store/storedRows.ts';
import type { Finding } from '../../functions/shared/domain/finding.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Revision, SnapshotRef } from '../../functions/shared/records/revision.ts';
import type { IncomingRow, WorkbookReader } from '../../functions/shared/ports.ts';
import type { ExampleSheet, FindingExample } from './examples/exampleWorkbook.ts';
import { knownFigures, intakePolicy, quoting, sheets, sheetVersion } from '../../templates/index.ts';
import { inputWords } from '../../templates/text/inputWords.ts';

/** The day on which the examples are handed in. */
const today = '2026-11-21';

/** A project whose reports ask for everything. */
const project: Project = {
  id: 'exempel',
  name: 'Exempel',
  organisation: 'Exempelkommunen',
  organisationNumber: '212000-0001',
  funder: 'esf-plus',
  programme: '',
  caseId: '',
  registrationNumber: '',
  startsOn: '2024-01-01',
  endsOn: '2027-12-31',
  costModel: 'actual',
  coFinancingShare: 0,
  grantAwarded: {},
  recipients: [],
  contact: 'exempel@kommun.example',
  reports: ['quarterly'],
};

const vocabulary: Vocabulary = {
  sheets,
  words: inputWords,
  figures: createFigureFinder(knownFigures),
  ownSheets: [],
  policy: intakePolicy,
  quoting,
  sheetVersion,
};

/** Every finding the intake gives about an example, as a coordinator would get them. */
export async function runExample(example: FindingExample): Promise<readonly Finding[]> {
  const own = { ...project, ...example.project };
  const stored = new Map<string, readonly IncomingRow[]>();
  let protectedNames: ReadonlySet<string> = new Set();
  if (example.before) {
    const { comparison } = await take(example.before, { project: own, stored, protectedNames, mode: 'default' });
    protectedNames = new Set(comparison.news.flatMap(({ names }) => names));
    for (const { place, kept, rows } of comparison.changes) {
      stored.set(place.sheet.id, [...storedRows({ sheet: place.sheet, rows: [...kept, ...rows] })]);
    }
  }
  const { upload, comparison } = await take(example.sheets, { project: own, stored, protectedNames, mode: example.mode ?? 'default' });
  return (await judgeUpload(upload, comparison, {})).findings.map(upload.quoted.finding);
}

interface Taking {
  readonly project: Project;
  /** Rows in force, by sheet id. */
  readonly stored: ReadonlyMap<string, readonly IncomingRow[]>;
  readonly mode: 'default' | 'addition';
  readonly protectedNames: ReadonlySet<string>;
}

async function take(given: readonly ExampleSheet[], { project: own, stored, mode, protectedNames }: Taking) {
  const upload: TakenIn = await takeIn(new Uint8Array(), {
    project: own,
    uploadId: 'exempel',
    today,
    vocabulary,
    matches: noneMatched,
    workbooks: readerOf(given),
    pseudonymOf: (text) => `<${[...text].map((letter) => letter.charCodeAt(0).toString(36)).join('.')}>`,
  });
  const comparison = await compareUpload(upload.sheets, {
    inForce: stored.size > 0 ? revisionOf(stored) : undefined,
    mode,
    sheets,
    snapshots: {
      read: async ({ sheet }) => (stored.get(sheet) ?? []).map(({ row }) => row),
      readSealed: async ({ sheet }) => stored.get(sheet) ?? [],
    },
    facts: {
      today,
      project: own,
      protectedNames,
      maxHoursPerYear: (year) => intakePolicy.maxHoursPerYear(own, year),
      isShare: intakePolicy.isShare,
    },
  });
  return { upload, comparison };
}

function revisionOf(stored: ReadonlyMap<string, readonly IncomingRow[]>): Revision {
  const refs = [...stored].map(([sheet, rows]): [string, SnapshotRef] => [
    sheet,
    { uploadId: 'tidigare', sheet, digest: '', pages: 1, rows: rows.length },
  ]);
  return { projectId: project.id, number: 1, uploadId: 'tidigare', at: '', by: '', sheets: Object.fromEntries(refs), previous: 0 };
}

function readerOf(given: readonly ExampleSheet[]): WorkbookReader {
  return {
    async read(_file, visitor) {
      const infos = given.map(({ name, isHidden = false }, index) => ({ name, index, isHidden }));
      const wanted = infos.filter((info) => visitor.wants(info));
      for (const info of wanted) {
        const rows = (given[info.index]?.rows ?? []).map((cells, index) => ({ number: index + 1, cells }));
        const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
        visitor.rows(info, filled);
        const { merged } = given[info.index] ?? {};
        if (merged && visitor.merged?.(info, merged)) visitor.rows(info, filled);
      }
      return { kind: 'read', sheets: wanted };
    },
  };
}
