/** What a new board starts from: a template that ships, one's own, or one that somebody shared on this server. */

import type * as Y from 'yjs'
import { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Act } from '#domain/board/command.ts'
import { openTemplate } from '#domain/templates/template-state.ts'
import { fillTemplate, isShipped, templateSource } from '#domain/templates/templates.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { pointsByIssue, reservationPoints } from '../scores/score-row.ts'

export type TemplateScores = z.infer<typeof TEMPLATE_SCORES>
export type TemplateAgenda = z.infer<typeof TEMPLATE_AGENDA>

/** As the columns have them. */
export const TEMPLATE_SCORES = z.array(
  z.object({ actorId: z.string(), points: pointsByIssue, reservation: reservationPoints }),
)
export const TEMPLATE_AGENDA = z.array(
  z.object({ title: z.string(), minutes: z.number().nullable() }),
)

export type StartTemplate = {
  readonly fill: (doc: Y.Doc, act: Act) => void
  readonly agenda: TemplateAgenda
  readonly scores: TemplateScores
}

/** @throws DomainError `bad_request`: there is none of this id, or it is somebody's own */
export async function findTemplate(
  rows: Pick<PrismaClient, 'template'>,
  id: string,
  personId: string,
): Promise<StartTemplate> {
  if (isShipped(id)) {
    const { agenda = [], scores = [] } = templateSource(id) ?? {}
    return { fill: (doc, act) => fillTemplate(doc, id, act), agenda, scores }
  }
  const saved = await rows.template.findFirst({
    where: { id, OR: [{ byId: personId }, { isShared: true }] },
    select: { state: true, agenda: true, scores: true },
  })
  if (!saved) throw new DomainError('bad_request', 'template: there is none of this id')
  return {
    fill: (doc) => openTemplate(doc, saved.state),
    agenda: TEMPLATE_AGENDA.parse(saved.agenda),
    scores: TEMPLATE_SCORES.parse(saved.scores),
  }
}
