/** A template in small. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Theme } from '#domain/exports/palette.ts'
import { isShipped } from '#domain/templates/templates.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { openedShipped } from './opened-shipped.ts'

type Asking = { readonly id: string; readonly theme: Theme; readonly personId: string }

/** @returns SVG. @throws DomainError `not_found`: there is none of this id, or it is somebody's own */
export async function templateThumbnail(
  db: Pick<PrismaClient, 'template'>,
  { id, theme, personId }: Asking,
): Promise<string> {
  const saved = await db.template.findFirst({
    where: { id, OR: [{ isShared: true }, { byId: personId }] },
    select: { lightThumbnail: true, darkThumbnail: true },
  })
  const drawn = theme === 'dark' ? saved?.darkThumbnail : saved?.lightThumbnail
  if (!drawn) throw new DomainError('not_found', 'There is no such template.')
  return drawn
}

/** Of one that ships; undefined for all others. */
export function shippedThumbnail(id: string, theme: Theme): string | undefined {
  return isShipped(id) ? openedShipped(id).thumbnails[theme] : undefined
}
