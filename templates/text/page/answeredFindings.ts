/** Warnings that have been answered before. */

export const title = (count: number) => (count === 1 ? '1 varning som redan är besvarad' : `${count} varningar som redan är besvarade`);
export const help = 'De är bekräftade vid en tidigare inlämning, eller undantagna, och frågar inget. Ändras raden frågas det igen.';
export const confirmedIn = 'Till inlämningen där de bekräftades';
