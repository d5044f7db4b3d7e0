import type { Figures } from '../../../functions/shared/domain/figure.ts';

/** One month's hours of somebody, in milliseconds, and öre per hour times them. */
interface Hours {
  readonly name: string;
  readonly sex: string;
  readonly month: string;
  readonly ms: number;
  readonly pay: bigint;
}

/** `concentration.wholePeriod` of `docs/definitions.md#hours-and-attendance` written down a second time, of the hours in a period's months. */
export function plainConcentration(hours: readonly Hours[], from: string, to: string): Figures {
  const monthOf = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  const names = [...new Set(hours.filter(({ ms }) => ms > 0).map(({ name }) => name))];
  const monthsOf = (name: string) => new Set(hours.filter((row) => row.name === name && row.ms > 0).map(({ month }) => month)).size;
  const always = names.filter((name) => monthsOf(name) === monthOf(to) - monthOf(from) + 1);
  const sexOf = (name: string) => hours.find((row) => row.name === name)?.sex;
  const count = (named: readonly string[]) => {
    const of = (sex: string) => named.filter((name) => sexOf(name) === sex).length;
    return { women: of('women'), men: of('men'), nonBinary: of('nonBinary'), unstated: of('unstated'), total: named.length };
  };
  const pay = (named: readonly string[], sex?: string) =>
    hours.reduce((sum, row) => (named.includes(row.name) && (sex === undefined || row.sex === sex) ? sum + row.pay : sum), 0n);
  const key = 'concentration.wholePeriod';
  const figures: Record<string, Figures[string]> = { [`${key}.persons`]: count(always), [`${key}.allPersons`]: count(names) };
  for (const [end, sex] of [
    ['', undefined],
    ['.women', 'women'],
    ['.men', 'men'],
  ] as const) {
    const [some, all] = [pay(always, sex), pay(names, sex)];
    figures[`${key}.amount${end}`] = Number((some + 1_800_000n) / 3_600_000n) / 100;
    figures[`${key}.allAmount${end}`] = Number((all + 1_800_000n) / 3_600_000n) / 100;
    if (all > 0n) figures[`${key}.amountShare${end}`] = Number((some * 2_000n + all) / (all * 2n)) / 10;
    const of = (named: readonly string[]) => named.filter((name) => sex === undefined || sexOf(name) === sex).length;
    if (of(names) > 0) figures[`${key}.personsShare${end}`] = Math.round((of(always) * 1000) / of(names)) / 10;
  }
  return figures;
}
