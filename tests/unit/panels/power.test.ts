import { expect, it } from 'vitest'
import { carryOut } from '#components/analyses/carry-out.ts'
import { momentsOf } from '#components/power/moments-of.ts'
import { nearestFirst } from '#components/power/nearest-first.ts'
import { runningSums } from '#components/power/running-sums.ts'
import { sparklinePath } from '#components/power/sparkline-path.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { id } from '#tests/support/board-builder.ts'
import { foundingExample } from '#tests/support/negotiations.ts'

const at = (...times: readonly number[]) => times.map((time) => ({ at: time }))

it('looks before the first move, after the last, and evenly between, at no more moments than asked for', () => {
  expect(momentsOf([], 5)).toEqual([])
  expect(momentsOf(at(10), 5)).toEqual([9, 10])
  expect(momentsOf(at(30, 10, 20, 20), 5)).toEqual([9, 10, 20, 30])
  const many = momentsOf(at(...Array.from({ length: 1000 }, (_, n) => n + 1)), 5)
  expect(many).toEqual([0, 250, 500, 750, 1000])
})

it('lists pairs nearest first, the better known of equals before, the unknown last', () => {
  const pair = (name: string, distance: number | undefined, k: number) => ({
    between: [id<ActorId>(name), id<ActorId>('x')] as const,
    distance,
    k,
  })
  const sorted = nearestFirst([
    pair('unknown', undefined, 0),
    pair('far', 0.5, 9),
    pair('near', 0.1, 2),
    pair('near-known', 0.1, 7),
  ])
  expect(sorted.map(({ between }) => between[0])).toEqual(['near-known', 'near', 'far', 'unknown'])
})

it('sums up as it goes, beginning with nothing', () => {
  expect(runningSums([])).toEqual([0])
  expect(runningSums([2, -1, 3])).toEqual([0, 2, 1, 4])
})

it('draws a line within its frame, broken where nothing is known', () => {
  const size = { width: 104, height: 24 }
  expect(sparklinePath([], [0, 1], size)).toBe('')
  expect(sparklinePath([0, 1, undefined, 0.5, 9], [0, 1], size)).toBe('M2 22h0L27 2M77 12h0L102 2')
})

it('finds that under unanimity each principal blocks alone and all are equally powerful', () => {
  const power = answerTo({ kind: 'power', negotiation: foundingExample(), options: {} })
  expect(power).toEqual({
    kind: 'power',
    power: {
      blocking: [['us'], ['ukraine'], ['russia'], ['europe']],
      shares: ['us', 'ukraine', 'russia', 'europe'].map((actorId) => ({
        actorId,
        shapleyShubik: 0.25,
        banzhaf: 0.25,
      })),
    },
  })
})

it('finds the figures of the founding example as a task for a worker', () => {
  const ranked = answerTo({ kind: 'rank', negotiation: foundingExample(), options: { limit: 3 } })
  expect(ranked).toMatchObject({
    kind: 'rank',
    ranking: { feasible: 60, withoutRedLines: 8, withMustHaves: 4, withoutOpposition: 0 },
  })
})

it('finds no swap that helps where every package is blocked, and the fewest cards to take out', () => {
  const negotiation = foundingExample()
  const proposalIds = ['p-guarantees', 'p-us-air', 'p-ru-veto', 'p-ru-participates'].map((name) =>
    id<never>(name),
  )
  const ways = answerTo({ kind: 'ways', negotiation, proposalIds, options: {} })
  expect(ways).toMatchObject({ kind: 'ways', ways: { nearest: [] } })
})

/** What a worker would answer with. */
function answerTo(task: Parameters<typeof carryOut>[0]): unknown {
  const work = carryOut(task)
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}
