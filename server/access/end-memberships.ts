/** Takes people out of boards. Under made-up names, what they left there goes on under the name they had. */

import type { Prisma } from '../database/generated/client.ts'

type Rows = Prisma.TransactionClient

/** @returns how many memberships ended */
export async function endMemberships(
  rows: Rows,
  where: Prisma.MembershipWhereInput,
): Promise<number> {
  const named = await rows.membership.findMany({
    where: { ...where, pseudonym: { not: null } },
    select: { boardId: true, personId: true, pseudonym: true },
  })
  await rows.formerName.createMany({
    data: named.map(({ pseudonym, ...who }) => ({ ...who, pseudonym: pseudonym ?? '' })),
    skipDuplicates: true,
  })
  const { count } = await rows.membership.deleteMany({ where })
  return count
}
