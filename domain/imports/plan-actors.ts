/** Rows of actors; those that are parties have a lane. */

import type { Command } from '#domain/board/command.ts'
import { MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { ACTOR_KINDS } from '#domain/negotiation/actor.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import { type BadRow, counted, type Plan } from './plan.ts'
import { plain, RowReader } from './row-reader.ts'
import type { TableToPlan } from './table-to-plan.ts'

type NewActor = Extract<Command, { type: 'addActor' }>['actor']

export function planActors({ rows, mapping, board, newId }: TableToPlan): Plan {
  const bad: BadRow[] = []
  const actors: NewActor[] = []
  const known = new Set([...board.negotiation.actors.values()].map(({ name }) => plain(name)))
  for (const row of rows) {
    const reader = new RowReader(row, mapping)
    const actor = readActor(reader, newId)
    if (known.has(plain(actor.name))) reader.refuse(`${actor.name} is there already`)
    if (reader.faults.length > 0) {
      bad.push({ where: `Line ${row.line}`, why: reader.faults.join('; ') })
      continue
    }
    known.add(plain(actor.name))
    actors.push(actor)
  }
  const parties = actors.filter(({ isParty }) => isParty)
  return {
    commands: actors.map((actor) => ({ type: 'addActor', actor, lane: actor.isParty === true })),
    makes: counted(actors.length, 'actor'),
    notes:
      parties.length > 0
        ? counted(parties.length, 'of them has a lane', 'of them have a lane')
        : [],
    bad,
    preview: {
      head: ['Name', 'Code', 'Kind', 'Party', 'Veto'],
      rows: actors.map(({ name, code = '', kind = 'team', isParty, vetoPlayer }) => [
        name,
        code,
        kind,
        isParty ? 'yes' : 'no',
        vetoPlayer ? 'yes' : 'no',
      ]),
    },
  }
}

/** Where no column says who is a party, all are. */
function readActor(reader: RowReader, newId: () => string): NewActor {
  const name = reader.needed('name', MAX_TITLE)
  const code = reader.text('code', 8)
  const kind = reader.one('kind', ACTOR_KINDS)
  const role = reader.text('role', MAX_TITLE)
  const weight = reader.number('weight')
  return {
    id: toId<ActorId>(newId()),
    name,
    isParty: reader.has('isParty') ? reader.isTrue('isParty') : true,
    vetoPlayer: reader.has('veto') && reader.isTrue('veto'),
    ...(code && { code }),
    ...(kind && { kind }),
    ...(role && { role }),
    ...(weight !== undefined && { weight }),
  }
}
