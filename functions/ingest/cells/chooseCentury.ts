import { ageOn, type LocalDate } from '../../shared/domain/localDate.ts';
import { birthDateIn } from '../../shared/domain/personalNumber.ts';

/** Ages at which people take part in a labour-market measure, widely counted. */
const YOUNGEST = 13;
const OLDEST = 110;

/**
 * Birth years that six digits, `YYMMDD`, can mean on a day: one, several when no separator tells them apart, or none when the day does not exist.
 * `-` means under 100 years, `+` the year a person turns 100 and after.
 */
export function chooseCentury(birth: string, separator: string, on: LocalDate): readonly number[] {
  const thisYear = Number(on.slice(0, 4));
  const first = Math.floor(thisYear / 100) * 100 + Number(birth.slice(0, 2));
  const years = [first, first - 100, first - 200].filter((year) => {
    const bornOn = birthDateIn(`${year}${birth.slice(2)}`);
    return bornOn !== undefined && bornOn <= on;
  });
  if (separator === '-') return years.slice(0, 1);
  if (separator === '+') return years.filter((year) => thisYear - year >= 100).slice(0, 1);
  const likely = years.filter((year) => {
    const age = ageOn(birthDateIn(`${year}${birth.slice(2)}`) ?? on, on);
    return age >= YOUNGEST && age <= OLDEST;
  });
  return likely.length > 0 ? likely : years.slice(0, 1);
}
