import { ageOn, type LocalDate } from '../../../shared/domain/localDate.ts';
import { birthDateIn } from '../../../shared/domain/personalNumber.ts';

/** Ages at which people take part in a labour-market measure, widely counted, and the age from which `+` is written. */
const YOUNGEST = 13;
const CENTENARIAN = 100;
const OLDEST = 110;

/**
 * Birth years that six digits, `YYMMDD`, can mean on a day: one, several when no separator tells them apart, or none when the day does not exist.
 * `-` means under 100 years, `+` the year a person turns 100 and after. Without either, one age from 13 to 99 decides; between a child and
 * a centenarian nothing does.
 */
export function chooseCentury(birth: string, separator: string, on: LocalDate): readonly number[] {
  const thisYear = Number(on.slice(0, 4));
  const first = Math.floor(thisYear / 100) * 100 + Number(birth.slice(0, 2));
  const people = [first, first - 100, first - 200].flatMap((year) => {
    const bornOn = birthDateIn(`${year}${birth.slice(2)}`);
    return bornOn !== undefined && bornOn <= on ? [{ year, age: ageOn(bornOn, on) }] : [];
  });
  const years = people.map(({ year }) => year);
  if (separator === '-') return years.slice(0, 1);
  if (separator === '+') return years.filter((year) => thisYear - year >= CENTENARIAN).slice(0, 1);
  const adult = people.find(({ age }) => age >= YOUNGEST && age < CENTENARIAN);
  if (adult) return [adult.year];
  const possible = people.filter(({ age }) => age <= OLDEST).map(({ year }) => year);
  return possible.length > 0 ? possible : years.slice(0, 1);
}
