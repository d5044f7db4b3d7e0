import { hasCheckDigit } from '../../../shared/domain/checkDigit.ts';
import type { CellReader } from './reading.ts';
import { showCell } from './showCell.ts';

/**
 * Reads an organisation number into ten digits. A sole trader's is the owner's identity number: it is checked but not stored.
 * The third digit of a legal person is at least 2 (Act 1974:174, section 3).
 */
export function readOrganisationNumber(): CellReader {
  return (cell) => {
    const text = typeof cell === 'number' ? String(cell) : cell;
    const compact = typeof text === 'string' ? text.replace(/\s+/g, '').replace(/[\u2010-\u2015\u2212]/g, '-') : '';
    const [, birth = '', last = ''] = /^(?:16|18|19|20)?(\d{6})-?(\d{4})$/.exec(compact.replace(/^SE(\d{10})01$/i, '$1')) ?? [];
    const digits = birth + last;
    if (digits === '') return { fault: 'notOrganisationNumber', values: { entered: showCell(cell) } };
    if (!hasCheckDigit(digits)) return { fault: 'wrongCheckDigit' };
    return Number(digits.charAt(2)) >= 2 ? digits : { fault: 'soleTrader' };
  };
}
