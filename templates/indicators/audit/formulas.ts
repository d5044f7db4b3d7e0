import type { ColumnName, FigureCell, FigurePart } from '../../../functions/shared/definition/audit.ts';

/** part ÷ whole × 100 with one decimal, rounded half away from zero; empty when the whole is 0. */
export function percentFormula(part: string, whole: string): string {
  return `IF((${whole})=0,"",ROUND(1000*(${part})/(${whole}),0)/10)`;
}

/** Several figures added up, of one sex or all. */
export function sumFormula<Key extends string>(cell: FigureCell<Key>, keys: readonly Key[], part: FigurePart): string {
  return keys.map((key) => cell(key, part)).join('+');
}

/** Women and men each at least 40 % of the total; empty of nothing. */
export function evenFormula({ women, men, total }: Readonly<Record<'women' | 'men' | 'total', string>>): string {
  const isEnough = (part: string) => `ROUND(${part}*100-${total}*40,6)>=0`;
  return `IF((${total})=0,"",AND(${isEnough(women)},${isEnough(men)}))`;
}

/** Conditions of COUNTIFS and SUMIFS: rows of an annex sheet whose month lies in the period. */
export function inMonths(column: ColumnName<'Månad'>): string {
  return `${column('Månad')},">="&Periodmånad,${column('Månad')},"<="&Periodslut`;
}

/** Rows of an annex sheet whose date or month lies outside the period. */
export function countOutside(dates: string, firstDay: string): string {
  return `COUNTIFS(${dates},"<"&${firstDay})+COUNTIFS(${dates},">"&Periodslut)`;
}

/** Rows of an annex sheet without a number: what figures leave out. LibreOffice's COUNTIFS does not see an empty column. */
export function countUnnumbered(column: ColumnName<'Nr'>): string {
  return `SUMPRODUCT(--(${column('Nr')}=""))`;
}

/** Those whose month lies in the period. */
export function countUnnumberedInMonths(column: ColumnName<'Nr' | 'Månad'>): string {
  return `SUMPRODUCT((${column('Nr')}="")*(${column('Månad')}>=Periodmånad)*(${column('Månad')}<=Periodslut))`;
}
