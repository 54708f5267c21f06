/** A matrix of 36 actors by 200 proposals, scrolled from end to end: what a frame takes, and that none shows a gap. */

import type { Page } from '@playwright/test'
import type { Command } from '#domain/board/command.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { Caller } from '#tests/integration/http/caller.ts'
import { OpenBoard } from '#tests/integration/http/open-board.ts'
import { actor, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { expect, test } from '../support/parley.ts'
import { grid, matrixIsOpen } from './cells.ts'

const ACTORS = 36
const PROPOSALS = 200

/** Generous: the machine that runs this may be busy. The figure is what is printed. */
const MOST_MS = 600

test('36 actors by 200 proposals scroll without a gap', async ({ parley }) => {
  // Seven thousand positions are written first.
  test.setTimeout(120_000)
  const caller = new Caller(parley.origin)
  const made = await caller.call('POST', '/api/boards', { body: { displayName: 'Organiser' } })
  const board = (await made.json()) as Awaited<ReturnType<typeof parley.createBoard>>
  const filled = await OpenBoard.by(caller, board.id)
  for (const commands of inMessages(content())) filled.run(...commands)
  const page = await parley.open(board, 'editor', 'Ines')
  await page.goto(`/b/${board.id}/matrix`)
  await matrixIsOpen(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(PROPOSALS + 1))
  filled.close()

  const still = await scrolled(page, 0)
  const { frames, gaps } = await scrolled(page, 44)
  const across = await scrolled(page, 44, 'scrollLeft')
  const figures = summaryOf(frames)
  process.stdout.write(
    `scrolling ${ACTORS} x ${PROPOSALS}: ${figures.words}; across ${summaryOf(across.frames).words}; at rest ${summaryOf(still.frames).words}\n`,
  )
  expect(gaps + across.gaps).toBe(0)
  expect(figures.p95).toBeLessThan(MOST_MS)
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60)
})

/** A message of a socket may not be too large. */
function inMessages(commands: readonly Command[]): readonly (readonly Command[])[] {
  const size = 1000
  return Array.from({ length: Math.ceil(commands.length / size) }, (_, i) =>
    commands.slice(i * size, (i + 1) * size),
  )
}

function content() {
  const actors = Array.from({ length: ACTORS }, (_, a) => actor(`a${a}`, { isParty: true }))
  const issues = Array.from({ length: 10 }, (_, i) => issue(`i${i}`))
  const numbers = Array.from({ length: PROPOSALS }, (_, p) => p)
  const proposals = numbers.map((p) =>
    proposal(
      `p${p}`,
      {
        title: `Inspections at port ${p} happen within thirty days of signature`,
        issueId: id(`i${p % 10}`),
      },
      [(p % 20) * 230, Math.floor(p / 20) * 140],
    ),
  )
  const stances = numbers.flatMap((p) =>
    actors.flatMap((_, a) => {
      const taken = STANCES[(p * 13 + a * 7) % STANCES.length] ?? 'unknown'
      const fields = { evidence: 'self', condition: 'the other side pays' } as const
      return taken === 'unknown' ? [] : [stance(`a${a}`, `p${p}`, taken, fields)]
    }),
  )
  return [...actors, ...issues, ...proposals, ...stances]
}

type Scrolled = { readonly frames: readonly number[]; readonly gaps: number }

/** Scrolls so many px a frame to the end and back; with 0 only counts frames for a while. */
function scrolled(
  page: Page,
  px: number,
  way: 'scrollTop' | 'scrollLeft' = 'scrollTop',
): Promise<Scrolled> {
  return page.evaluate(
    async ([step, side]) => {
      const scroller = document.querySelector('[role="grid"]')?.parentElement
      if (!scroller) throw new Error('There is no matrix')
      const box = scroller.getBoundingClientRect()
      const isGap = (y: number) =>
        !document.elementFromPoint(box.left + box.width / 2, y)?.closest('tr[data-row]')
      const frames: number[] = []
      let gaps = 0
      let last = performance.now()
      const frame = () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame((now) => {
            frames.push(now - last)
            last = now
            resolve()
          }),
        )
      const isDown = side === 'scrollTop'
      const beyond = isDown
        ? scroller.scrollHeight - box.height
        : scroller.scrollWidth - scroller.clientWidth
      const down = Math.ceil(beyond / Math.max(step, 1))
      const there = Array.from({ length: step === 0 ? 60 : down }, () => step)
      for (const by of [...there, ...there.map((each) => -each)]) {
        scroller[side] += by
        await frame()
        gaps += Number(isGap(box.top + 60) || isGap(box.top + scroller.clientHeight - 6))
      }
      return { frames: frames.slice(2), gaps }
    },
    [px, way] as const,
  )
}

function summaryOf(frames: readonly number[]): { readonly p95: number; readonly words: string } {
  const sorted = [...frames].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const slow = frames.filter((ms) => ms > 34).length
  const words = `${frames.length} frames, p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(0)} ms, ${slow} over 34 ms`
  return { p95: at(0.95), words }
}
