import { handIn } from '../../functions/shared/records/handIn.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import type { SplitFigure } from '../../functions/shared/domain/figure.ts';
import type { WordedFinding } from '../../functions/shared/domain/finding.ts';
import { addDays } from '../../functions/shared/domain/localDate.ts';
import type { Outcome } from '../../functions/shared/records/uploadReceipt.ts';
import { scbMonth } from '../../templates/funders/esf-plus/scb-month/report.ts';
import { exampleProject } from '../support/exampleProject.ts';
import { openApi, receiptOf, recordOf, reportWith, revisionOf } from '../functions/collect/collectFakes.ts';

const headline = ['participants.met', 'ended.resultShare', 'hours.total', 'cost.total', 'coFinancing.share', 'horizontal.equality.even'];

/** Three projects of one municipality: one well on its way, one with data and no report, one quite new. */
export function openMadeUpProjects(filesAt: string) {
  const reports: Report[] = [
    reportWith({ headline, title: 'Kvartalsrapport' }),
    reportWith({
      id: 'scb-month',
      title: 'Deltagare till SCB',
      every: 'month',
      hasPersonalData: true,
      dueOn: ({ lastDay }) => addDays(lastDay, 28),
      ...(scbMonth.monthFiles && { monthFiles: scbMonth.monthFiles }),
    }),
  ];
  const projects = [
    { ...exampleProject, reports: ['quarterly', 'scb-month'] },
    {
      ...exampleProject,
      id: 'sprak',
      name: 'Språk på jobbet',
      programme: 'ESF+ 2021–2027, område C',
      caseId: '2024/00456',
      startsOn: '2025-08-01',
    },
    {
      ...exampleProject,
      id: 'ny',
      name: 'Unga vägar in',
      programme: '',
      caseId: '2025/00789',
      startsOn: '2025-10-01',
      endsOn: '2027-09-30',
      recipients: [],
    },
  ];
  return openApi({ projects, reports, filesAt });
}

type Api = ReturnType<typeof openMadeUpProjects>;

const quarters = [
  ['2024-K2', 12, 9],
  ['2024-K3', 17, 13],
  ['2024-K4', 21, 15],
  ['2025-K1', 26, 18],
  ['2025-K2', 24, 21],
  ['2025-K3', 31, 24],
] as const;

/** Two years of reports, uploads of every outcome and a sent mail, in the first project. */
export async function fillFirstProject(api: Api): Promise<void> {
  for (const [at, [period, women, men]] of quarters.entries()) {
    const isLast = at === quarters.length - 1;
    const made = `2025-10-0${at + 1}T06:00:00.000Z`;
    const record = recordOf(period, { madeAt: made, revision: isLast ? 2 : 1, version: isLast ? 'r2-a' : 'r1-a' });
    await api.reports.put(isLast ? record : { ...record, state: 'sent', sentAt: made, mailKey: `mail/${period}` });
    api.reportFiles.putJson(record.contentKey, contentOfQuarter(period, { women, men, before: quarters[at - 1] }));
    if (!isLast) api.reportFiles.putJson(`mail/${period}`, mailOf(period, made));
  }
  readNoRows(api);
  await api.snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
  await api.snapshots.moveCurrent(revisionOf(2, { participants: 'u1', costs: 'u2' }));
  await api.uploads.put(receiptOf({ uploadId: 'u1', fileName: 'Deltagare till och med juni.xlsx', rows: { Deltagare: 118 }, revision: 1 }));
  await finishUpload(api, { uploadId: 'u2', fileName: 'Kostnader kvartal 3.xlsx', outcome: 'stored', at: '2025-10-02T09:12:00.000Z' });
  await api.snapshots.moveCurrent({ ...revisionOf(1, { participants: 'sprak-1' }), projectId: 'sprak' });
  await fillMonths(api);
}

/** The revisions of a story have no rows: what `revisionOf` names by the upload is empty. */
function readNoRows({ deps: { snapshots } }: Api): void {
  const { read } = snapshots;
  const readNamed: typeof read = async (ref) => (ref.digest === ref.uploadId ? [] : read(ref));
  Object.assign(snapshots, { read: readNamed });
}

