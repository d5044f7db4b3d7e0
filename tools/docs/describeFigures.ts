import type { Funder } from '../../functions/shared/definition/funder.ts';
import type { Family, Indicator, Indicators } from '../../functions/shared/definition/indicator.ts';
import type { Unit } from '../../functions/shared/domain/figure.ts';
import { listDefinitions, type Definition } from '../../functions/shared/figures/listDefinitions.ts';
import { commonIndicators } from '../../templates/indicators/commonIndicators.ts';
import { exampleDataset, generalize, kindsOfProject, ofAnyMeasure } from './figures/exampleProjects.ts';
import { findPrinters } from './figures/findPrinters.ts';
import { sayDefinition } from './figures/sayDefinition.ts';
import { findFiles } from './findFiles.ts';
import { table } from './table.ts';

/** Where a key is defined, by how it begins. */
const definedIn: readonly (readonly [keys: RegExp, place: string])[] = [
  [/^EECO/, 'definitions.md#esf-output-indicators'],
  [/^EECR/, 'definitions.md#esf-result-indicators'],
  [/^(?:placements\.(?:local|group)|local|group|measure|hours\.group)\./, 'definitions.md#local-measures-and-groups'],
  [/^horizontal\.taught\./, 'definitions.md#horizontal-principles-taught'],
  [/^(?:participants|placements|municipality)\b/, 'definitions.md#participants-in-the-period'],
  [/^(?:hours|concentration)\./, 'definitions.md#hours-and-attendance'],
  [/^(?:cost|coFinancing)\./, 'definitions.md#costs-and-co-financing'],
  [/^budget\./, 'definitions.md#budget-lines'],
  [/^(?:horizontal|nonDiscrimination)\./, 'definitions.md#horizontal-principles'],
  [/^claim\./, 'definitions.md#payment-claim'],
  [/^ESF1420\./, 'funders.md#22-esf-20142020-indicators'],
  [/^euProject\./, 'funders.md#42-regional-fund'],
  [/^sus\./, 'funders.md#61-sus'],
  [/^county\./, 'funders.md#62-länsstyrelsen'],
  [/^skr\.measure\./, 'funders.md#63-skr-classification'],
  [/^skr\./, 'funders.md#64-exit-result'],
  [/^/, 'definitions.md#exits-and-profiles'],
];

const units: Readonly<Record<Unit, string>> = {
  persons: 'personer',
  placements: 'placeringar',
  hours: 'timmar',
  kronor: 'kr',
  percent: '%',
  points: 'procentenheter',
  flag: 'ja/nej',
};

/** A figure as it is listed: the members of a family once for each pattern of their keys. */
interface Listed {
  readonly key: string;
  readonly definition: Definition;
  /** What declares it: itself, or its family. */
  readonly declared: Indicator;
}

