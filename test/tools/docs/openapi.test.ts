import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { machineOperations } from '../../../functions/shared/answers/machineApi.ts';
import { describeMachineApi } from '../../../tools/docs/describeMachineApi.ts';
import { repository } from '../../support/repositoryFiles.ts';

/** JSON Schema as far as it is used here, without references: what is not known fails. */
const schemaSchema: z.ZodType = z.lazy(() =>
  z.strictObject({
    type: z.enum(['object', 'array', 'string', 'number', 'integer']),
    description: z.string().optional(),
    example: z.unknown().optional(),
    default: z.unknown().optional(),
    enum: z.array(z.string()).optional(),
    pattern: z
      .string()
      .refine((text) => Boolean(new RegExp(text, 'u')))
      .optional(),
    minLength: z.int().optional(),
    maxLength: z.int().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.literal(false), schemaSchema]).optional(),
    propertyNames: schemaSchema.optional(),
    items: schemaSchema.optional(),
  }),
);
const contentSchema = z.strictObject({ 'application/json': z.strictObject({ schema: schemaSchema }) });
const operationSchema = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(z.strictObject({ name: z.string(), in: z.literal('path'), required: z.literal(true), schema: schemaSchema })),
  requestBody: z.strictObject({ required: z.literal(true), content: contentSchema }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.strictObject({ description: z.string().min(1), content: contentSchema })),
});
const documentSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string(), variables: z.record(z.string(), z.strictObject({ default: z.string() })) })).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).min(1),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'post']), operationSchema.optional())),
  components: z.strictObject({
    securitySchemes: z.record(
      z.string(),
      z.strictObject({
        type: z.literal('oauth2'),
        flows: z.strictObject({
          clientCredentials: z.strictObject({ tokenUrl: z.url(), scopes: z.record(z.string(), z.string()) }),
        }),
      }),
    ),
  }),
});

const written = readFileSync(`${repository}docs/openapi.json`, 'utf8');

describe('docs/openapi.json', () => {
  test('is what the contract says now: npm run docs', () => {
    expect(written).toBe(describeMachineApi());
  });

  test('is OpenAPI 3.1: every part in its place, security and parameters that are declared', () => {
    const document = documentSchema.parse(JSON.parse(written));
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => (operation ? [{ path, method, operation }] : [])),
    );
    expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)).toEqual(
      machineOperations.map(({ method, path }) => `${method} ${path}`),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { path, operation } of operations) {
      expect(operation.parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g));
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
    }
    for (const [name, scopes] of document.security.flatMap((one) => Object.entries(one)))
      for (const scope of scopes)
        expect(Object.keys(document.components.securitySchemes[name]?.flows.clientCredentials.scopes ?? {})).toContain(scope);
  });
});
