/** The same file handed in again. */

export const title = 'Filen är redan inlämnad';
export const text = (at: string) => `Samma fil lämnades in ${at}, och allt i den gäller. Inget har ändrats.`;
export const look = 'Visa den inlämningen';
