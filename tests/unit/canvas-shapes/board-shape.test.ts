import { describe, expect, it } from 'vitest'
import {
  cardShapeId,
  headingShapeId,
  laneShapeId,
  shapeIdOf,
  tokenShapeId,
} from '#components/canvas/shapes/board-shape.ts'
import { entityOf, isDerivedId } from '#components/canvas/shapes/entity-id.ts'

describe('ids of derived shapes', () => {
  it('lead back to what they stand for', () => {
    const entities = [
      [cardShapeId('troops_2'), { of: 'proposal', id: 'troops_2' }],
      [laneShapeId('us'), { of: 'actor', id: 'us' }],
      [headingShapeId('force'), { of: 'issue', id: 'force' }],
      [tokenShapeId('us:troops_2'), { of: 'position', actorId: 'us', proposalId: 'troops_2' }],
    ] as const
    for (const [id, ref] of entities) {
      expect(isDerivedId(id)).toBe(true)
      expect(entityOf(id)).toEqual(ref)
      expect(shapeIdOf(entityOf(id) ?? expect.fail())).toBe(id)
    }
  })

  it('leave annotations and rubbish alone', () => {
    const strangers = ['shape:Xq3', 'card_us', 'shape:card_', 'page:card_us', 'shape:carding_us']
    for (const id of strangers) {
      expect(isDerivedId(id)).toBe(false)
      expect(entityOf(id)).toBeUndefined()
    }
  })

  it('name nothing where the rest is no id', () => {
    const broken = [
      'shape:card___proto__',
      'shape:token_us',
      'shape:token_us:a:b',
      'shape:lane_a b',
    ]
    for (const id of broken) expect(entityOf(id)).toBeUndefined()
  })
})
