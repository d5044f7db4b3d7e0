import type { ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { Comparison, PublicFigure } from '../../functions/shared/domain/figure.ts';
import { equalityKeys } from '../indicators/equalityFigures.ts';
import { inCountedUnit } from '../text/countedUnit.ts';
import { formatAmount, formatNumber } from '../text/numbers.ts';
import { reportWords } from '../text/reportWords.ts';
import { coursesIn, type Course } from './teachingTable.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** What sentences are drafted from, in both editions: a suppressed number is null. */
type Seen = Pick<PublicView<CommonKey>, 'figures' | 'comparisons' | 'infos' | 'project' | 'period' | 'dataset'>;

/** A drafted sentence, and how many it stands on. */
interface Drafted {
  readonly text: string;
  readonly base?: PublicFigure | undefined;
}

/** Bases under this many are marked. */
const SMALL_BASE = 20;

/** The principles a funder asks for, each with what the figures say and a sentence drafted for the gaps (`docs/forms.md#f12-horizontal-principles`). */
export function listPrinciples(principlesOf: (seen: Pick<Seen, 'project' | 'period'>) => readonly string[]): ListDefinition<CommonKey> {
  const rows = (seen: Seen): readonly (readonly CellContent[])[] =>
    [...principlesOf(seen).map((name) => [name, draft(name, seen)] as const), ['Undervisning', draftTeaching(seen)] as const].flatMap(
      ([name, drafted]) =>
        drafted.map(({ text, base }) => {
          const count = totalOf(base);
          const isSmall = typeof count === 'number' && count < SMALL_BASE;
          return [
            `${name}: ${inCountedUnit(text, seen.project)}`,
            count === null ? reportWords.suppressed : count,
            isSmall ? reportWords.smallBase : undefined,
          ];
        }),
    );
  return { table: 'Principer', rows, publicRows: rows };
}

/** The three that most funders ask for. */
export const principlesList = listPrinciples(() => [
  'Jämställdhet',
  'Tillgänglighet för personer med funktionsnedsättning',
  'Icke-diskriminering',
]);

function draft(name: string, seen: Seen): readonly Drafted[] {
  if (/jämställdhet/i.test(name)) return draftEquality(seen);
  if (/tillgänglighet/i.test(name)) return [draftAccessibility(seen)];
  if (/diskriminering|jämlikhet/i.test(name)) return draftNonDiscrimination(seen);
  return [
    { text: 'Uppgifterna i underlaget säger inget om principen. Beskriv hur projektet har arbetat med den och vad det har lett till.' },
  ];
}

function draftEquality(seen: Seen): readonly Drafted[] {
  const { figures, comparisons, infos } = seen;
  const share = figures['horizontal.equality.womenShare.participants.met'];
  const base = figures['participants.met'];
  if (share === null) return [{ text: hidden('könsfördelningen'), base }];
  if (typeof share !== 'number') return [{ text: 'Deltagare saknas, så könsfördelningen går inte att följa upp.' }];
  const isEven = figures['horizontal.equality.even.participants.met'];
  const trend = sayTrend(comparisons['horizontal.equality.womenShare.participants.met']);
  const verdict =
    isEven === true ? 'fördelningen är jämn (40–60 %)' : 'fördelningen är inte jämn (40–60 %): beskriv varför och vad projektet gör';
  const uneven = equalityKeys.filter((key) => key !== 'participants.met' && figures[`horizontal.equality.even.${key}`] === false);
  const titles = uneven.map((key) => infos.get(key)?.title ?? key);
  return [
    { text: `${formatAmount(share, 'percent')} av deltagarna är kvinnor, ${verdict}.${trend}`, base },
    ...(titles.length > 0 ? [{ text: `Ojämn fördelning (utanför 40–60 %) finns i: ${titles.join('; ')}.`, base }] : []),
    draftGap(seen, {
      what: 'till arbete eller studier',
      groups: [
        ['kvinnor', 'ended.resultShare.women'],
        ['män', 'ended.resultShare.men'],
      ],
      base: figures['participants.ended'],
    }),
  ];
}

function draftAccessibility({ figures }: Seen): Drafted {
  const asked = figures['horizontal.accessibility.asked'];
  const [count, met] = [totalOf(asked), totalOf(figures['horizontal.accessibility.met'])];
  if (count === null || met === null) return { text: hidden('begärda och genomförda anpassningar'), base: asked };
  if (count === undefined || count === 0)
    return { text: 'Ingen deltagare har begärt anpassning under perioden. Beskriv hur projektet frågar efter behov.', base: asked };
  const left = count - (met ?? 0);
  const gap = left === 0 ? 'Alla är genomförda.' : `Beskriv varför ${formatNumber(left)} inte är det.`;
  return { text: `${formatNumber(met ?? 0)} av ${formatNumber(count)} begärda anpassningar är genomförda. ${gap}`, base: asked };
}

/** How many have been taught the principles, and how many took each course. */
function draftTeaching(seen: Seen): readonly Drafted[] {
  const { figures } = seen;
  const courses = coursesIn(seen);
  if (courses.length === 0) return [];
  const [taught, base] = [figures['horizontal.taught.participants'], figures['participants.met']];
  const [count, of, share] = [totalOf(taught), totalOf(base), figures['horizontal.taught.share']];
  if (count === null || of === null || share === null) return [{ text: hidden('undervisning i horisontella principer'), base }];
  if (!count || typeof share !== 'number')
    return [{ text: 'Ingen deltagare har undervisats i horisontella principer under perioden. Beskriv när det ska ske.', base }];
  const hours = totalOf(figures['horizontal.taught.hours']);
  const inHours = typeof hours === 'number' ? `, ${formatAmount(hours, 'hours')} sammanlagt` : '';
  const each = courses.map(sayCourse).join('; ');
  const text = `${formatNumber(count)} av ${formatNumber(of ?? 0)} deltagare (${formatAmount(share, 'percent')}) har undervisats i horisontella principer${inHours}. ${each}.`;
  return [{ text, base }];
}

function sayCourse({ name, persons, hours }: Course): string {
  const [count, time] = [totalOf(persons) ?? (persons === null ? null : 0), totalOf(hours)];
  const inHours = typeof time === 'number' ? `, ${formatAmount(time, 'hours')}` : '';
  return `${name}: ${count === null ? 'antalet visas inte' : `${formatNumber(count)} deltagare`}${inHours}`;
}

function draftNonDiscrimination(seen: Seen): readonly Drafted[] {
  const key = 'horizontal.nonDiscrimination.resultShare' as const;
  const base = seen.figures['participants.ended'];
  const what = 'till arbete eller studier';
  return [
    draftGap(seen, {
      what,
      groups: [
        ['svensk bakgrund', `${key}.swedishBackground`],
        ['utländsk bakgrund', `${key}.foreignBackground`],
      ],
      base,
    }),
    draftGap(seen, {
      what,
      groups: [
        ['under 25 år', `${key}.under25`],
        ['25–54 år', `${key}.25to54`],
        ['55 år och äldre', `${key}.55plus`],
      ],
      base,
    }),
  ];
}

/** Groups beside each other and what is between the highest and the lowest, in percentage points. */
function draftGap(
  { figures }: Seen,
  {
    what,
    groups,
    base,
  }: {
    readonly what: string;
    readonly groups: readonly (readonly [name: string, key: CommonKey])[];
    readonly base: PublicFigure | undefined;
  },
): Drafted {
  if (groups.some(([, key]) => figures[key] === null))
    return { text: hidden(`skillnaden mellan ${groups.map(([name]) => name).join(', ')} ${what}`), base };
  const known = groups.flatMap(([name, key]) => {
    const share = figures[key];
    return typeof share === 'number' ? [{ name, share }] : [];
  });
  if (known.length < 2)
    return { text: `För få grupper har avslutade för att jämföra ${groups.map(([name]) => name).join(', ')} ${what}.`, base };
  const shares = known.map(({ share }) => share);
  const gap = Math.round((Math.max(...shares) - Math.min(...shares)) * 10) / 10;
  const listed = known.map(({ name, share }) => `${name} ${formatAmount(share, 'percent')}`).join(', ');
  const then =
    gap === 0 ? 'Ingen skillnad.' : `Skillnaden är ${formatAmount(gap, 'points')}: beskriv vad den beror på och vad projektet gör.`;
  return { text: `Andel av avslutade ${what}: ${listed}. ${then}`, base };
}

/** How the share has moved since the period before. */
function sayTrend(compared: readonly Comparison[] = []): string {
  const points = compared.find(({ against }) => against === 'previousPeriod')?.points;
  if (typeof points !== 'number') return '';
  if (points === 0) return ' Andelen är oförändrad sedan föregående period.';
  return ` Andelen har ${points > 0 ? 'ökat' : 'minskat'} med ${formatAmount(Math.abs(points), 'points')} sedan föregående period.`;
}

function hidden(what: string): string {
  return `Talen om ${what} visas inte i den publika versionen.`;
}

function totalOf(figure: PublicFigure | undefined): number | null | undefined {
  if (typeof figure === 'object' && figure !== null) return figure.total;
  return typeof figure === 'number' || figure === null ? figure : undefined;
}
