import type { MonthFileWords } from '../../definition/monthFileWords.ts';
import type { MonthField } from '../../definition/monthFile.ts';
import { stockholmDate } from '../../domain/localDate.ts';
import { hours } from '../../domain/money.ts';
import type { MonthFileWriter, NamedMonthRow } from '../../ports.ts';
import type { CellStyle, PlannedCell, PlannedRow, PlannedSheet } from './workbookPlan.ts';
import { writeWorkbook } from './writeWorkbook.ts';

type Content = Parameters<MonthFileWriter['write']>[0];

/** Writes month files in the layout of the edition: the rows first, then checks and what has changed since the file was handed in. */
export function createMonthFileWriter(words: MonthFileWords): MonthFileWriter {
  return {
    write: (content) =>
      writeWorkbook({
        title: `${words.title(content.month)}, ${content.project.name}`,
        sheets: [planPeople(content, words), planChecks(content, words), planChanges(content, words)],
      }),
  };
}

const title: CellStyle = { isBold: true, size: 16, color: '1F3864' };
const label: CellStyle = { color: '595959' };
const heading: CellStyle = { isBold: true, fill: 'DDEBF7', color: '1F3864', hasBorder: true, wraps: true, vertical: 'center' };
const body: CellStyle = { hasBorder: true };
const sentence: CellStyle = { hasBorder: true, wraps: true, vertical: 'top' };

const cell = (value: PlannedCell['value'], style?: CellStyle): PlannedCell => ({ value, ...(style && { style }) });
const headings = (texts: readonly string[]): PlannedRow => ({ cells: texts.map((text) => cell(text, heading)) });

function planPeople(content: Content, words: MonthFileWords): PlannedSheet {
  const { layout, rows } = content;
  const facts = planFacts(content, words);
  const start = facts.length + 2;
  const missing = rows.filter(({ identityNumber }) => identityNumber === undefined).length;
  const note: PlannedRow[] = missing === 0 ? [] : [{ cells: [cell(words.missing(missing), { isBold: true })] }];
  return {
    name: layout.sheet,
    columns: layout.columns.map(({ width }) => ({ width })),
    rows: [
      ...facts,
      { cells: note[0]?.cells ?? [] },
      headings(layout.columns.map(({ header }) => header)),
      ...rows.map((row) => ({ cells: layout.columns.map(({ field }) => planCell(row, field, layout)) })),
    ],
    frozen: { rows: start, columns: 0 },
    numbersAsText: rows.length > 0 ? [`A${start + 1}:A${start + rows.length}`] : [],
  };
}

function planFacts({ project, month, madeAt, version, layout }: Content, words: MonthFileWords): readonly PlannedRow[] {
  const facts = [
    [words.facts.project, project.name],
    [words.facts.caseId, project.caseId],
    [words.facts.registrationNumber, project.registrationNumber],
    [words.facts.month, month],
    [words.facts.contact, project.contact],
    [words.facts.madeAt, stockholmDate(madeAt)],
    [words.facts.version, `${layout.version}, ${version}`],
  ];
  return [{ cells: [cell(words.title(month), title)] }, ...facts.map(([name, value]) => ({ cells: [cell(name, label), cell(value)] }))];
}

function planCell(row: NamedMonthRow, field: MonthField, { dateFormat, hoursFormat, unknown }: Content['layout']): PlannedCell {
  const date = (day: string | undefined) => cell(day && { date: day }, { ...body, numberFormat: dateFormat });
  switch (field) {
    case 'identityNumber':
      return cell(row.identityNumber, { ...body, numberFormat: '@' });
    case 'startsOn':
      return date(row.startsOn);
    case 'endsOn':
      return date(row.endsOn);
    case 'hours':
      return cell(hours(row.time), { ...body, numberFormat: hoursFormat });
    case 'email':
    case 'mobile':
      return cell(unknown, body);
  }
}

function planHead({ project, month }: Content, words: MonthFileWords, sheet: string): readonly PlannedRow[] {
  const { caseId, registrationNumber } = words.facts;
  return [
    { cells: [cell(`${sheet}, ${words.title(month)}`, title)] },
    { cells: [cell(`${project.name}. ${caseId} ${project.caseId}. ${registrationNumber} ${project.registrationNumber}.`, label)] },
    { cells: [] },
  ];
}

function planChecks(content: Content, words: MonthFileWords): PlannedSheet {
  const { sheet, ok, wrong, none } = words.checks;
  const rows = content.checks.map((check) => ({
    cells: [
      cell(check.title, sentence),
      cell(check.left, body),
      cell(check.right, body),
      cell(check.ok ? ok : wrong, { ...body, isBold: !check.ok }),
    ],
  }));
  return {
    name: sheet,
    columns: [{ width: 90 }, { width: 14 }, { width: 14 }, { width: 12 }],
    rows: [...planHead(content, words, sheet), headings(words.checks.headings), ...(rows.length > 0 ? rows : [{ cells: [cell(none)] }])],
    frozen: { rows: 4, columns: 0 },
    isLandscape: true,
  };
}

function planChanges(content: Content, words: MonthFileWords): PlannedSheet {
  const { sheet, none } = words.changes;
  const rows = content.changes.map(({ month, person, row, field, before, after }) => ({
    cells: [month, person, row, words.fields[field], before, after].map((value) => cell(value, body)),
  }));
  return {
    name: sheet,
    columns: [{ width: 12 }, { width: 16 }, { width: 16 }, { width: 22 }, { width: 16 }, { width: 16 }],
    rows: [...planHead(content, words, sheet), headings(words.changes.headings), ...(rows.length > 0 ? rows : [{ cells: [cell(none)] }])],
    frozen: { rows: 4, columns: 0 },
  };
}
