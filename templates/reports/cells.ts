import type { Report } from '../../functions/shared/definition/report.ts';

/** Cells that every report has beside its figures. */
export const commonCells: Report['cells'] = {
  'project.time': ({ project }) => `${project.startsOn} – ${project.endsOn}`,
  'checks.summary': ({ checks }) => {
    if (checks.length === 0) return 'Inga kontroller gäller för de uppgifter som finns';
    const deviating = checks.filter(({ ok }) => !ok).length;
    return deviating === 0
      ? `Alla ${checks.length} kontroller stämmer`
      : `${deviating} av ${checks.length} kontroller avviker, se bladet Kontroller`;
  },
};
