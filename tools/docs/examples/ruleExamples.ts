import { exampleNumber, type ExampleRow } from './exampleWorkbook.ts';
import type { Project } from '../../../functions/shared/records/project.ts';

/** Rows that break a rule: each is filled up with what a row needs. */
export interface RuleExample {
  readonly rows: readonly ExampleRow[];
  /** Rows of other sheets in the same workbook, by sheet id. */
  readonly beside?: Readonly<Record<string, readonly ExampleRow[]>>;
  readonly project?: Partial<Project>;
  /** Rows of the sheet that were handed in before. */
  readonly before?: readonly ExampleRow[];
}

const other = exampleNumber('19910202');
const local: ExampleRow = { identityNumber: undefined, localId: 'A17' };
/** A name of its own for each of many people. */
const manyNames = (column: string): readonly ExampleRow[] =>
  Array.from({ length: 45 }, (_, index) => ({ identityNumber: undefined, localId: `A${index}`, [column]: `Plats ${index}` }));
const ended: ExampleRow = { endsOn: '2025-08-31', exitReason: 'Övrigt' };

/** A workbook for each rule, by its sheet, the column it points at and its number. */
export const ruleExamples: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, RuleExample>>>>>> = {
  participants: {
    localId: {
      101: { rows: [{ identityNumber: '19850101Tf29', localId: undefined }] },
      102: { rows: [{ localId: 'A17' }, { identityNumber: other, localId: 'A17' }] },
    },
    sex: {
      101: { rows: [{ identityNumber: exampleNumber('19900101', 981), sex: 'Kvinna' }] },
      102: {
        rows: [
          { ...local, sex: 'Kvinna' },
          { ...local, sex: 'Man', startsOn: '2025-06-01' },
        ],
      },
    },
    bornOn: {
      101: { rows: [{ bornOn: '1990-01-02' }] },
      103: { rows: [{ ...local, bornOn: '2020-01-01' }] },
      102: {
        rows: [
          { ...local, bornOn: '1990-01-01' },
          { ...local, bornOn: '1991-01-01', startsOn: '2025-06-01' },
        ],
      },
    },
    group: {
      101: { rows: [{ group: 'Kurs i jämställdhet' }] },
      102: { rows: manyNames('group') },
    },
    unit: {
      101: { rows: manyNames('unit') },
    },
    endsOn: {
      101: { rows: [{ ...ended, endsOn: '2025-02-01' }] },
      102: { rows: [{ ...ended, endsOn: '2027-02-01' }] },
      103: { rows: [{ ...ended, endsOn: '2028-02-01' }] },
    },
    unemployedSince: {
      101: { rows: [{ unemployedSince: '2025-04-01' }] },
      102: { rows: [{ employmentAtStart: 'Sysselsatt', unemployedSince: '2024-01-01' }] },
    },
    adaptationMet: {
      101: { rows: [{ adaptationAsked: 'Nej', adaptationMet: 'Ja' }] },
    },
    exitReason: {
      101: { rows: [{ endsOn: '2025-03-31', exitReason: undefined }] },
      102: { rows: [{ endsOn: undefined, exitReason: 'Flytt' }] },
    },
    startsOn: {
      102: { rows: [{ startsOn: '2023-05-01' }] },
      103: { rows: [{ startsOn: '2027-02-01' }] },
    },
    supportAtStart: {
      101: { rows: [{ supportAtStart: 'Försörjningsstöd; Ingen offentlig försörjning' }] },
    },
    employmentAfter: {
      101: { rows: [{ employmentAfter: 'Arbete' }] },
      102: { rows: [{ ...ended, exitReason: 'Arbete utan subvention', employmentAfter: 'Arbetssökande' }] },
    },
    gainedQualification: {
      101: { rows: [{ gainedQualification: 'Ja' }] },
    },
    employmentAfterSixMonths: {
      101: { rows: [{ ...ended, endsOn: '2026-08-31', employmentAfterSixMonths: 'Arbete' }] },
    },
    improvedAfterSixMonths: {
      101: { rows: [{ ...ended, endsOn: '2026-08-31', improvedAfterSixMonths: 'Ja' }] },
      102: { rows: [{ ...ended, employmentAtStart: 'Arbetslös', improvedAfterSixMonths: 'Ja' }] },
    },
    isProtected: {
      101: {
        rows: ['A17', 'A18'].map((localId) => ({
          identityNumber: undefined,
          localId,
          bornOn: '1985-01-01',
          sex: 'Kvinna',
          isProtected: 'Ja',
        })),
      },
      102: { rows: [{ ...local, bornOn: '1985' }], before: [{ ...local, bornOn: '1985', isProtected: 'Ja' }] },
      103: { rows: [{ ...local, bornOn: '1985', isProtected: 'Ja' }] },
    },
    employmentAtStart: {
      101: { rows: [{ employmentAtStart: 'Arbetslös' }, { employmentAtStart: 'Sysselsatt', startsOn: '2025-06-01' }] },
    },
    measure: {
      101: { rows: [{ startsOn: '2025-01-01' }, {}] },
    },
  },
  attendance: {
    time: {
      101: { rows: [{ time: -8 }] },
      102: { rows: [{ month: '2025-02', time: 700 }] },
      103: { rows: [{ time: 210 }] },
      105: { rows: [{ time: 400 }, { time: 401 }] },
    },
    identityNumber: {
      104: { rows: [{ identityNumber: other }], beside: { participants: [{}] } },
      106: { rows: [{}, {}] },
    },
    localId: {
      104: { rows: [local], beside: { participants: [{}] } },
      106: { rows: [local, local] },
    },
    month: {
      101: { rows: [{ month: '2027-03' }] },
      102: { rows: [{ month: '2025-01' }], beside: { participants: [{}] } },
      103: { rows: [{ month: '2023-12' }] },
    },
    supportPerHour: {
      101: { rows: [{ supportPerHour: 12_500 }] },
    },
    group: {
      101: { rows: [{ group: 'Kurs i jämställdhet' }] },
    },
  },
  costs: {
    amount: {
      101: { rows: [{ type: 'Intäkter', amount: 5000 }] },
      102: { rows: [{ line: 'Lokaler', amount: 6000 }], beside: { budget: [{}] } },
      103: { rows: [1, 2, 3].map((number) => ({ voucher: `A${number}`, amount: -1000 })) },
    },
    voucher: {
      101: { rows: [{}, {}] },
    },
    line: {
      101: { rows: [{ line: 'Lokaler och hyra' }], beside: { budget: [{ line: 'Personal' }] } },
    },
    bookedOn: {
      101: { rows: [{ bookedOn: '2023-11-30' }] },
      102: { rows: [{ bookedOn: '2027-03-10' }] },
    },
    paidOn: {
      101: { rows: [{ paidOn: '2025-03-01' }] },
      102: { rows: [{ voucher: 'A2', paidOn: '2025-04-01' }, { paidOn: undefined }] },
    },
    supplier: {
      101: { rows: [{ supplier: 'Språkhuset AB' }, { voucher: 'A2', type: 'Externa tjänster', supplier: undefined }] },
    },
    type: {
      101: { rows: [{}], project: { costModel: 'flat40' } },
    },
    vat: {
      101: { rows: [{ type: 'Personal', vat: 250 }] },
      102: { rows: [{ amount: 100, vat: 100 }] },
    },
    coFinancier: {
      101: { rows: [{ financing: 'Medfinansiering annat än pengar', coFinancier: undefined }] },
      102: { rows: [{ coFinancier: 'Region Norr' }] },
    },
    hours: {
      101: { rows: [{ financing: 'Medfinansiering arbetstid', hours: undefined }] },
      102: { rows: [{ hours: 8 }] },
    },
    financing: {
      101: { rows: [{}, { financing: 'Medfinansiering annat än pengar', coFinancier: 'Region Norr' }] },
    },
  },
  staffTime: {
    month: {
      101: { rows: [{ month: '2027-03' }] },
      102: { rows: [{ month: '2023-12' }] },
    },
    time: {
      101: { rows: [{ time: -8 }] },
      104: { rows: [{ time: 0 }] },
      102: { rows: [{ time: 800 }] },
      105: { rows: [{ time: 230 }] },
      103: {
        rows: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => ({ month: `2025-${month}`, time: 160 })),
      },
    },
    monthlySalary: {
      101: { rows: [{ monthlySalary: 345 }] },
    },
    employee: {
      101: { rows: [{}, {}] },
    },
  },
  budget: {
    year: {
      101: { rows: [{ year: 2020 }] },
      102: { rows: [{ decided: 1_745_000 }], project: { grantAwarded: { 2025: 1_750_000 } } },
    },
    decided: {
      101: { rows: [{ decided: -50_000 }] },
    },
    line: {
      101: { rows: [{}, {}] },
    },
  },
  targets: {
    total: {
      101: { rows: [{ women: 10, men: 13, total: 22 }] },
      102: { rows: [{ total: -20 }] },
      103: {
        rows: [
          { figure: 'ended.resultShare', total: 0.6 },
          { figure: 'ended.resultShare', period: '2026', total: 60 },
        ],
      },
      104: { rows: [{ figure: 'ended.resultShare', total: 0.6 }] },
    },
    period: {
      101: { rows: [{ period: '2030' }] },
    },
    figure: {
      101: { rows: [{}, {}] },
    },
  },
  references: {
    figure: {
      101: { rows: [{}, {}] },
    },
    value: {
      101: { rows: [{ area: 'Riket', value: 0.453 }, { area: 'Länet' }] },
      102: { rows: [{ value: 0.453 }] },
    },
  },
};
