import type { FigureCell } from '../../../functions/shared/definition/audit.ts';
import type { Derived } from '../../../functions/shared/definition/indicator.ts';
import { listAudits } from '../../../functions/shared/figures/listAudits.ts';
import type { Definition } from '../../../functions/shared/figures/listDefinitions.ts';
import { exampleDataset, examplePeriod, generalize, kindsOfProject } from './exampleProjects.ts';
import { sayCriteria } from './sayRules.ts';
import { sayFormula } from './sayFormula.ts';

const counted: Readonly<Record<string, string>> = { persons: 'Antal personer', placements: 'Antal rader i Deltagare' };
const partWords: Readonly<Record<string, string>> = { women: '[kvinnor]', men: '[män]' };

/** What a figure counts, sums or is worked out from, in Swedish words: from the conditions and formulas that the audit annex counts it by. */
export function sayDefinition(definition: Definition): string {
  if (definition.kind === 'derived') return sayDerived(definition);
  const sheet = definition.population.audit?.name ?? '';
  const what = definition.kind === 'count' ? (counted[definition.unit] ?? '') : `Summan av ${definition.auditColumn ?? ''} i ${sheet}`;
  const conditions = listAudits(definition).flatMap(({ criteria = {}, sensitive }) => [
    ...sayCriteria(criteria),
    ...(sensitive ? [`${sensitive.about} är ${sensitive.answer}`] : []),
  ]);
  return generalize([what, ...(conditions.length === 0 ? [] : [` där ${conditions.join('; ')}`])].join(''));
}

/** One formula, or one for each kind of project that has its own. */
function sayDerived({ formula, withoutFormula = '' }: Derived): string {
  if (!formula) return withoutFormula;
  const kinds = kindsOfProject.map(([kind, settings]) => {
    const { project } = exampleDataset(settings);
    return { kind, words: generalize(sayFormula(formula(nameCell, examplePeriod, project))) };
  });
  const byWords = [...Map.groupBy(kinds, ({ words }) => words)];
  const [[only = ''] = []] = byWords;
  if (byWords.length === 1) return `\`${only}\``;
  return byWords.map(([words, alike]) => `${alike.map(({ kind }) => kind).join(', ')}: \`${words}\``).join('; ');
}

const nameCell: FigureCell = (key, part = 'total') => `${key}${partWords[part] ?? ''}`;
