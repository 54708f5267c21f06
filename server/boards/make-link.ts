/** Makes a new share link. */

import type { Seat } from '#domain/access/seat.ts'
import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'
import { newId } from '../access/new-id.ts'
import { hashPassphrase } from '../access/passphrase.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { LINK_COLUMNS, type LinkView, type SharedLink, sharedLink } from './shared-link.ts'

export type LinkWish = {
  /** What those who come by it are. */
  readonly seat: Seat
  readonly label?: string | undefined
  /** Undefined: it lasts until it is revoked. */
  readonly expiresAt?: Date | undefined
  /** Undefined: any number of people. */
  readonly maxUses?: number | undefined
  /** Undefined: the link alone is enough. */
  readonly passphrase?: string | undefined
  readonly by: Person
}

/** The link with its URL. */
export async function makeLink(
  db: PrismaClient,
  boardId: string,
  { seat, label, expiresAt, maxUses, passphrase, by }: LinkWish,
  view: LinkView,
): Promise<SharedLink> {
  const id = newId()
  const hash = passphrase === undefined ? null : await hashPassphrase(passphrase)
  const row = await db.$transaction(async (rows) => {
    await noteAct(
      rows,
      { boardId, by },
      {
        act: 'link.made',
        linkId: id,
        ...seat,
        ...(label !== undefined && { name: label }),
        ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
        ...(maxUses !== undefined && { maxUses }),
        ...(passphrase !== undefined && { asksPassphrase: true }),
      },
    )
    return rows.shareLink.create({
      data: {
        id,
        boardId,
        role: seat.role,
        actorId: seat.actorId ?? null,
        label: label ?? null,
        expiresAt: expiresAt ?? null,
        maxUses: maxUses ?? null,
        passphrase: hash,
        tokenHash: hashToken(linkToken(view.secret, id)),
      },
      select: LINK_COLUMNS,
    })
  })
  return sharedLink(row, seat, view)
}
