import * as z from 'zod';
import { LONGEST_MINUTES, sessionRecordSchema, type SessionKey, type SessionRecord } from '../records/session.ts';
import type { SessionStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import type { TableKey } from './tableKeys.ts';

/** Partition of one person's sessions. They belong to no tenant. */
const sessionsPartition = (person: string): string => `SESSIONS#${person}`;

const sessionKey = ({ person, session }: SessionKey): TableKey => ({ pk: sessionsPartition(person), sk: session });

const itemSchema = sessionRecordSchema.extend({ sk: z.string() });

const whenNotEnded = { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(ended)' };

/** How long DynamoDB keeps a session after it can last be live, so that who was signed in can be told for some time. */
const KEPT_DAYS = 30;

/** `goneAt` tells DynamoDB when to take it away, in seconds since 1970; whether a session holds goes by its own times. */
function itemOf(key: SessionKey, session: SessionRecord): Record<string, unknown> {
  const goneAt = Math.ceil(Date.parse(session.begunAt) / 1000) + LONGEST_MINUTES * 60 + KEPT_DAYS * 24 * 3600;
  return { ...sessionKey(key), ...session, goneAt };
}

/** Sessions, an item each. */
export function createSessionStore(table: Table): SessionStore {
  const get = async (key: SessionKey) => sessionRecordSchema.optional().parse(await getItem(table, sessionKey(key)));
  return {
    get,
    async begin(key, session) {
      if (!(await putItem(table, itemOf(key, session), whenNew))) throw new Error('A session has the id of another');
    },
    see: (key, session) => putItem(table, itemOf(key, session), whenNotEnded),
    async end(key, ended) {
      const session = await get(key);
      if (session && !session.ended) await putItem(table, itemOf(key, { ...session, ended }), whenNotEnded);
    },
    async list(person) {
      const items = itemSchema.array().parse(await queryItems(table, { partition: sessionsPartition(person) }));
      return items.map(({ sk, ...record }) => ({ key: { person, session: sk }, record }));
    },
  };
}
