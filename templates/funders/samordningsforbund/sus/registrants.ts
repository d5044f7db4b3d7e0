import type { Dataset } from '../../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import { isNumbered, personRegister } from '../../../indicators/registers/personRegister.ts';
import { participants, type Participant } from '../../../upload/participants/sheet.ts';

/** Somebody to register in SUS: a person (`docs/definitions.md#who-counts`), also one who is there by mistake. */
export interface Registrant {
  /** In the order persons first stand in Deltagare, from 1. */
  readonly number: number;
  /** No row of the person's has an identity number, or one of them says protected identity: nobody without consent or protected is named. */
  readonly isAnonymous: boolean;
  /** What stands for a blank on one of the person's rows: the first that is stated. */
  readonly known: Pick<Participant, 'sex' | 'bornOn'>;
  readonly rows: readonly Stored<Participant>[];
}

/** Everybody in Deltagare. A Deltagar-id once seen with an identity number is the same person, on every row. */
export function listRegistrants(dataset: Dataset): readonly Registrant[] {
  const { nameOf } = personRegister(dataset);
  return [...Map.groupBy(dataset.rows(participants), nameOf)].map(([name, rows], index) => ({
    number: index + 1,
    isAnonymous: !isNumbered(name) || rows.some(({ isProtected }) => isProtected === 'yes'),
    known: {
      sex: rows.find(({ sex }) => sex !== undefined)?.sex,
      bornOn: rows.find(({ bornOn }) => bornOn !== undefined)?.bornOn,
    },
    rows,
  }));
}
