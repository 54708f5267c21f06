/** Every end of a drag but letting go: everything is as it was, on both screens and on the server. */

import type { Page } from '@playwright/test'
import { bandSpot, card, grab, middleOf, moveTo, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { CONTINGENT, cornerOf, drawings, duo, FREE, standing, untilBoard } from './example.ts'

const ENDS: readonly (readonly [how: string, breakOff: (page: Page) => Promise<void>])[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the undo key', (page) => page.keyboard.press('Control+z')],
  ['another tool', (page) => page.keyboard.press('d')],
  ['a pointer the browser takes away', (page) => event(page, 'pointercancel', {})],
  [
    'a button let go where nobody heard it',
    (page) => event(page, 'pointermove', { buttons: 0, pointerType: 'mouse' }),
  ],
  [
    'a window that loses the focus',
    (page) =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('blur'))
      }),
  ],
]

async function event(page: Page, type: string, init: object): Promise<void> {
  await page.locator('.tl-canvas').dispatchEvent(type, { bubbles: true, pointerId: 1, ...init })
}

for (const [how, breakOff] of ENDS) {
  test(`[K8] a drag ended by ${how} leaves everything as it was`, async ({ parley }) => {
    const both = await duo(parley)
    const { ines, oleh } = both
    const home = await cornerOf(card(ines, CONTINGENT))
    const before = await standing(both)
    await grab(ines, card(ines, CONTINGENT))
    await moveTo(ines, await bandSpot(ines, 'Ukraine', 'support'))
    await expect.poll(() => cornerOf(card(oleh, CONTINGENT))).not.toBe(home)
    await breakOff(ines)
    await ines.mouse.up()
    for (const page of [ines, oleh]) {
      await expect.poll(() => cornerOf(card(page, CONTINGENT))).toBe(home)
    }
    await expect(token(ines, 'Ukraine', CONTINGENT)).toHaveCount(0)
    expect(await standing(both)).toEqual(before)
  })
}

test.describe(() => {
  // tldraw itself tries to prevent touches that the browser no longer lets it prevent.
  test.use({ expectedComplaints: [/Unable to preventDefault|attempt to cancel a touch/] })

  for (const end of ['a cancelled touch', 'a second finger'] as const) {
    test(`[K8] a drag by touch ended by ${end} leaves everything as it was`, async ({ parley }) => {
      const both = await duo(parley)
      const { ines } = both
      const home = await cornerOf(card(ines, CONTINGENT))
      const before = await standing(both)
      const touch = await touchOf(ines)
      const { x, y } = await middleOf(card(ines, CONTINGENT))
      await touch('touchStart', [{ x, y, id: 0 }])
      for (const step of [10, 25, 40, 55]) {
        await touch('touchMove', [{ x: x + step, y: y + step, id: 0 }])
      }
      await expect.poll(() => cornerOf(card(ines, CONTINGENT))).not.toBe(home)
      if (end === 'a cancelled touch') await touch('touchCancel', [])
      else {
        const first = { x: x + 55, y: y + 55, id: 0 }
        await touch('touchStart', [first, { x: x + 200, y: y + 200, id: 1 }])
        await touch('touchEnd', [])
      }
      await expect.poll(() => cornerOf(card(ines, CONTINGENT))).toBe(home)
      expect(await standing(both)).toEqual(before)
    })
  }
})

type Finger = { readonly x: number; readonly y: number; readonly id: number }
type Touch = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'

async function touchOf(
  page: Page,
): Promise<(type: Touch, fingers: readonly Finger[]) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
  return async (type, fingers) => {
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [...fingers] })
  }
}

test('[K8] a stroke that Escape ends is kept, for everybody', async ({ parley }) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await ines.keyboard.press('d')
  await ines.mouse.move(FREE.x, FREE.y)
  await ines.mouse.down()
  await ines.mouse.move(690, 800, { steps: 10 })
  await ines.keyboard.press('Escape')
  await ines.mouse.up()
  await expect(drawings(oleh, 'draw')).toHaveCount(1)
  await untilBoard(both, ({ ink }) => Object.keys(ink).length, 1)
})
