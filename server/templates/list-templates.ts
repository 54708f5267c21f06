/** The templates somebody may start a board from. */

import { TEMPLATE_COUNTS, type TemplateCounts } from '#domain/templates/template-counts.ts'
import { TEMPLATES } from '#domain/templates/templates.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { TEMPLATE_SCORES } from './find-template.ts'
import { openedShipped } from './opened-shipped.ts'

export type ListedTemplate = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** `shipped` with Parley, one's `own`, or `shared` by somebody else on this server. */
  readonly of: 'shipped' | 'own' | 'shared'
  /** Whether everybody on this server may start from it. */
  readonly isShared: boolean
  readonly isScored: boolean
  readonly counts: TemplateCounts
  /** Who saved it. */
  readonly by?: { readonly name: string }
}

const MOST_SAVED = 200

/** One's own first, the latest first; then those of others; then those that ship. Nobody's: those that ship. */
export async function listTemplates(
  db: Pick<PrismaClient, 'template'>,
  personId: string | undefined,
): Promise<readonly ListedTemplate[]> {
  const saved = personId === undefined ? [] : await savedTemplates(db, personId)
  const isOwn = ({ of }: ListedTemplate): boolean => of === 'own'
  return [
    ...saved.filter(isOwn),
    ...saved.filter((template) => !isOwn(template)),
    ...shippedTemplates(),
  ]
}

function shippedTemplates(): readonly ListedTemplate[] {
  return TEMPLATES.map((template) => ({
    ...template,
    of: 'shipped',
    isShared: true,
    counts: openedShipped(template.id).counts,
  }))
}

async function savedTemplates(
  db: Pick<PrismaClient, 'template'>,
  personId: string,
): Promise<readonly ListedTemplate[]> {
  const rows = await db.template.findMany({
    where: { OR: [{ byId: personId }, { isShared: true }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_SAVED,
    select: {
      id: true,
      title: true,
      description: true,
      byId: true,
      isShared: true,
      counts: true,
      scores: true,
      by: { select: { name: true } },
    },
  })
  return rows.map(({ id, title, description, byId, isShared, counts, scores, by }) => ({
    ...{ id, title, description, isShared, by: { name: by.name } },
    of: byId === personId ? 'own' : 'shared',
    isScored: TEMPLATE_SCORES.parse(scores).length > 0,
    counts: TEMPLATE_COUNTS.parse(counts),
  }))
}
