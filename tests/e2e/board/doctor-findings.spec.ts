/** Each finding of "What is wrong?" in its dialog: the words are those of the finding, and all of them can be read. */
import { expect, type Page, type Route, type WebSocketRoute } from '@playwright/test'
import { boardIsOpen } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'

test.use({ expectedComplaints: [/Failed to load resource|WebSocket connection|ERR_/] })

type Answer = { readonly status: number; readonly code?: string; readonly html?: true } | 'none'

/** What answers instead of the server; what is not named is in order. */
type Fault = {
  readonly server?: Answer
  readonly database?: Answer
  readonly access?: Answer
  readonly expected?: string
}

const FINDINGS: readonly (readonly [Fault, string])[] = [
  [{ server: 'none' }, 'The server does not answer.'],
  [{ server: { status: 503, code: 'unavailable' } }, 'The server is starting or stopping.'],
  [{ server: { status: 200, html: true } }, 'The server’s address answers, but not Parley.'],
  [{ database: { status: 503, code: 'unavailable' } }, 'its database does not answer.'],
  [{ access: { status: 401, code: 'not_signed_in' } }, 'You are signed out.'],
  [{ access: { status: 403, code: 'not_allowed' } }, 'You are no longer on this board.'],
  [{ access: { status: 404, code: 'not_found' } }, 'There is no board here any more.'],
  [{ access: { status: 500, code: 'internal' } }, 'does not answer as it should.'],
  [
    { expected: 'https://negotiations.ministry.example' },
    'does not accept the address this page has.',
  ],
  [{}, 'but the live line does not.'],
]

test('every finding of the doctor is named in words that fit their place', async ({ parley }) => {
  test.setTimeout(240_000)
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  const broken = await breakable(page)
  await page.reload()
  await boardIsOpen(page)
  broken.cut({ server: 'none' })
  await page.getByRole('button', { name: 'What is wrong?' }).first().click({ timeout: 40_000 })
  const doctor = page.getByRole('dialog', { name: 'What is wrong?' })
  for (const [fault, words] of FINDINGS) {
    broken.cut(fault)
    await doctor.getByRole('button', { name: 'Check again' }).click()
    await expect(doctor.getByText(words)).toBeVisible({ timeout: 20_000 })
    await looksRight(page, words, [
      { colorScheme: 'light', width: 390, axe: true },
      { colorScheme: 'dark', width: 1280, axe: true },
    ])
  }
})

/** Stands between a page and its server from the next load on. */
async function breakable(page: Page): Promise<{ cut(fault: Fault): void }> {
  let fault: Fault = {}
  let isCut = false
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/sync\//, (line) => {
    if (isCut) {
      void line.close({ code: 1011 })
      return
    }
    open.add(line)
    line.connectToServer()
  })
  const answerWith = async (route: Route, answer: Answer | undefined) => {
    if (!isCut) return route.continue()
    if (answer === 'none') return route.abort()
    if (answer?.html) return route.fulfill({ status: 200, body: '<html lang="en"></html>' })
    const json = answer ? { error: { code: answer.code, message: '' } } : {}
    return route.fulfill({ status: answer?.status ?? 200, json })
  }
  await page.route('**/healthz', (route) => answerWith(route, fault.server))
  await page.route('**/readyz', (route) => answerWith(route, fault.database))
  await page.route(/\/api\/boards\/[^/]+$/, (route) => answerWith(route, fault.access))
  await page.route(/\/line\?/, (route) =>
    isCut
      ? route.fulfill({ json: { isAccepted: !fault.expected, expected: fault.expected ?? null } })
      : route.continue(),
  )
  return {
    cut: (next) => {
      fault = next
      isCut = true
      for (const line of open) void line.close({ code: 1011 })
      open.clear()
    },
  }
}
