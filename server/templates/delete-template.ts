/** Deletes a template. Boards that were made from it stay as they are. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** @throws DomainError `not_found`; `not_allowed`: somebody else saved it */
export async function deleteTemplate(
  db: Pick<PrismaClient, 'template'>,
  id: string,
  personId: string,
): Promise<void> {
  const template = await db.template.findUnique({ where: { id }, select: { byId: true } })
  if (!template) throw new DomainError('not_found', 'There is no such template.')
  if (template.byId !== personId) {
    throw new DomainError('not_allowed', 'Only who saved a template may delete it.')
  }
  await db.template.deleteMany({ where: { id, byId: personId } })
}