/** Month files of a summer: uploaded to SCB, and one of them changed since. */
async function fillMonths(api: Api): Promise<void> {
  const pin = (sha256: string, rows: number) => ({ rows, ended: 2, hours: 1_240.5, sha256 });
  const scb = { report: 'scb-month', reportKey: 'esf-plus-scb-month-2025-K3', contentKey: 'reports/scb.json' };
  const first = { '2025-07': pin('a', 44), '2025-08': pin('b', 47), '2025-09': pin('c', 51) };
  const months = ['2025-07', '2025-08'];
  const record = recordOf('2025-K3', { ...scb, version: 'r1-m', months: first });
  await api.reports.put(record);
  await api.reports.change(record, handIn(record, { at: '2025-10-01T07:00:00.000Z', by: 'sub-anna', months }));
  await api.reports.put(recordOf('2025-K3', { ...scb, revision: 2, version: 'r2-m', months: { ...first, '2025-07': pin('changed', 45) } }));
}

interface Finished {
  readonly uploadId: string;
  readonly fileName: string;
  readonly outcome: Outcome;
  readonly at: string;
}

/** Writes what ingest would have written. */
export async function finishUpload(api: Api, { uploadId, fileName, outcome, at }: Finished): Promise<void> {
  const findings = { stored: notes, 'needs-confirmation': [...warnings, ...notes], rejected: [...errors, ...warnings, ...notes] }[outcome];
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const key = `results/vagen/${uploadId}.json`;
  api.uploadFiles.putJson(key, {
    outcome,
    rows: { Deltagare: 124, Kostnader: 341 },
    findings,
    diff:
      outcome === 'rejected'
        ? {}
        : {
            Deltagare: { added: 6, changed: 11, removed: 0, unchanged: 107 },
            Kostnader: { added: 341, changed: 0, removed: 0, unchanged: 1_204 },
          },
    timings: {},
  });
  await api.uploads.put(
    receiptOf({
      uploadId,
      fileName,
      outcome,
      at,
      resultKey: key,
      annotatedKey: `annotated/vagen/${uploadId}`,
      rows: { Deltagare: 124, Kostnader: 341 },
      counts: { stop: 0, error: count('error'), warning: count('warning'), note: count('note') },
      ...(outcome === 'stored' && { revision: 2 }),
    }),
  );
}

const cell = (values: Partial<WordedFinding>): WordedFinding => ({
  code: 'DEL-KON-003',
  severity: 'error',
  sheet: 'Deltagare',
  row: 2,
  column: 'Kön',
  cell: 'C2',
  message: '',
  ...values,
});

const errors: readonly WordedFinding[] = [
  ...[5, 7, 8, 9, 10].map((row) =>
    cell({
      cell: `C${row}`,
      row,
      message: '”Kvina” finns inte bland valen. Välj Kvinna, Man, Icke-binär eller Uppgift saknas.',
      suggestion: 'Kvinna',
    }),
  ),
  cell({ cell: 'C31', message: '”F” finns inte bland valen. Välj Kvinna, Man, Icke-binär eller Uppgift saknas.' }),
  ...[12, 13, 14].map((row) =>
    cell({
      code: 'DEL-START-001',
      column: 'Startdatum',
      cell: `F${row}`,
      row,
      message: 'Startdatum saknas. Skriv dagen, till exempel 2025-03-01.',
    }),
  ),
  cell({
    code: 'DEL-START-004',
    column: 'Startdatum',
    cell: 'F20',
    message: '”03/04/2025” kan läsas som 3 april eller 4 mars 2025. Skriv 2025-04-03 eller 2025-03-04.',
  }),
  cell({
    code: 'DEL-PNR-003',
    column: 'Personnummer',
    cell: 'A44',
    message: 'Kontrollsiffran stämmer inte. Jämför med folkbokföringen och rätta numret.',
  }),
];

const warnings: readonly WordedFinding[] = [
  cell({
    code: 'KOS-VER-102',
    severity: 'warning',
    sheet: 'Kostnader',
    column: 'Verifikationsnummer',
    cell: 'A88',
    message: 'Raden är likadan som rad 87. Ta bort den om den är en dubblett, annars räknas båda.',
  }),
  cell({
    code: 'KOS-INSATS-101',
    severity: 'warning',
    sheet: 'Kostnader',
    column: 'Insats',
    cell: 'G12',
    message: '”Kartläggningen” finns inte i projektets budget. Välj en budgetpost eller lägg till den i Budget.',
  }),
];

