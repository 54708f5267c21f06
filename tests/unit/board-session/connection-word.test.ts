import { describe, expect, it } from 'vitest'
import { WAITING_STEPS, wordOf } from '#components/board/connection-word.ts'

const editor = { mayEdit: true, mayComment: true, waitedMs: 0 }

describe('the word for the line', () => {
  it('[S9] says saved only when it is, saving only after 800 ms, and not saved within two seconds', () => {
    expect(wordOf({ state: 'live', saved: true, storage: 'kept' }, editor).text).toBe('Saved')
    const saving = { state: 'live', saved: false, savingSince: 1, storage: 'kept' } as const
    const words = [0, ...WAITING_STEPS].map((waitedMs) => wordOf(saving, { ...editor, waitedMs }))
    expect(words.map(({ text }) => text)).toEqual(['', 'Saving…', 'Not saved yet', 'Not saved yet'])
    expect(words.map(({ mayAsk }) => mayAsk)).toEqual([false, false, false, true])
    expect(WAITING_STEPS[1]).toBeLessThan(2000)
  })

  it('names the number of unsent changes while offline', () => {
    const offline = (unsent: number, failures: number) =>
      wordOf({ state: 'reconnecting', unsent, failures, since: 1 }, { ...editor, waitedMs: 800 })
    expect(offline(0, 1).text).toBe('Offline, reconnecting')
    expect(offline(1, 1).text).toBe('Offline, 1 unsent change')
    expect(offline(3, 1)).toMatchObject({ text: 'Offline, 3 unsent changes', mayAsk: false })
    expect(offline(3, 3)).toMatchObject({ text: 'Offline, 3 unsent changes', mayAsk: true })
    expect(offline(3, 9)).toMatchObject({
      text: 'Not saved. Reconnecting, 3 unsent changes',
      short: '3 unsent',
      tone: 'error',
      mayAsk: true,
    })
  })

  it('does not blame the network when the server said that it stops', () => {
    const lost = { state: 'reconnecting', failures: 1, since: 1, isRestarting: true } as const
    const words = [0, 2].map((unsent) => wordOf({ ...lost, unsent }, { ...editor, waitedMs: 800 }))
    expect(words.map(({ text }) => text)).toEqual([
      'Server restarting, reconnecting',
      'Server restarting, 2 unsent changes',
    ])
  })

  it('says nothing of a line that is back at once', () => {
    const lost = { state: 'reconnecting', unsent: 1, failures: 1, since: 1 } as const
    expect(wordOf(lost, editor).text).toBe('')
  })

  it('never tells a viewer that something of theirs is saved', () => {
    const live = { state: 'live', saved: true, storage: 'kept' } as const
    const commenter = { ...editor, mayEdit: false }
    expect(wordOf(live, commenter).text).toBe('Commenting only')
    expect(wordOf(live, { ...commenter, mayComment: false }).text).toBe('Looking only')
  })
})
