/** Made-up names for a session in which nobody shall know who said what. Facilitators keep theirs, and know the others'. */

import { randomInt } from 'node:crypto'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'

/** Birds: short, told apart when said aloud, and nobody's rank or country. */
const NAMES = [
  'Avocet Bittern Bluethroat Bunting Crane Curlew Dipper Dotterel Dunlin Egret Fieldfare Finch Gannet Godwit',
  'Goldcrest Grebe Harrier Heron Hobby Hoopoe Ibis Jackdaw Kestrel Kingfisher Kite Knot Lapwing Linnet Martin Merlin',
  'Nightjar Nuthatch Oriole Osprey Ouzel Petrel Pipit Plover Ptarmigan Puffin Redstart Robin Ruff Sandpiper Serin',
  'Shrike Siskin Skylark Snipe Starling Stonechat Swift Tern Turnstone Wagtail Warbler Waxwing Whimbrel Wren Wryneck',
].flatMap((line) => line.split(' '))

type Rows = Pick<Prisma.TransactionClient, 'board' | 'membership'>

/**
 * The one they had when they left; else one nobody has or had on the board, chosen by chance. Null where people go by
 * their names.
 */
export async function freePseudonym(
  rows: Rows,
  { boardId, personId }: { readonly boardId: string; readonly personId: string },
): Promise<string | null> {
  const board = await rows.board.findUnique({
    where: { id: boardId },
    select: {
      hasPseudonyms: true,
      memberships: { select: { pseudonym: true } },
      formerNames: { select: { personId: true, pseudonym: true } },
    },
  })
  if (!board?.hasPseudonyms) return null
  const former = board.formerNames.find((each) => each.personId === personId)
  if (former) return former.pseudonym
  const taken = [...board.memberships, ...board.formerNames]
  return pickPseudonym(new Set(taken.flatMap(({ pseudonym }) => pseudonym ?? [])))
}

/** With more people than birds, the birds are numbered. */
export function pickPseudonym(taken: ReadonlySet<string>): string {
  for (let round = 1; ; round += 1) {
    const free = NAMES.map((name) => (round === 1 ? name : `${name} ${round}`)).filter(
      (name) => !taken.has(name),
    )
    const picked = free[randomInt(Math.max(1, free.length))]
    if (picked !== undefined) return picked
  }
}

/** What a member is called on a board. */
export function nameOn(
  pseudonym: string | null | undefined,
  { name }: { readonly name: string },
): string {
  return pseudonym ?? name
}

/** Gives everybody but facilitators a new made-up name, or all of them their own back. */
export async function setPseudonyms(
  rows: Pick<PrismaClient, 'formerName' | 'membership'>,
  boardId: string,
  isOn: boolean,
): Promise<void> {
  await rows.membership.updateMany({ where: { boardId }, data: { pseudonym: null } })
  await rows.formerName.deleteMany({ where: { boardId } })
  if (!isOn) return
  const members = await rows.membership.findMany({
    where: { boardId, role: { not: 'facilitator' } },
    select: { personId: true },
  })
  const taken = new Set<string>()
  for (const { personId } of members) {
    const pseudonym = pickPseudonym(taken)
    taken.add(pseudonym)
    await rows.membership.updateMany({ where: { boardId, personId }, data: { pseudonym } })
  }
}
