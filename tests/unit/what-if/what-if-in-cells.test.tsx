// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSayPlace } from '#components/matrix/use-presence-in-cells.ts'
import { actor, id, proposal } from '#tests/support/board-builder.ts'
import { BoardStage } from '../panels/board-stage.tsx'

const PLACE = { row: id('troops'), column: id('russia') } as const

let stage: BoardStage

function InCell() {
  useSayPlace(PLACE as Parameters<typeof useSayPlace>[0], true)
  return null
}

beforeEach(() => {
  vi.useFakeTimers()
  stage = new BoardStage({ commands: [actor('russia'), proposal('troops')] })
})

afterEach(async () => {
  await stage.leave()
  vi.useRealTimers()
})

function said() {
  const { selection, editing } = stage.session.awareness.getLocalState() ?? {}
  return { selection, editing }
}

it('[W3] in a what-if nobody is told which cell of the matrix one is in, or writes in', async () => {
  await stage.draw(<InCell />)
  await act(() => vi.advanceTimersByTime(200))
  expect(said()).toEqual({
    selection: ['shape:token_russia:troops'],
    editing: 'shape:token_russia:troops',
  })
  await act(() => stage.session.whatIf.start())
  await act(() => vi.advanceTimersByTime(200))
  expect(said()).toEqual({ selection: [], editing: null })
})
