import { exampleNumber, type ExampleRow } from './exampleWorkbook.ts';
import type { Project } from '../../../functions/shared/records/project.ts';

/** Rows that break a rule: each is filled up with what a row needs. */
export interface RuleExample {
  readonly rows: readonly ExampleRow[];
  /** Rows of other sheets in the same workbook, by sheet id. */
  readonly beside?: Readonly<Record<string, readonly ExampleRow[]>>;
  readonly project?: Partial<Project>;
}

const other = exampleNumber('19910202');
const local: ExampleRow = { identityNumber: undefined, localId: 'A17' };
const ended: ExampleRow = { endsOn: '2025-08-31', exitReason: 'Övrigt' };

/** A workbook for each rule, by the code it gives. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = {
  'DEL-ID-101': { rows: [{ identityNumber: '19850101Tf29', localId: undefined }] },
  'DEL-KON-101': { rows: [{ identityNumber: exampleNumber('19900101', 981), sex: 'Kvinna' }] },
  'DEL-FODD-101': { rows: [{ bornOn: '1990-01-02' }] },
  'DEL-SLUT-101': { rows: [{ ...ended, endsOn: '2025-02-01' }] },
  'DEL-ARBLOS-101': { rows: [{ unemployedSince: '2025-04-01' }] },
  'DEL-ANPGEN-101': { rows: [{ adaptationAsked: 'Nej', adaptationMet: 'Ja' }] },
  'DEL-ORSAK-101': { rows: [{ endsOn: '2025-03-31', exitReason: undefined }] },
  'DEL-ORSAK-102': { rows: [{ endsOn: undefined, exitReason: 'Flytt' }] },
  'DEL-FODD-103': { rows: [{ ...local, bornOn: '2020-01-01' }] },
  'DEL-START-102': { rows: [{ startsOn: '2023-05-01' }] },
  'DEL-START-103': { rows: [{ startsOn: '2027-02-01' }] },
  'DEL-SLUT-102': { rows: [{ ...ended, endsOn: '2027-02-01' }] },
  'DEL-SLUT-103': { rows: [{ ...ended, endsOn: '2028-02-01' }] },
  'DEL-ARBLOS-102': { rows: [{ employmentAtStart: 'Sysselsatt', unemployedSince: '2024-01-01' }] },
  'DEL-FORSIN-101': { rows: [{ supportAtStart: 'Försörjningsstöd; Ingen offentlig försörjning' }] },
  'DEL-SYSUT-101': { rows: [{ employmentAfter: 'Arbete' }] },
  'DEL-SYSUT-102': { rows: [{ ...ended, exitReason: 'Arbete utan subvention', employmentAfter: 'Arbetssökande' }] },
  'DEL-KVAL-101': { rows: [{ gainedQualification: 'Ja' }] },
  'DEL-SYS6-101': { rows: [{ ...ended, endsOn: '2026-08-31', employmentAfterSixMonths: 'Arbete' }] },
  'DEL-FORB6-101': { rows: [{ ...ended, endsOn: '2026-08-31', improvedAfterSixMonths: 'Ja' }] },
  'DEL-FORB6-102': { rows: [{ ...ended, employmentAtStart: 'Arbetslös', improvedAfterSixMonths: 'Ja' }] },
  'DEL-ID-102': { rows: [{ localId: 'A17' }, { identityNumber: other, localId: 'A17' }] },
  'DEL-SKYDD-101': {
    rows: ['A17', 'A18'].map((localId) => ({ identityNumber: undefined, localId, bornOn: '1985-01-01', sex: 'Kvinna', isProtected: 'Ja' })),
  },
  'DEL-KON-102': {
    rows: [
      { ...local, sex: 'Kvinna' },
      { ...local, sex: 'Man', startsOn: '2025-06-01' },
    ],
  },
  'DEL-FODD-102': {
    rows: [
      { ...local, bornOn: '1990-01-01' },
      { ...local, bornOn: '1991-01-01', startsOn: '2025-06-01' },
    ],
  },
  'DEL-SYSIN-101': { rows: [{ employmentAtStart: 'Arbetslös' }, { employmentAtStart: 'Sysselsatt', startsOn: '2025-06-01' }] },
  'DEL-INSATS-101': { rows: [{ startsOn: '2025-01-01' }, {}] },
  'NAR-TIM-101': { rows: [{ time: -8 }] },
  'NAR-TIM-102': { rows: [{ month: '2025-02', time: 700 }] },
  'NAR-TIM-103': { rows: [{ time: 210 }] },
  'NAR-PNR-104': { rows: [{ identityNumber: other }], beside: { participants: [{}] } },
  'NAR-ID-104': { rows: [local], beside: { participants: [{}] } },
  'NAR-MAN-101': { rows: [{ month: '2027-03' }] },
  'NAR-MAN-102': { rows: [{ month: '2025-01' }], beside: { participants: [{}] } },
  'NAR-MAN-103': { rows: [{ month: '2023-12' }] },
  'NAR-KRTIM-101': { rows: [{ supportPerHour: 12_500 }] },
  'NAR-TIM-105': { rows: [{ time: 400 }, { time: 401 }] },
  'NAR-PNR-106': { rows: [{}, {}] },
  'NAR-ID-106': { rows: [local, local] },
  'KOS-BELOPP-101': { rows: [{ type: 'Intäkter', amount: 5000 }] },
  'KOS-VER-101': { rows: [{}, {}] },
  'KOS-INSATS-101': { rows: [{ line: 'Lokaler och hyra' }], beside: { budget: [{ line: 'Personal' }] } },
  'KOS-BOKF-101': { rows: [{ bookedOn: '2023-11-30' }] },
  'KOS-BOKF-102': { rows: [{ bookedOn: '2027-03-10' }] },
  'KOS-BETALD-101': { rows: [{ paidOn: '2025-03-01' }] },
  'KOS-BETALD-102': { rows: [{ voucher: 'A2', paidOn: '2025-04-01' }, { paidOn: undefined }] },
  'KOS-LEV-101': { rows: [{ supplier: 'Språkhuset AB' }, { voucher: 'A2', type: 'Externa tjänster', supplier: undefined }] },
  'KOS-SLAG-101': { rows: [{}], project: { costModel: 'flat40' } },
  'KOS-MOMS-101': { rows: [{ type: 'Personal', vat: 250 }] },
  'KOS-MOMS-102': { rows: [{ amount: 100, vat: 100 }] },
  'KOS-MEDFIN-101': { rows: [{ financing: 'Medfinansiering annat än pengar', coFinancier: undefined }] },
  'KOS-MEDFIN-102': { rows: [{ coFinancier: 'Region Norr' }] },
  'KOS-TIM-101': { rows: [{ financing: 'Medfinansiering arbetstid', hours: undefined }] },
  'KOS-TIM-102': { rows: [{ hours: 8 }] },
  'KOS-FIN-101': { rows: [{}, { financing: 'Medfinansiering annat än pengar', coFinancier: 'Region Norr' }] },
  'KOS-BELOPP-102': { rows: [{ line: 'Lokaler', amount: 6000 }], beside: { budget: [{}] } },
  'PER-MAN-101': { rows: [{ month: '2027-03' }] },
  'PER-MAN-102': { rows: [{ month: '2023-12' }] },
  'PER-TIM-101': { rows: [{ time: -8 }] },
  'PER-TIM-104': { rows: [{ time: 0 }] },
  'PER-LON-101': { rows: [{ monthlySalary: 345 }] },
  'PER-ANST-101': { rows: [{}, {}] },
  'PER-TIM-102': { rows: [{ time: 800 }] },
  'PER-TIM-105': { rows: [{ time: 230 }] },
  'PER-TIM-103': {
    rows: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => ({ month: `2025-${month}`, time: 160 })),
  },
  'BUD-AR-101': { rows: [{ year: 2020 }] },
  'BUD-BESLUT-101': { rows: [{ decided: -50_000 }] },
  'BUD-POST-101': { rows: [{}, {}] },
  'BUD-AR-102': { rows: [{ decided: 1_745_000 }], project: { grantAwarded: { 2025: 1_750_000 } } },
  'MAL-TOT-101': { rows: [{ women: 10, men: 13, total: 22 }] },
  'MAL-PERIOD-101': { rows: [{ period: '2030' }] },
  'MAL-TOT-102': { rows: [{ total: -20 }] },
  'MAL-IND-101': { rows: [{}, {}] },
  'JMF-IND-101': { rows: [{}, {}] },
};
