/** What a person may do on a board, as the database has it now. Asked again by the sync server at every recheck. */

import { ROLES, type Role } from '#domain/access/role.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** The person's role on the board; undefined for outsiders, boards that do not exist and roles we do not know. */
export async function memberRole(
  rows: Pick<PrismaClient, 'membership'>,
  boardId: string,
  personId: string,
): Promise<Role | undefined> {
  const membership = await rows.membership.findUnique({
    where: { boardId_personId: { boardId, personId } },
    select: { role: true },
  })
  return membership ? toRole(membership.role) : undefined
}

/** A role as it is kept in a row; undefined for one we do not know, which then gives no right. */
export function toRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text)
}
