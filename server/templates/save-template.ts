/** Saves what stands on a board as a template. What of it goes in: domain/templates/template-state.ts. */

import { DomainError } from '#domain/access/domain-error.ts'
import { mayRun } from '#domain/access/role.ts'
import { readSessionState } from '#domain/session/session-state.ts'
import { newId } from '../access/new-id.ts'
import { type Member, requireMember } from '../access/require-member.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { TEMPLATE_SCORES, type TemplateScores } from './find-template.ts'

const MAX_TEMPLATES = 50

export type TemplateWish = {
  readonly title: string
  readonly description: string
  readonly isShared: boolean
  /** Whether the board's score sheets go in as well. */
  readonly withScores: boolean
}

/**
 * The template's id.
 * @throws DomainError `too_many`; `unavailable` when the board cannot be read now; `not_allowed`: they run it no more;
 * `too_many_requests`
 */
export async function saveTemplate(
  { db, jobs }: Pick<Runtime, 'db' | 'jobs'>,
  { board, person }: Pick<Member, 'board' | 'person'>,
  { title, description, isShared, withScores }: TemplateWish,
): Promise<string> {
  const boardId = board.id
  const { state, counts, thumbnails } = await jobs.run(
    { kind: 'template', boardId, title },
    { caller: person.id },
  )
  // That may have waited for its turn; who runs the board no more takes nothing along.
  await requireMember(db, boardId, person, mayRun)
  const agenda = await agendaOf(db, boardId)
  const scores = withScores ? await scoresOf(db, boardId) : []
  const id = newId()
  await db.$transaction(async (rows) => {
    await rows.$queryRaw`SELECT id FROM "Person" WHERE id = ${person.id} FOR NO KEY UPDATE`
    if ((await rows.template.count({ where: { byId: person.id } })) >= MAX_TEMPLATES) {
      throw new DomainError('too_many', `You may have ${MAX_TEMPLATES} templates.`)
    }
    await rows.template.create({
      data: {
        ...{ id, title, description, isShared, byId: person.id, state, agenda, scores },
        counts: { ...counts },
        lightThumbnail: thumbnails.light,
        darkThumbnail: thumbnails.dark,
      },
      select: { id: true },
    })
    const facts = { templateId: id, name: title, isShared, withScores }
    await noteAct(rows, { boardId, by: person }, { act: 'template.saved', ...facts })
  })
  return id
}

async function agendaOf(
  db: PrismaClient,
  boardId: string,
): Promise<{ readonly title: string; readonly minutes: number | null }[]> {
  const session = await db.boardSession.findUnique({ where: { boardId }, select: { state: true } })
  return readSessionState(session?.state).agenda.map(({ title, minutes }) => ({ title, minutes }))
}

async function scoresOf(db: PrismaClient, boardId: string): Promise<TemplateScores> {
  const sheets = await db.scoreSheet.findMany({
    where: { boardId },
    orderBy: { actorId: 'asc' },
    select: { actorId: true, points: true, reservation: true },
  })
  return TEMPLATE_SCORES.parse(sheets)
}
