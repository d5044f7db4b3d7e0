import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { NoteSection, SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { ListDefinition, PublicView, ReportFacts } from '../../functions/shared/definition/report.ts';
import type { Sex } from '../../functions/shared/domain/sex.ts';
import { personFacts } from '../indicators/audit/personFacts.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { isMet } from '../indicators/people.ts';
import { municipalitiesOf } from '../indicators/registers/municipalities.ts';
import { inCountedUnit } from '../text/countedUnit.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { emptyRow } from './emptyRow.ts';
import { subtitles } from './sheets.ts';
import { partsOf, shown, shownShare } from './shownParts.ts';
import { outcomeColumns } from './unitTables.ts';

type View = Pick<PublicView<CommonKey>, 'figures' | 'project'>;
type Row = readonly CellContent[];

const municipalityKey = /^municipality\.(.+)\.participants\.met$/;

/** The only row where nobody's municipality is stated. */
export function noMunicipality({ project }: Pick<View, 'project'>, columns: number): Row {
  return emptyRow(inCountedUnit('Deltagarnas kommun är inte angiven.', project), columns);
}

/** The municipalities that have figures. */
export function municipalitiesIn({ figures }: Pick<View, 'figures'>): readonly string[] {
  return Object.keys(figures).flatMap((key) => municipalityKey.exec(key)?.[1] ?? []);
}

function listMunicipalities(view: View): readonly Row[] {
  const names = municipalitiesIn(view);
  if (names.length === 0) return [noMunicipality(view, 13)];
  return names.map((name) => {
    const key = `municipality.${name}` as const;
    const [met, ended, hours] = [
      partsOf(view.figures[`${key}.participants.met`]),
      partsOf(view.figures[`${key}.participants.ended`]),
      partsOf(view.figures[`${key}.hours.total`]),
    ];
    const share = `${key}.ended.resultShare` as const;
    const shares = [view.figures[`${share}.women`], view.figures[`${share}.men`], view.figures[share]];
    return [
      name,
      ...[met.women, met.men, met.total, ended.women, ended.men, ended.total].map(shown),
      ...shares.map(shownShare),
      ...[hours.women, hours.men, hours.total].map(shown),
    ];
  });
}

/** Municipalities side by side. */
export const municipalityMatrixList: ListDefinition<CommonKey> = {
  table: 'KommunerJamforda',
  rows: listMunicipalities,
  publicRows: listMunicipalities,
};

const supports = choiceWords(personFacts.supportAtStart.column);
const sexRows: readonly (readonly [title: string, sexes: readonly Sex[]])[] = [
  ['Kvinnor', ['women']],
  ['Män', ['men']],
  ['Icke-binär eller uppgift saknas', ['nonBinary', 'unstated']],
  ['Totalt', ['women', 'men', 'nonBinary', 'unstated']],
];

/** Support on entry of those met, by municipality and sex: whoever has several kinds stands under each. */
function listSupports({ dataset, period, project }: Pick<ReportFacts, 'dataset' | 'period' | 'project'>): readonly Row[] {
  const rows = municipalitiesOf(dataset).flatMap(({ name, members }) => {
    const met = members.filter((person) => isMet(person, period));
    return sexRows.flatMap(([title, sexes]): Row[] => {
      const own = met.filter(({ sex }) => sexes.includes(sex));
      if (own.length === 0 && sexes.length === 2) return [];
      const count = (code: string) => own.filter((person) => personFacts.supportAtStart.of(person)?.some((each) => each === code)).length;
      return [[name, title, ...supports.map(([code]) => count(code)), own.length]];
    });
  });
  return rows.length === 0 ? [noMunicipality({ project }, supports.length + 3)] : rows;
}

/** Municipality × support on entry (Swedish *försörjning vid start*). The public edition withholds it: it is of single persons. */
export const municipalitySupportList: ListDefinition<CommonKey> = { table: 'KommunerForsorjning', rows: listSupports };

const municipalityNote: NoteSection = {
  kind: 'note',
  text: 'Kommunen är den som står på personens första rad. Totalt räknar också icke-binära och dem som saknar uppgift om kön. De 60 kommuner som har flest rader visas var för sig, resten tillsammans som övriga.',
};

/** People of each municipality, and what became of them. */
const municipalityResultSheet: SheetLayout = {
  name: 'Kommuner',
  title: 'Kommunerna sida vid sida',
  subtitles,
  orientation: 'landscape',
  widths: [40, ...Array<number>(12).fill(14)],
  sections: [
    {
      kind: 'list',
      heading: 'Deltagare, resultat och timmar per kommun',
      table: 'KommunerJamforda',
      columns: [
        { heading: 'Kommun', format: 'text' },
        ...outcomeColumns,
        { heading: 'Timmar, kvinnor', format: 'hours' },
        { heading: 'Timmar, män', format: 'hours' },
        { heading: 'Timmar, totalt', format: 'hours' },
      ],
      repeatsHeadings: true,
    },
    municipalityNote,
  ],
};

/** What the people of each municipality lived on when they came. */
const municipalitySupportSheet: SheetLayout = {
  name: 'Kommuner, försörjning',
  title: 'Försörjning vid start, kommun för kommun',
  subtitles,
  orientation: 'landscape',
  widths: [28, 24, ...supports.map(() => 16), 10],
  sections: [
    {
      kind: 'list',
      heading: 'Försörjning vid start per kommun',
      table: 'KommunerForsorjning',
      columns: [
        { heading: 'Kommun', format: 'text' },
        { heading: 'Kön', format: 'text' },
        ...supports.map(([, word]) => ({ heading: word, format: 'count' as const })),
        { heading: 'Alla', format: 'count' },
      ],
      repeatsHeadings: true,
    },
    { kind: 'note', text: 'Den som haft flera försörjningar räknas på var och en av dem.' },
    municipalityNote,
  ],
};

/** Municipalities side by side: each long list has a sheet of its own, whose headings are repeated on every page. */
export const municipalitySheets: readonly SheetLayout[] = [municipalityResultSheet, municipalitySupportSheet];
