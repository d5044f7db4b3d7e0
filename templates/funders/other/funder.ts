import { endsBeforeStart } from '../../../functions/shared/records/projectTime.ts';
import { defineFunder } from '../../indicators/defineFunder.ts';

/** A funder that has no folder of its own: the project's settings say its name, and the project lists common reports. */
export const other = defineFunder({
  id: 'other',
  name: 'Annan finansiär',
  editions: [{ name: 'Utan regler för någon viss finansiär', validFrom: '2021-01-01' }],
  indicators: {},
  reports: [],
  principles: ['Jämställdhet', 'Tillgänglighet för personer med funktionsnedsättning', 'Icke-diskriminering'],
  notesOn: (project) => [
    ...(project.funderName === undefined ? ['Finansiärens namn (funderName) saknas i projektets uppgifter.'] : []),
    ...(endsBeforeStart(project) ? ['Projektets slutdatum ligger före startdatum.'] : []),
  ],
});
