import type { CellFault, ColumnFault } from './cellFault.ts';
import type { Form } from './column.ts';
import type { AnySheet } from './sheet.ts';

const ofKind: Readonly<Record<Form['kind'], readonly CellFault[]>> = {
  identityNumber: ['notIdentityNumber', 'wrongCheckDigit', 'impossibleDate', 'twoCenturies', 'interimNumber'],
  organisationNumber: ['notOrganisationNumber', 'wrongCheckDigit', 'soleTrader'],
  text: ['tooLong', 'identityNumberInText'],
  date: ['notDate', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial', 'nearMidnight'],
  dateOrYear: ['notDate', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial', 'nearMidnight'],
  year: ['notYear'],
  month: ['notMonth', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial', 'nearMidnight'],
  period: ['notPeriod'],
  money: ['notAmount', 'twoAmounts', 'severalNumbers', 'unitAgainstHeading', 'bracketed', 'shownOtherwise'],
  hours: ['notHours', 'twoAmounts', 'severalNumbers', 'bracketed', 'hiddenDays'],
  number: ['notNumber', 'twoAmounts', 'severalNumbers', 'unitAgainstHeading', 'bracketed', 'shownOtherwise'],
  choice: ['notChoice', 'repairedChoice'],
  choices: ['notChoice', 'repairedChoice'],
  yesNo: ['notYesNo', 'repairedChoice'],
  figure: ['unknownFigure', 'otherFigure', 'tooLong', 'identityNumberInText'],
};

/** The faults a cell of a column can have, in the order of their numbers. */
export function faultsOf(sheet: AnySheet, name: string): readonly CellFault[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const { form } = column;
  const isOneOf = sheet.oneOf.some((group) => group.includes(name));
  const kinds = ofKind[form.kind].filter((fault) => {
    if (fault === 'repairedChoice') return form.kind !== 'choice' || form.repair;
    if (form.kind === 'figure') return fault === 'unknownFigure' || form.others !== undefined;
    return fault !== 'identityNumberInText' || (form.kind === 'text' && column.keeping === 'plain' && !form.isSeries);
  });
  const missing: CellFault[] = [...(column.required ? (['missing'] as const) : []), ...(isOneOf ? (['missingOneOf'] as const) : [])];
  return [...missing, ...kinds, 'errorValue', 'uncalculated'];
}

/** What can be wrong with a column as a whole, or with its cell in a row seen beside the others. */
export function columnFaultsOf(sheet: AnySheet, name: string): readonly ColumnFault[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  const isAmount = column.form.kind === 'money' || column.form.kind === 'hours' || column.form.kind === 'number';
  const missing: ColumnFault[] = column.required || group[0] === name ? ['missingColumn'] : [];
  const totals: ColumnFault[] = isAmount ? ['wrongTotal', 'unreadableTotal'] : [];
  const keys: ColumnFault[] = sheet.isKeyUnique && (name === sheet.key[0] || group.length > 0) ? ['repeatedKey', 'keyInForce'] : [];
  return [...missing, 'repeatedColumn', ...totals, ...keys];
}
