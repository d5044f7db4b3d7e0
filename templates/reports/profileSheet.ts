import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { GridColumn, GridRow, GridSection, SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import type { ProfileKey } from '../indicators/groupShareFigures.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { participants } from '../upload/participants/sheet.ts';
import { splitColumns } from './columns.ts';
import { subtitles } from './sheets.ts';

const { columns } = participants;

/** Beside each count its share of everybody met, and of the women and the men met. */
const profileColumns: readonly GridColumn[] = [
  ...splitColumns,
  { heading: 'Andel av gruppen', place: 'share', format: 'percent' },
  { heading: 'Andel av gruppens kvinnor', place: 'share.women', format: 'percent' },
  { heading: 'Andel av gruppens män', place: 'share.men', format: 'percent' },
];

function row(title: string, key: ProfileKey): GridRow<CommonKey> {
  const own = {
    share: cellOf(`share.${key}`, 'value'),
    'share.women': cellOf(`share.${key}.women`, 'value'),
    'share.men': cellOf(`share.${key}.men`, 'value'),
  };
  return { titles: [title], key, own };
}

/** One row for each choice of a column; a column of other choices than the figures are of does not compile. */
function choiceRows<Code extends string>(
  choices: readonly (readonly [code: Code, word: string])[],
  keyOf: (code: Code) => ProfileKey,
): readonly GridRow<CommonKey>[] {
  return choices.map(([code, word]) => row(word, keyOf(code)));
}

function profile(heading: string, table: string, rows: readonly GridRow<CommonKey>[]): GridSection<CommonKey> {
  return { kind: 'grid', heading, table, labels: [heading.replace(/ \(.*\)$/, '')], columns: profileColumns, rows };
}

/** Who the participants of the period are, one table for each characteristic. */
const profileSections: readonly GridSection<CommonKey>[] = [
  profile('Ålder vid start', 'ProfilAlder', [
    row('Under 25 år', 'age.under25'),
    row('25–54 år', 'age.25to54'),
    row('55 år och äldre', 'age.55plus'),
    row('varav under 40 år', 'age.under40'),
  ]),
  profile(
    'Utbildningsnivå',
    'ProfilUtbildning',
    choiceRows(choiceWords(columns.education), (code) => `education.${code}`),
  ),
  profile('Bakgrund och hushåll', 'ProfilBakgrund', [
    row('Utländsk bakgrund', 'foreignBackground.yes'),
    row('Barn i hushållet', 'children.yes'),
    row('Inskriven hos Arbetsförmedlingen', 'enrolledAtAf.yes'),
    row('Hemlös eller osäkert boende', 'homeless.yes'),
  ]),
  profile(
    'Försörjning vid start (en person kan ha flera)',
    'ProfilForsorjning',
    choiceRows(choiceWords(columns.supportAtStart), (code) => `support.${code}`),
  ),
  profile(
    'Tid i offentlig försörjning',
    'ProfilForsorjningstid',
    choiceRows(choiceWords(columns.supportTime), (code) => `supportTime.${code}`),
  ),
  profile(
    'Anvisad av',
    'ProfilAnvisad',
    choiceRows(choiceWords(columns.referredBy), (code) => `referredBy.${code}`),
  ),
  profile(
    'Arbetslivserfarenhet',
    'ProfilArbetsliv',
    choiceRows(choiceWords(columns.workHistory), (code) => `workHistory.${code}`),
  ),
  profile(
    'Hinder (en person kan ha flera)',
    'ProfilHinder',
    choiceRows(choiceWords(columns.obstacles), (code) => `obstacle.${code}`),
  ),
  profile('Kombinationer av hinder (andra hinder kan finnas därtill)', 'ProfilHinderKombination', [
    row('Både psykisk och fysisk ohälsa', 'obstacleCombination.mentalAndPhysical'),
    row('Bara psykisk ohälsa, inte fysisk', 'obstacleCombination.mentalOnly'),
    row('Bara fysisk ohälsa, inte psykisk', 'obstacleCombination.physicalOnly'),
    row('Bara en av psykisk och fysisk ohälsa', 'obstacleCombination.oneOnly'),
  ]),
];

/** Who the participants are. */
export const profileSheet: SheetLayout<CommonKey> = {
  name: 'Profil',
  title: 'Deltagarnas bakgrund',
  subtitles,
  orientation: 'landscape',
  widths: [44, 12, 12, 12, 12, 12, 18, 20, 20, 20],
  sections: [
    { kind: 'note', text: 'Unika personer som deltagit under perioden, efter uppgifterna vid deras första start i projektet.' },
    {
      kind: 'note',
      text: 'Andel kvinnor är kvinnornas andel av raden. Andel av gruppen är radens andel av alla deltagare under perioden, också av dem vars uppgift saknas; av gruppens kvinnor och män av de kvinnor och de män som deltagit. Totalt räknar också icke-binära och dem som saknar uppgift om kön.',
    },
    ...profileSections,
  ],
};
