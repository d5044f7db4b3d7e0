/** What tables call the columns of women and of men, and how a chart of lying bars tells them apart. */
export const chartWords = {
  women: 'Kvinnor',
  men: 'Män',
  key: 'Kvinnor mörk stapel, män ljus stapel',
} as const;
