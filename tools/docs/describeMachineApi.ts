import * as z from 'zod';
import { machineOperations, machineRefusalSchema, type MachineOperation } from '../../functions/shared/answers/machineApi.ts';
import { LEDGER_SCOPE, ledgerScope } from '../../functions/shared/records/machine.ts';

/** The contract with machines as OpenAPI 3.1, from the schemas that requests are held to and answers are made by. */
export function describeMachineApi(): string {
  const operations: readonly MachineOperation[] = machineOperations;
  const paths = Map.groupBy(operations, ({ path }) => path);
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Redovisa: hand in a ledger',
      version: '1',
      description: 'For a finance system that hands in by itself; docs/machines.md shows a night of it. Made by `npm run docs`.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: 'https://{page}', variables: { page: { default: 'redovisa.example' } } }],
    security: [{ machine: [ledgerScope] }],
    paths: Object.fromEntries(
      [...paths].map(([path, own]) => [path, Object.fromEntries(own.map((one) => [one.method.toLowerCase(), describeOperation(one)]))]),
    ),
    components: {
      securitySchemes: {
        machine: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: 'https://sign-in.redovisa.example/oauth2/token',
              scopes: { [ledgerScope]: `Hand in, and ask what became of it (${LEDGER_SCOPE.server})` },
            },
          },
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeOperation({ id, summary, parameters, body, answer, refusals }: MachineOperation) {
  return {
    operationId: id,
    summary,
    parameters: Object.entries(parameters).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: asJsonSchema(schema, 'input'),
    })),
    ...(body && { requestBody: { required: true, content: content(body, 'input') } }),
    responses: {
      200: { description: 'As asked', content: content(answer, 'output') },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description, content: content(machineRefusalSchema, 'output') },
        ]),
      ),
    },
  };
}

const content = (schema: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: asJsonSchema(schema, io) } });

/** OpenAPI 3.1 speaks JSON Schema 2020-12, as zod does. What is sent may leave out what has a default. */
function asJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  const { $schema: dialect, ...described } = z.toJSONSchema(schema, { io }) as Record<string, unknown>;
  if (dialect !== 'https://json-schema.org/draft/2020-12/schema') throw new Error('This is another dialect than that of OpenAPI 3.1');
  return described;
}
