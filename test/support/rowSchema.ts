import * as z from 'zod';
import type { Column, Form } from '../../functions/shared/definition/column.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';

const origin = z.strictObject({ upload: z.string(), row: z.number().int().positive() });

/** What a sheet's rows are as they are stored, said a second time in zod beside `compileRowCheck`: pseudonyms in place of what identifies people, columns kept *never* gone. */
export function rowSchema(sheet: AnySheet): z.ZodType<Readonly<Record<string, unknown>>> {
  const columns = Object.entries(sheet.columns).filter(([, { keeping }]) => keeping !== 'never');
  const words = columns.flatMap(([, { wordAs }]) => (wordAs === undefined ? [] : [[wordAs, z.string().min(1).optional()] as const]));
  const births = columns.flatMap(([, { birth }]) =>
    birth ? [[birth.ageAs, z.number().int().optional()] as const, [birth.markAs, z.string().min(1).optional()] as const] : [],
  );
  return z.strictObject({
    ...Object.fromEntries(columns.map(([name, column]) => [name, valueSchema(column)])),
    ...Object.fromEntries(words),
    ...Object.fromEntries(births),
    origin,
  });
}

function valueSchema({ form, required, keeping }: Column): z.ZodType {
  const value = keeping === 'plain' || keeping === 'year' ? formSchema(form) : z.string().min(1);
  return required ? value : value.optional();
}

function formSchema(form: Form): z.ZodType {
  switch (form.kind) {
    case 'text':
      return z.string().min(1).max(form.max);
    case 'identityNumber':
      return z.string().regex(/^\d{8}(\d{4}|Tf\d\d)$/);
    case 'organisationNumber':
      return z.string().regex(/^\d{10}$/);
    case 'date':
      return z.iso.date();
    case 'dateOrYear':
      return z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]);
    case 'month':
      return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
    case 'period':
    case 'figure':
      return z.string().min(1);
    case 'year':
    case 'money':
    case 'hours':
      return z.number().int();
    case 'number':
      return z.number();
    case 'choice':
      return z.enum(Object.keys(form.choices));
    case 'choices':
      return z.array(z.enum(Object.keys(form.choices))).min(1);
    case 'yesNo':
      return z.enum(['yes', 'no', ...Object.keys(form.others)]);
  }
}
