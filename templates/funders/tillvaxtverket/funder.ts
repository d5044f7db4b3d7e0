import { defineFunder } from '../../indicators/defineFunder.ts';
import { editions } from './shared/editions.ts';
import { euFigures } from './shared/euFigures.ts';
import { euProject } from './eu-project/report.ts';
import { municipalityGrant } from './municipality-grant/report.ts';
import { notesOnProject } from './shared/notes.ts';

/** Tillväxtverket, the Swedish Agency for Economic and Regional Growth: grant to municipalities with socio-economic challenges, and EU projects of the regional fund. */
export const tillvaxtverket = defineFunder({
  id: 'tillvaxtverket',
  name: 'Tillväxtverket',
  editions,
  indicators: euFigures,
  reports: [municipalityGrant, euProject],
  principles: ['Jämställdhet', 'Lika möjligheter och icke-diskriminering', 'Bättre miljö'],
  notesOn: notesOnProject,
});
