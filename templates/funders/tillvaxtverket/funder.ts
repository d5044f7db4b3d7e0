import { defineFunder } from '../../../functions/shared/definition/funder.ts';
import { editions } from './editions.ts';
import { municipalityGrant } from './municipality-grant/report.ts';
import { notesOnProject } from './notes.ts';

/** Tillväxtverket, the Swedish Agency for Economic and Regional Growth: grant to municipalities with socio-economic challenges. */
export const tillvaxtverket = defineFunder({
  id: 'tillvaxtverket',
  name: 'Tillväxtverket',
  editions,
  indicators: {},
  reports: [municipalityGrant],
  principles: ['Jämställdhet', 'Lika möjligheter och icke-diskriminering', 'Bättre miljö'],
  notesOn: notesOnProject,
});
