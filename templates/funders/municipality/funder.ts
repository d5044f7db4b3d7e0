import { defineFunder } from '../../indicators/defineFunder.ts';
import { board } from './board/report.ts';

/** The municipality or coordination body itself: what its own board reads, whoever pays for the project. */
export const municipality = defineFunder({
  id: 'municipality',
  name: 'Kommunen',
  editions: [{ name: 'Redovisas egen mall för nämndens uppföljning', validFrom: '2021-01-01' }],
  indicators: {},
  reports: [board],
  isCommon: true,
  principles: ['Jämställdhet', 'Tillgänglighet för personer med funktionsnedsättning', 'Icke-diskriminering'],
  notesOn: () => [],
});
