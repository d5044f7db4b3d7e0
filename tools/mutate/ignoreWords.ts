import * as z from 'zod';

/** A syntax node of Babel: text of a literal, or a template's pieces. */
const wordsSchema = z.union([
  z.object({ type: z.literal('StringLiteral'), value: z.string() }).transform(({ value }) => value),
  z
    .object({ type: z.literal('TemplateLiteral'), quasis: z.array(z.object({ value: z.object({ raw: z.string() }) })) })
    .transform(({ quasis }) => quasis.map(({ value }) => value.raw).join(' ')),
]);

/** Two words after each other: a title, a source or a sentence, which is proved by being read. Codes and headings of one word are mutated. */
const sentence = /\p{L}{2}(?:[^\p{L}\s]*\s)+[^\p{L}\s]*\p{L}/u;

/** A plugin of Stryker: the words of a declaration are not mutated, what it counts is. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      shouldIgnore({ node }: { readonly node: unknown }): string | undefined {
        const { success, data } = wordsSchema.safeParse(node);
        return success && sentence.test(data) ? 'words' : undefined;
      },
    },
  },
];
