/** What a drag costs: the document hears of it once, however long it lasts and however many things are in hand. */

import type { Page } from '@playwright/test'
import { card, grab } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { CONTINGENT, duo } from './example.ts'
import { countFrames, type Sent } from './frames.ts'

const SECONDS = 3

/** To and fro for three seconds, then let go. */
async function dragAbout(page: Page): Promise<void> {
  await grab(page, card(page, CONTINGENT))
  const start = Date.now()
  for (let n = 0; Date.now() - start < SECONDS * 1000; n++) {
    await page.mouse.move(
      420 + Math.round(40 * Math.sin(n / 6)),
      500 + Math.round(30 * Math.cos(n / 6)),
    )
  }
  await page.mouse.up()
}

function report(what: string, { updates, awarenessBytes }: Sent): string {
  const perSecond = (awarenessBytes / 1024 / SECONDS).toFixed(1)
  return `${SECONDS} s drag of ${what}: ${updates.length} update of ${updates.join('+')} bytes in the document, ${perSecond} KiB/s in awareness`
}

test('[K1] a drag of 3 s adds one update to the document, of one card as of thirty things', async ({
  parley,
}, { annotations }) => {
  const { ines } = await duo(parley)
  const sent = await countFrames(ines)
  await dragAbout(ines)
  await expect.poll(() => sent.updates.length).toBe(1)
  annotations.push({ type: 'bytes', description: report('one card', sent) })
  expect(sent.updates[0]).toBeLessThan(120)

  await ines.keyboard.press('Shift+Digit1')
  await ines.waitForTimeout(600)
  await ines.mouse.move(20, 120)
  await ines.mouse.down()
  await ines.mouse.move(705, 770, { steps: 8 })
  await ines.mouse.up()
  sent.updates.length = 0
  sent.awarenessBytes = 0
  await dragAbout(ines)
  await expect.poll(() => sent.updates.length).toBe(1)
  annotations.push({ type: 'bytes', description: report('all cards and headings', sent) })
  for (const { description } of annotations) process.stdout.write(`${description}\n`)
})
