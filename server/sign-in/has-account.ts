/** Whether a person has signed in at the organisation's provider. Who has not is a guest. */

import type { Prisma } from '../database/generated/client.ts'

export async function hasAccount(
  rows: Pick<Prisma.TransactionClient, 'account'>,
  personId: string,
): Promise<boolean> {
  return (await rows.account.count({ where: { personId } })) > 0
}