const notes: readonly WordedFinding[] = [
  cell({ code: 'DEL-INSATS-006', severity: 'note', column: 'Insats', cell: 'H9', message: '”Praktk” lästes som Praktik.' }),
  cell({
    code: 'DEL-000-005',
    severity: 'note',
    column: '',
    cell: '',
    row: 0,
    message: 'Kolumnen ”Handläggare” känns inte igen och sparas inte.',
  }),
];

const split = (women: number, men: number): SplitFigure => ({ women, men, nonBinary: 1, unstated: 0, total: women + men + 1 });

function contentOfQuarter(
  period: string,
  { women, men, before }: { women: number; men: number; before: readonly [string, number, number] | undefined },
) {
  const against = (value: number, change: number, isSmallBase = false) => ({
    against: 'previousPeriod',
    label: `kvartal ${before?.[0].slice(-1)} ${before?.[0].slice(0, 4)}`,
    value,
    change,
    changePercent: 10,
    signal: change > 0 ? 'up' : 'down',
    isSmallBase,
  });
  const since = (value: number) => ({ ...against(value, 0), against: 'sinceStart', label: 'sedan projektstart', signal: 'unchanged' });
  const figures = {
    'participants.met': split(women, men),
    'ended.resultShare': 43.8,
    'hours.total': split(women * 41.5, men * 38.25),
    'cost.total': 742_318.5,
    'coFinancing.share': 46,
    'horizontal.equality.even': true,
    EECO01: split(9, 7),
    EECO02: split(6, 5),
    EECO04: split(3, 2),
  };
  const [, womenBefore = 0, menBefore = 0] = before ?? [];
  const metBefore = womenBefore + menBefore + 1;
  return {
    funder: 'esf-plus',
    report: 'quarterly',
    period,
    revision: 2,
    figures,
    checks: [
      { id: 'a', title: 'EECO01 är summan av EECO02, EECO04 och EECO05.', ok: true, left: 17, right: 17 },
      {
        id: 'b',
        title: 'Kvinnor, män, icke-binära och uppgift saknas är tillsammans alla deltagare.',
        ok: true,
        left: women + men + 1,
        right: women + men + 1,
      },
      { id: 'c', title: 'Beslutat belopp 2025 är fullt fördelat på budgetposter.', ok: false, left: 3_200_000, right: 3_195_000 },
    ],
    comparisons: {
      'participants.met': before ? [against(metBefore, women + men + 1 - metBefore), since(128)] : [since(128)],
      'ended.resultShare': before ? [against(45.1, -1.3, true)] : [],
      'cost.total': [...(before ? [against(811_204, -68_885.5)] : []), since(3_981_447.25)],
      'hours.total': before
        ? [{ ...against(0, 0), value: { code: 'missing', text: 'uppgift saknas' }, change: { code: 'missing', text: 'uppgift saknas' } }]
        : [],
    },
    notes: ['Två deltagare saknar uppgift om sysselsättning vid start och räknas bara i totalen.'],
    titles: {
      'participants.met': { title: 'Deltagare i perioden', unit: 'persons' },
      'ended.resultShare': { title: 'Resultat vid avslut: arbete eller studier', unit: 'percent' },
      'hours.total': { title: 'Timmar i insats', unit: 'hours' },
      'cost.total': { title: 'Kostnader att ersätta', unit: 'kronor' },
      'coFinancing.share': { title: 'Medfinansieringens andel', unit: 'percent' },
      'horizontal.equality.even': { title: 'Jämn könsfördelning (40–60 %)', unit: 'flag' },
      EECO01: { title: 'EECO01 Deltagare som börjat', unit: 'persons' },
      EECO02: { title: 'EECO02 Arbetslösa', unit: 'persons' },
      EECO04: { title: 'EECO04 Utanför arbetskraften', unit: 'persons' },
    },
  };
}

const mailOf = (period: string, sentAt: string) => ({
  to: exampleProject.recipients,
  replyTo: exampleProject.contact,
  subject: `[2023/00123] Kvartalsrapport ${period}, Vägen till arbete`,
  text: `Hej!\n\nHär är kvartalsrapporten för ${period}.\n\n– Deltagare i perioden: 45 personer, 12 fler än kvartalet före.\n– Kostnader: 742 318,50 kr.\n\nHälsningar\nGranåsens kommun`,
  html: '<p>Hej!</p>',
  attachment: `esf-plus-quarterly-${period}.xlsx`,
  sentAt,
  messageId: 'm',
});
