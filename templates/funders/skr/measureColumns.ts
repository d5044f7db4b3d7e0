import type { Audit, AuditColumn } from '../../../functions/shared/definition/audit.ts';
import { countPlacements } from '../../indicators/audit/peopleSheet.ts';

/** What a person's rows in one measure say, counted beside the person in the annex. */
function columnsOf(measure: string): Readonly<Record<'overlapping' | 'open' | 'ended', AuditColumn<unknown>>> {
  const column = (what: string, criteria: string) => countPlacements(`Insats ${measure} ${what}`, `[Insats],${measure},${criteria}`);
  return {
    overlapping: column('i perioden', '[Startdatum],"<="&Periodslut,[Slut eller pågår],">="&Periodstart'),
    open: column('sista dagen', '[Startdatum],"<="&Periodslut,[Slut eller pågår],">"&Periodslut'),
    ended: column('slutade i perioden', '[Slutdatum],">="&Periodstart,[Slutdatum],"<="&Periodslut'),
  };
}

/** Participants of a measure, those still in it and those who have left it, as conditions on the person's columns. */
export function tellMeasure(measure: string): Readonly<Record<'participants' | 'ongoing' | 'ended', Audit>> {
  const { overlapping, open, ended } = columnsOf(measure);
  return {
    participants: { criteria: { [overlapping.heading]: { from: 1 } }, columns: [overlapping] },
    ongoing: { criteria: { [open.heading]: { from: 1 } }, columns: [open] },
    ended: { criteria: { [ended.heading]: { from: 1 }, [open.heading]: 0 }, columns: [ended, open] },
  };
}
