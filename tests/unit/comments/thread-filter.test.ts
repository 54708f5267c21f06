import { expect, it } from 'vitest'
import type { Thread } from '#components/comments/said.ts'
import { filterThreads, type ThreadFilter } from '#components/comments/thread-filter.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'

const ANN = { id: 'ann', name: 'Ann', hue: 0 }
const BEN = { id: 'ben', name: 'Ben', hue: 1 }

type Said = {
  readonly by: typeof ANN
  readonly at: string
  readonly to?: typeof ANN
  readonly gone?: true
}

function thread(id: string, said: readonly Said[], more: Partial<Thread> = {}): Thread {
  return {
    id,
    anchor: { of: 'proposal', id: 'p1' as ProposalId },
    about: null,
    startedAt: said[0]?.at ?? '',
    resolved: null,
    readUpTo: 0,
    comments: said.map(({ by, at, to, gone }, i) => ({
      id: `${id}-${i}`,
      n: i + 1,
      by,
      at,
      text: '…',
      mentions: to ? [{ id: to.id, name: to.name }] : [],
      editedAt: null,
      deletedAt: gone ? at : null,
    })),
    ...more,
  }
}

const THREADS = [
  thread('read', [{ by: BEN, at: '2026-01-01' }], { readUpTo: 1 }),
  thread('mine', [
    { by: ANN, at: '2026-01-02' },
    { by: BEN, at: '2026-01-09' },
  ]),
  thread('named', [{ by: BEN, at: '2026-01-03', to: ANN }], { readUpTo: 1 }),
  thread('done', [{ by: ANN, at: '2026-01-04' }], { resolved: { at: '2026-01-05', by: BEN } }),
  thread('lane', [{ by: BEN, at: '2026-01-06', gone: true }], {
    anchor: { of: 'actor', id: 'p1' as ActorId },
  }),
]

const shown = (filter: Partial<ThreadFilter>) =>
  filterThreads(THREADS, { state: 'all', whose: 'all', ...filter }, 'ann').map(({ id }) => id)

it('shows those in which something was said last first', () => {
  expect(shown({})).toEqual(['mine', 'lane', 'done', 'named', 'read'])
})

it('tells open threads from resolved ones', () => {
  expect(shown({ state: 'open' })).toEqual(['mine', 'lane', 'named', 'read'])
  expect(shown({ state: 'resolved' })).toEqual(['done'])
})

it('counts as unread what others said and one has not seen, and nothing that was deleted', () => {
  expect(shown({ whose: 'unread' })).toEqual(['mine'])
})

it('finds threads with words of mine, and those that name me', () => {
  expect(shown({ whose: 'mine' })).toEqual(['mine', 'done'])
  expect(shown({ whose: 'mentions' })).toEqual(['named'])
})

it('does not take a lane for a card with the same id', () => {
  expect(shown({ on: { of: 'actor', id: 'p1' as ActorId } })).toEqual(['lane'])
})
