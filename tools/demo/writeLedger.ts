import type { Project } from '../../functions/shared/records/project.ts';
import { demoWords } from '../../templates/text/demo.ts';

const words = demoWords.ledger;

/** Kronor by account in the month, on the project and on another that is not the project's. */
const entries = [
  { account: 5011, kronor: 38_450, isOwn: true },
  { account: 6011, kronor: 9_200, isOwn: true },
  { account: 6411, kronor: 1_315, isOwn: true },
  { account: 5511, kronor: 742, isOwn: true },
  { account: 7431, kronor: 12_500, isOwn: true },
  { account: 4512, kronor: 3_180, isOwn: true },
  { account: 6411, kronor: 27_940, isOwn: false },
] as const;

/** A made-up SIE 4 file with a month of a municipality's ledger. */
export function writeLedger({ name, organisation, organisationNumber }: Project, month: string): Uint8Array {
  const year = month.slice(0, 4);
  const day = `${month.replace('-', '')}28`;
  const lines = [
    '#FLAGGA 0',
    '#SIETYP 4',
    `#PROGRAM "${words.program}" 1.0`,
    `#ORGNR ${organisationNumber}`,
    `#FNAMN "${organisation}"`,
    `#RAR 0 ${year}0101 ${year}1231`,
    `#KONTO ${words.bank} "${words.bankName}"`,
    ...Object.entries(words.accounts).map(([account, title]) => `#KONTO ${account} "${title}"`),
    `#DIM 6 "${words.project}"`,
    `#OBJEKT 6 "4711" "${name}"`,
    `#OBJEKT 6 "1204" "${words.otherProject}"`,
    ...entries.flatMap(({ account, kronor, isOwn }, index) => [
      `#VER "A" "${String(index + 1)}" ${day} "${words.accounts[account]}"`,
      '{',
      `   #TRANS ${account} {6 "${isOwn ? '4711' : '1204'}"} ${kronor}.00`,
      `   #TRANS ${words.bank} {} -${kronor}.00`,
      '}',
    ]),
  ];
  // Programs often write the alphabet of Windows, where the standard says that of PC-DOS.
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}
