import { expect, it } from 'vitest'
import { joinCommands, leaveCommands } from '#components/inspector/membership-commands.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { membershipOf, reached } from '#domain/negotiation/membership.ts'
import { act, actor, boardWith, id } from '#tests/support/board-builder.ts'

const [bloc, ann, ben] = [id('bloc'), id('ann'), id('ben')] as [ActorId, ActorId, ActorId]

it('lets an actor into several blocs, and out of one whichever of the two said so', () => {
  const doc = boardWith(
    actor('bloc', { members: [ann] }),
    actor('other'),
    actor('ann', { parent: bloc }),
    actor('ben'),
  )
  const read = () => readBoard(doc).board.negotiation.actors
  const get = (name: ActorId) => read().get(name) as Actor
  const membersOf = (name: ActorId) => [...(membershipOf(read()).members.get(name) ?? [])]

  execute(doc, joinCommands(get(ben), get(bloc)), act())
  execute(doc, joinCommands(get(ben), get(id('other'))), act())
  expect(membersOf(bloc).toSorted()).toEqual([ann, ben])
  expect(membersOf(id('other'))).toEqual([ben])

  // Both say that Ann belongs to it.
  execute(doc, leaveCommands(get(ann), get(bloc)), act())
  execute(doc, leaveCommands(get(ben), get(bloc)), act())
  expect(membersOf(bloc)).toEqual([])
  expect(get(ann).parent).toBeUndefined()
  expect(leaveCommands(get(ann), get(bloc))).toEqual([])
})

it('reaches those a chain or a circle leads to, once each', () => {
  const { members } = membershipOf(
    readBoard(
      boardWith(
        actor('bloc', { members: [ann] }),
        actor('ann', { members: [ben] }),
        actor('ben', { members: [bloc] }),
      ),
    ).board.negotiation.actors,
  )
  expect([...reached(members, bloc)]).toEqual([bloc, ann, ben])
})
