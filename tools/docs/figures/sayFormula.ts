/** The annex's formulas whose meaning has a shorter form. */
const forms: readonly (readonly [formula: RegExp, words: string])[] = [
  [/^IF\(\((.*)\)=0,"",ROUND\(1000\*\((.*)\)\/\(\1\),0\)\/10\)$/, '($2)/($1)*100, en decimal'],
  [
    /^IF\(\((.*)\)=0,"",AND\(ROUND\((.*)\*100-\1\*40,6\)>=0,ROUND\((.*)\*100-\1\*40,6\)>=0\)\)$/,
    'sant när ($2) och ($3) var för sig är minst 40 % av ($1)',
  ],
  [/^IF\(([^,]*)=0,"",IF\((.*)=0,"",ROUND\((.*)\/\(?\2\)?,2\)\)\)$/, '($3)/($2), två decimaler; inget när ($1) är 0'],
  [/^IF\((.*)=0,"",ROUND\((.*)\/\(?\1\)?,2\)\)$/, '($2)/($1), två decimaler'],
  [/^ROUND\((.*),2\)$/, '$1'],
];

const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ' };

/** A formula over other figures as a reader says it: `(a + b) ÷ c × 100`. Rounding to öre is left out. */
export function sayFormula(formula: string): string {
  const known = forms.find(([pattern]) => pattern.test(formula));
  const short = known ? formula.replace(known[0], known[1]) : formula;
  return short
    .replaceAll(/ROUND\(([^()]*),2\)/g, '($1)')
    .replaceAll(/\(([^()+\-*/]*)\)/g, '$1')
    .replaceAll(/\((\([^()]*\))\)/g, '$1')
    .replaceAll(/[*/+-]/g, (sign) => signs[sign] ?? sign);
}
