/** Four people and what is said about a card: one runs the board, one edits it, one only comments, one only looks. */
import type { Page } from '@playwright/test'
import { exportedBoard } from '../support/exported-board.ts'
import { boardIsOpen, boxOf, card, drag, headSpot, middleOf } from '../support/hands.ts'
import { expect, type Parley, type TestBoard, test } from '../support/parley.ts'

const TITLE = 'European troop contingent / stabilization force in Ukraine'
/** As the card itself says it. */
const SHOWN = 'European troop contingent in Ukraine'

test('a commenter asks about a card and is answered: whom it names is told, all see it, and who only looks cannot answer', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ann = await parley.open(board, 'facilitator', 'Ann')
  await boardIsOpen(ann)
  const ben = await commenter(parley, board, ann)
  await boardIsOpen(ben)
  const cleo = await parley.open(board, 'viewer', 'Cleo')
  const dee = await parley.open(board, 'editor', 'Dee')
  await Promise.all([boardIsOpen(cleo), boardIsOpen(dee)])
  const before = await stated(ben, board)

  // Ben may comment, and nothing else: no tools to write with, and neither a digit nor a drag moves anything.
  await expect(ben.getByRole('button', { name: 'Proposal', exact: true })).toHaveCount(0)
  await ben.getByRole('button', { name: 'Select', exact: true }).click()
  await card(ben, TITLE).click()
  await ben.keyboard.press('1')
  const { x, y } = await middleOf(card(ben, TITLE))
  await drag(ben, card(ben, TITLE), { x: x + 90, y: y + 60 })
  await card(ben, TITLE).click()
  await ben.keyboard.press('c')
  await ben.getByLabel(`Comment on: ${SHOWN}`).pressSequentially('How many, @A')
  await expect(ben.getByRole('option', { name: 'Ann' })).toBeVisible()
  await ben.keyboard.press('Enter')
  await ben.keyboard.type('? See https://example.org/plan.')
  await ben.keyboard.press('Control+Enter')
  await expect(thread(ben).getByText('How many, @Ann ?')).toBeVisible()
  await expect(thread(ben).getByRole('link')).toHaveAttribute('href', 'https://example.org/plan')
  expect(await stated(ben, board)).toEqual(before)

  // Dee is not named, and told by the pin alone; the sign she puts on the card stands on everybody's.
  await pin(dee, '1 comment', '1 new').waitFor()
  await expect(dee.getByText('mentioned you')).toHaveCount(0)
  await card(dee, TITLE).click()
  await dee.getByRole('button', { name: 'A question', exact: true }).click()
  await expect(card(cleo, TITLE).getByRole('img', { name: 'A question: Dee' })).toBeVisible()

  // Ann hears of it, reads it, moves the card, and answers.
  await expect(pin(ann, '1 comment', '1 new')).toBeVisible()
  const gap = await pinGap(ann)
  const from = await middleOf(card(ann, TITLE))
  await drag(ann, card(ann, TITLE), { x: from.x + 40, y: from.y + 90 })
  await expect.poll(() => pinGap(ann)).toEqual(gap)
  await ann.getByText('Ben mentioned you.').waitFor()
  await ann.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(thread(ann).getByText('@Ann', { exact: true })).toBeVisible()
  await expect(pin(ann, '1 comment', 'new')).toHaveCount(0)
  await ann.getByLabel('Answer', { exact: true }).fill('Two battalions.')
  await ann.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(thread(ben).getByText('Two battalions.')).toBeVisible()

  // Cleo reads it as it grows, and has nothing to write with.
  await pin(cleo, '2 comments', '2 new').click()
  await expect(thread(cleo).getByText('Two battalions.')).toBeVisible()
  await expect(cleo.getByRole('textbox', { name: 'Answer' })).toHaveCount(0)
  await expect(cleo.getByRole('button', { name: 'Pin a comment' })).toHaveCount(0)

  // Resolved, its pin is gone for both; its words stay, after a reload too.
  await ann.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(pin(ben, '', '')).toHaveCount(0)
  await ben.reload()
  await boardIsOpen(ben)
  await ben.getByRole('button', { name: 'Comments', exact: true }).click()
  await expect(ben.getByText('No comments like these.')).toBeVisible()
  await ben.getByRole('combobox', { name: 'State', exact: true }).selectOption('resolved')
  await ben.getByRole('button', { name: /2 comments, resolved$/ }).click()
  await expect(thread(ben).getByText('Two battalions.')).toBeVisible()
  await expect(thread(ben).getByText(/^Resolved by Ann/)).toBeVisible()

  // With nothing selected the tool asks where, and the lane that is pressed is what it is about.
  await ben.getByRole('button', { name: 'Pin a comment' }).click()
  const { x: left, y: top } = await headSpot(ben, 'Ukraine')
  await ben.mouse.click(left, top)
  await ben.getByLabel('Comment on: Ukraine').fill('One source?')
  await ben.keyboard.press('Control+Enter')
  await expect(ann.getByRole('button', { name: '1 comment on Ukraine, 1 new' })).toBeVisible()
})

async function commenter(parley: Parley, board: TestBoard, facilitator: Page): Promise<Page> {
  const made = await facilitator.request.post(`/api/boards/${board.id}/links`, {
    data: { role: 'commenter' },
  })
  const { url } = (await made.json()) as { url: string }
  const page = await parley.visit('/')
  const data = { token: new URL(url).hash.slice(1), displayName: 'Ben' }
  await page.request.post('/api/join', { data })
  await page.goto(`/b/${board.id}`)
  return page
}

/** What an editor could have changed. */
async function stated(page: Page, { id }: TestBoard): Promise<unknown> {
  const { positions, ledger, placement } = await exportedBoard(page, id)
  return { positions, ledger, placement }
}

function thread(page: Page) {
  return page.getByRole('region', { name: 'Comments', exact: true }).getByRole('listitem')
}

function pin(page: Page, count: string, news: string) {
  return page.getByRole('button', { name: new RegExp(`^${count}.* on ${SHOWN}.*${news}$`) })
}

/** Where the pin stands, seen from the card; whole px, for the view has fractions. */
async function pinGap(page: Page): Promise<readonly [number, number]> {
  const [on, at] = [await boxOf(card(page, TITLE)), await boxOf(pin(page, '1 comment', ''))]
  return [Math.round(at.x - on.x), Math.round(at.y - on.y)]
}
