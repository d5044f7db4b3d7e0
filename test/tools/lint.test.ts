import { ESLint, Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { expect, test } from 'vitest';

const eslint = new ESLint();

test.each(['functions/shared/domain/trimEnd.ts', 'templates/text/numbers.ts', 'infra/stages.ts', 'tools/start.ts'])(
  'an expression that takes more steps than its text is long is refused in %s',
  async (file) => {
    const { rules } = (await eslint.calculateConfigForFile(file)) as Linter.Config;
    const ours = Object.entries(rules ?? {}).filter(([name]) => name.startsWith('regexp/'));
    const messages = (code: string) => new Linter().verify(code, [{ plugins: { regexp }, rules: Object.fromEntries(ours) }]);
    expect(messages('/^\\d+\\d*c$/.test(x); /\\d+$/.test(x);').map(({ ruleId }) => ruleId)).toEqual([
      'regexp/no-super-linear-backtracking',
      'regexp/no-super-linear-move',
    ]);
    expect(messages('/^\\d{1,9}$/.test(x);')).toEqual([]);
  },
);

test.each(['functions/collect/openMonth.ts', 'functions/ingest/read/readSheet.ts', 'functions/shared/table/readTable.ts'])(
  'a look-up of any word in a plain object is refused in %s',
  async (filePath) => {
    const lookUp = (body: string) => `export const find = (values: Readonly<Record<string, string>>, word: string) => ${body};`;
    const rulesIn = async (code: string) => (await eslint.lintText(code, { filePath }))[0]?.messages.map(({ ruleId }) => ruleId);
    expect(await rulesIn(lookUp('values[word]'))).toEqual(['redovisa/own-property']);
    expect(await rulesIn(lookUp('(Object.hasOwn(values, word) ? values[word] : undefined)'))).toEqual([]);
    expect(await rulesIn(lookUp("values['word'] ?? word"))).toEqual([]);
  },
  60_000,
);
