import * as z from 'zod';
import { connectTable, tenantTable } from '../../functions/shared/aws/connectTable.ts';
import { createOrganisationStore } from '../../functions/shared/aws/createOrganisationStore.ts';
import { createUploadStore } from '../../functions/shared/aws/createUploadStore.ts';
import type { UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import type { CallAws } from './callAws.ts';

const tablesSchema = z.object({ TableNames: z.array(z.string()) });

/** An upload of a stage, by the names that its commands go by. */
export interface AskedReceipt {
  readonly stage: string;
  readonly projectId: string;
  readonly uploadId: string;
}

/** The receipt of an upload in the table of a stage, of whatever organisation, with the caller's credentials; nothing when there is none. */
export async function findReceipt({ stage, projectId, uploadId }: AskedReceipt, aws: CallAws): Promise<UploadReceipt | undefined> {
  const body = JSON.stringify({ Limit: 100 });
  const { TableNames } = tablesSchema.parse(JSON.parse(await aws({ service: 'dynamodb', target: 'DynamoDB_20120810.ListTables', body })));
  const table = TableNames.find((name) => name.startsWith(`${stage}-storageStack-`));
  if (table === undefined) return undefined;
  const whole = connectTable(table);
  const organisations = createOrganisationStore(whole);
  for (
    let some = await organisations.list({ most: 50 });
    some.length > 0;
    some = await organisations.list({ after: some.at(-1), most: 50 })
  )
    for (const organisationNumber of some) {
      const receipt = await createUploadStore(tenantTable(whole, organisationNumber)).get(projectId, uploadId);
      if (receipt) return receipt;
    }
  return undefined;
}
