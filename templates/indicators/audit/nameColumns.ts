import { besideSheet, columnsOf, withColumns, type AuditPlace } from '../../../functions/shared/definition/audit.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import { peopleSheet } from './peopleSheet.ts';
import { placementSheet } from './placementSheet.ts';
import { inPeriod } from './unitColumns.ts';

const word = besideSheet(placementSheet, 'Lokal insats', { format: 'text', of: ({ word: name }) => name });
const wordNumber = besideSheet(placementSheet, 'Lokal insats nr', { format: 'count', of: ({ wordNumber: number }) => number });
const group = besideSheet(placementSheet, 'Delinsats', { format: 'text', of: ({ group: name }) => name });
const groupNumber = besideSheet(placementSheet, 'Delinsats nr', { format: 'count', of: ({ groupNumber: number }) => number });
const first = besideSheet(placementSheet, 'Personens första rad', { format: 'count', of: ({ first: from }) => from });
const place = besideSheet(placementSheet, 'Rad här', { format: 'count', of: ({ place: own }) => own });

const onWord = withColumns(placementSheet, inPeriod, first, place, word, wordNumber);
const onGroup = withColumns(placementSheet, inPeriod, first, place, group, groupNumber);

/** 1 on the first row of a person in the period under one name. Names are told apart by number: people write all sorts of signs. */
function newUnder<Heading extends string>(
  sheet: AuditPlace<Heading | 'I perioden' | 'Personens första rad' | 'Rad här'>,
  number: NoInfer<Heading>,
) {
  return {
    format: 'count' as const,
    formula: (_: unknown, cell: (heading: Heading | 'I perioden' | 'Personens första rad' | 'Rad här') => string) => {
      const column = columnsOf(sheet);
      const soFar = (heading: Heading | 'I perioden') =>
        `INDEX(${column(heading)},${cell('Personens första rad')}):INDEX(${column(heading)},${cell('Rad här')})`;
      const count = `COUNTIFS(${soFar(number)},${cell(number)},${soFar('I perioden')},1)`;
      return `IF(AND(${cell(number)}>0,${cell('I perioden')}=1),IF(${count}=1,1,0),0)`;
    },
  };
}

/** Placeringar with the word that each measure was written with, and 1 on one row for each person and word of the period. */
export const placementsByWord = withColumns(onWord, besideSheet(onWord, 'Ny i lokal insats', newUnder(onWord, 'Lokal insats nr')));

const onClass = withColumns(
  onWord,
  besideSheet(onWord, 'Klass och lokal insats nr', {
    format: 'count',
    formula: (_, cell) => `${cell('Lokal insats nr')}*100+${cell('Insats')}`,
  }),
);

/** Placeringar with 1 on one row for each person, class and word of the period. */
export const placementsByClassAndWord = withColumns(
  onClass,
  besideSheet(onClass, 'Ny i klass och lokal insats', newUnder(onClass, 'Klass och lokal insats nr')),
);

/** Placeringar with each row's group, and 1 on one row for each person and group of the period. */
export const placementsByGroup = withColumns(onGroup, besideSheet(onGroup, 'Ny i delinsats', newUnder(onGroup, 'Delinsats nr')));

const taught = besideSheet(placementSheet, 'Horisontell undervisning', { format: 'count', of: ({ isTaught }) => (isTaught ? 1 : 0) });
const onTaught = withColumns(placementSheet, inPeriod, taught);
const taughtInPeriod = besideSheet(onTaught, 'Undervisning i perioden', {
  format: 'count',
  formula: (_, cell) => `${cell('Horisontell undervisning')}*${cell('I perioden')}`,
});

/** Placeringar with whether a row teaches horizontal principles in the period. */
export const placementsTaught = withColumns(onTaught, taughtInPeriod);

/** Personer with how many rows that teach horizontal principles each person has in the period. */
export const peopleTaught = withColumns(
  peopleSheet,
  besideSheet(peopleSheet, 'Undervisning i perioden', {
    format: 'count',
    formula: (_, cell) => {
      const column = columnsOf(placementsTaught)('Undervisning i perioden');
      return `SUM(INDEX(${column},${cell('Placeringar från')}):INDEX(${column},${cell('Placeringar till')}))`;
    },
  }),
);

/** Närvaro with each row's group, its own or the only one of its person in the month. */
export const attendanceByGroup = withColumns(
  attendanceSheet,
  besideSheet(attendanceSheet, 'Delinsats', { format: 'text', of: ({ group: name }) => name }),
);

/** Närvaro with whether a row's hours are taught horizontal principles. */
export const attendanceTaught = withColumns(
  attendanceSheet,
  besideSheet(attendanceSheet, 'Horisontell undervisning', { format: 'count', of: ({ isTaught }) => (isTaught ? 1 : 0) }),
);

/** Närvaro with who pays the compensation. */
export const attendanceByFinancier = withColumns(
  attendanceSheet,
  besideSheet(attendanceSheet, 'Finansiär', { format: 'text', of: ({ financier: name }) => name }),
);
