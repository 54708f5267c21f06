/** Makes a board from a template: its rows, its first update and its three links, all or nothing. */

import * as Y from 'yjs'
import { SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { admitPerson } from '../access/admit-person.ts'
import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { beginSession, spendSession } from '../access/session.ts'
import { spreadHue } from '../access/spread-hue.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { keepGuestsOut } from '../sign-in/keep-guests-out.ts'
import { besideDocument } from '../templates/beside-document.ts'
import { findTemplate, type StartTemplate } from '../templates/find-template.ts'
import { newRecovery } from './recovery-link.ts'

const UNNAMED = 'Guest'
/** The roles that a new board has links for; the others' links are made when they are wanted. */
const LINKED = ['facilitator', 'editor', 'viewer'] as const
type Linked = (typeof LINKED)[number]

export type BoardWish = {
  readonly title: string | undefined
  /** Of one that ships, or of a saved one. */
  readonly template: string
  readonly displayName: string | undefined
  /** The session the browser came with; it is spent. */
  readonly session: string | undefined
  /** Whether people may come in without an account. */
  readonly takesGuests: boolean
  readonly now: number
}

export type CreatedBoard = {
  readonly boardId: string
  /** The tokens of the three links, by role, and of the way back for who made the board. */
  readonly tokens: { readonly [Name in Linked | 'recovery']: string }
  readonly person: Person
  readonly session: string
}

/** Creates the board with the caller as its facilitator. @throws DomainError `sign_in_needed`; `bad_request`: no such template */
export async function createBoard(
  { db, secret }: { readonly db: PrismaClient; readonly secret: Uint8Array },
  wish: BoardWish,
): Promise<CreatedBoard> {
  const boardId = newId()
  const links = LINKED.map((role) => {
    const id = newId()
    return { id, role, token: linkToken(secret, id) }
  })
  const recovery = newRecovery()
  const { person, session } = await db.$transaction(async (rows) => {
    const creator = await admitCreator(rows, wish)
    const template = await findTemplate(rows, wish.template, creator.id)
    await rows.board.create({
      data: {
        id: boardId,
        ...firstState(wish, template, creator),
        ...besideDocument(template),
        memberships: { create: { personId: creator.id, role: 'facilitator' } },
        links: {
          create: [
            ...links.map(({ id, role, token }) => ({ id, role, tokenHash: hashToken(token) })),
            recovery.row,
          ],
        },
      },
      select: { id: true },
    })
    const done = { act: 'board.created', template: wish.template } as const
    await noteAct(rows, { boardId, by: creator }, done)
    return { person: creator, session: await beginSession(rows, creator.id, wish.now) }
  })
  const tokenOf = (wanted: Linked) => links.find(({ role }) => role === wanted)?.token ?? ''
  const tokens = {
    facilitator: tokenOf('facilitator'),
    editor: tokenOf('editor'),
    viewer: tokenOf('viewer'),
  }
  return { boardId, tokens: { ...tokens, recovery: recovery.token }, person, session }
}

async function admitCreator(rows: Prisma.TransactionClient, wish: BoardWish): Promise<Person> {
  const known = await spendSession(rows, wish.session, wish.now)
  if (!wish.takesGuests) await keepGuestsOut(rows, known)
  const displayName = wish.displayName ?? known?.name ?? UNNAMED
  return admitPerson(rows, { known, displayName, hue: async () => spreadHue([]) })
}

/** The document as its first row of the log, and its title as the board's row shows it. */
function firstState(
  { title, now }: BoardWish,
  template: StartTemplate,
  { id, name }: Person,
): Pick<Prisma.BoardCreateInput, 'title' | 'updates'> {
  const doc = new Y.Doc()
  const act = { by: id, byName: name, at: now }
  template.fill(doc, act)
  if (title !== undefined) execute(doc, [{ type: 'describe', title }], act, SERVER_ORIGIN)
  const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc))
  const shown = readBoard(doc).board.negotiation.title
  doc.destroy()
  // Origins are the lives of server processes; this one is no process's, so no process can repeat its number.
  return { title: shown, updates: { create: { origin: 'create', n: 0, bytes, personId: id } } }
}