/** docs/figures.md: every figure key, what it is called, what it counts by which source, who prints it and which file declares it. */
export async function describeFigures(funders: readonly Funder[]): Promise<string> {
  const [fileOf, printers] = await Promise.all([findFiles(), findPrinters(funders)]);
  const reports = funders.flatMap(({ id, reports }) => reports.map((report) => `${id}/${report.id}`));
  const printedIn = (key: string) => {
    const found = printers.get(key) ?? [];
    const others = reports.filter((report) => !found.includes(report));
    if (found.length === 0) return sayUnprinted(key, funders);
    if (others.length === 0) return 'alla rapporter';
    return others.length < found.length ? `alla utom ${others.join(', ')}` : found.join(', ');
  };
  const chapter = (name: string, declared: Indicators) => {
    const rows = listFigures(declared).map((listed) => row(listed, fileOf(listed.declared) ?? missing(listed.key), printedIn(listed.key)));
    return rows.length === 0 ? [] : [`## ${name}`, table(['Nyckel', 'Namn', 'Enhet', 'Räknas så', 'Källa', 'Skrivs i', 'Fil'], rows)];
  };
  return [
    '# Nyckeltal',
    'Skapas av `npm run docs` ur `templates/indicators` och `templates/funders`. Ändra där, inte här. Vad orden betyder står i [definitions.md](definitions.md#41-definitions).',
    '_Räknas så_ är villkoren och formlerna som revisionsbilagan räknar med, skrivna med kolumnerna på dess blad; _Nr_ minst 1 betyder att personen finns i Deltagare. En nyckel med _kvinnor_ och _män_ har också `.women` och `.men`; antal personer, placeringar och timmar är delade efter kön.',
    '_Skrivs i_ är rapporterna som har talet i en egen cell, en egen lista eller en mening. Bladen Jämförelser, Mål, Jämförelsetal och Rättelser kan visa vilket som helst, och varje rapports JSON och bilaga har alla. Ett tal utan egen plats kan ändå räknas med i en kontroll.',
    ...chapter('Gemensamma', commonIndicators),
    ...funders.flatMap(({ name, indicators }) => chapter(name, indicators)),
    '',
  ].join('\n\n');
}

/** Where a figure is seen that no report gives a place of its own. */
function sayUnprinted(key: string, funders: readonly Funder[]): string {
  const all = funders.flatMap(({ id, reports }) => reports.map((report) => ({ id, report })));
  const leads = all
    .filter(({ report }) => report.headline.some((headline) => headline === key))
    .map(({ id, report }) => `${id}/${report.id}`);
  const places = leads.length === 0 ? [] : [`bland huvudtalen på sidan för ${leads.join(', ')}`];
  return ['bara i rapportens JSON och bilaga', ...places].join(' och ');
}

function missing(key: string): never {
  throw new Error(`No module under templates exports the figure ${key}`);
}

function listFigures(declared: Indicators): readonly Listed[] {
  const listed = Object.entries(declared).flatMap(([key, indicator]): readonly Listed[] =>
    indicator.kind === 'family' ? listMembers(key, indicator) : [{ key, definition: indicator, declared: indicator }],
  );
  const keys = new Set(listed.map(({ key }) => key));
  const isPart = (key: string) => /\.(?:women|men)$/.test(key) && keys.has(key.replace(/\.(?:women|men)$/, ''));
  return listed.filter(({ key }) => !isPart(key));
}

/** The members of a family that the example has, of any kind of project. */
function listMembers(name: string, family: Family<unknown>): readonly Listed[] {
  const members = new Map(
    kindsOfProject.flatMap(([, settings]) =>
      [...listDefinitions(exampleDataset(settings), { [name]: family })].map(
        ([key, definition]) => [ofAnyMeasure(generalize(key)), definition] as const,
      ),
    ),
  );
  return [...members].map(([key, definition]) => ({ key, definition, declared: family }));
}

function row({ key, definition }: Listed, file: string, printed: string): readonly string[] {
  const { title, unit, source, isInternal } = definition;
  const place = definedIn.find(([keys]) => keys.test(key))?.[1] ?? '';
  const [page = ''] = place.split('#');
  // Only a unit's measures share a row; SKR's twelve have one each.
  const isOfAnyMeasure = key.includes('<1–12>');
  const say = (text: string) => escapeTags(isOfAnyMeasure ? ofAnyMeasure(generalize(text)) : generalize(text));
  return [
    `\`${key}\``,
    say(title),
    units[unit],
    say(sayDefinition(definition)),
    [source, `[${page}](${place})`].filter(Boolean).join(' '),
    isInternal ? 'steg mot andra tal' : printed,
    `[${file.slice(file.lastIndexOf('/') + 1)}](../${file})`,
  ];
}

/** A placeholder is no tag: outside of code it is escaped. */
function escapeTags(text: string): string {
  return text.replace(/`[^`]*`|</g, (found) => (found === '<' ? '\\<' : found));
}
