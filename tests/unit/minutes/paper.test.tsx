// @vitest-environment jsdom
/** The paper that minutes are written on: read, edited where it stands, and nobody's words as markup. */

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptMinutes } from '#components/minutes/kept-minutes.ts'
import { MinutesPaper } from '#components/minutes/minutes-paper.tsx'
import { OwnMinutes } from '#components/minutes/own-minutes.ts'
import { BLANK_DRAFT, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'

const NASTY =
  '<img src=x onerror="alert(1)"> [a](javascript:alert(1)) [b](https://b.example/) **bold**'

let root: Root
let own: OwnMinutes
let told: { draft: MinutesDraft; text: string; version: number }

function answer() {
  const { draft, text, version } = told
  return {
    ...{ version, draft, changedBy: null, madeAt: '2026-11-23T10:00:00.000Z', revision: 'abcdef' },
    head: { title: 'Minutes: Water', facts: [['Date', '23 November']] },
    sections: [{ id: 'remarks', title: 'Remarks', text, basis: text.slice(0, 9) }],
  }
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  told = { draft: BLANK_DRAFT, text: NASTY, version: 0 }
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  own = new OwnMinutes({
    ...{ path: '/minutes', zone: 'UTC' },
    kept: keptMinutes(undefined, { boardId: 'b', personId: 'p' }),
    call: async ({ schema, method, body }) => {
      if (method === 'PUT') {
        told = { ...told, draft: (body as typeof told).draft, version: told.version + 1 }
      }
      return { ok: true, value: schema.parse(answer()) }
    },
  })
  await draw()
})
afterEach(() => {
  own.close()
  act(() => root.unmount())
  document.body.replaceChildren()
})

async function draw(): Promise<void> {
  await act(async () => {
    await Promise.resolve()
  })
  const { draft, now } = own.current()
  if (!draft || !now) return draw()
  const parts = { own, state: own.current(), draft, now }
  act(() => root.render(<MinutesPaper {...parts} />))
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )
  if (!found) throw new Error(`no button ${name}`)
  return found
}

async function press(name: string): Promise<void> {
  act(() => button(name).click())
  await draw()
}

async function type(words: string): Promise<void> {
  const area = document.querySelector('textarea')
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  act(() => {
    set?.call(area, words)
    area?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await draw()
}

it('shows tags as words, bold as bold, and only addresses of the web and of mail as links', () => {
  const paper = document.querySelector('article')
  expect(paper?.textContent).toContain('<img src=x onerror="alert(1)"> a b bold')
  expect(paper?.querySelector('img')).toBeNull()
  expect([...(paper?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([
    'https://b.example/',
  ])
  expect(paper?.querySelector('strong')?.textContent).toBe('bold')
})

it('a section is edited as Markdown, shows what it will look like, and goes back to the board’s', async () => {
  await press('Edit Remarks')
  await type('Lunch was *late*.')
  expect(document.querySelector('em')?.textContent).toBe('late')
  expect(own.current().draft?.edits.remarks).toEqual({
    text: 'Lunch was *late*.',
    basis: NASTY.slice(0, 9),
  })
  await press('Done with Remarks')
  expect(document.querySelector('textarea')).toBeNull()
  await press('As the board has it now')
  expect(own.current().draft?.edits).toEqual({})
  expect(document.querySelector('article')?.textContent).toContain('bold')
})

it('says when the board has moved on, shows what it has, and does nothing by itself', async () => {
  await press('Edit Remarks')
  await type('Mine')
  told = { ...told, text: 'The board’s' }
  own.saveNow()
  own.ask()
  await draw()
  await draw()
  expect(document.body.textContent).toContain('The board has moved on since you edited this.')
  await press('Show what the board has now')
  expect(document.body.textContent).toContain('The board’s')
  await press('Keep my words')
  expect(document.body.textContent).not.toContain('moved on')
  expect(own.current().draft?.edits.remarks).toEqual({ text: 'Mine', basis: 'The board' })
})
