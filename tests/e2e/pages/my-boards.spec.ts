/** The list of one's boards: find, rename, archive, leave, trash, and one's own name. */

import { expect, type Page } from '@playwright/test'
import { CONTINGENT } from '../canvas/example.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'

/** From the list, with a name of its own. */
async function duplicate(page: Page, title: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Duplicate the board' })
  const field = dialog.getByLabel('Name of the new board')
  await expect(field).toHaveValue(`Copy of ${title}`)
  await expect(field).toBeFocused()
  // What is proposed is selected: typing replaces it.
  await page.keyboard.type(name)
  await dialog.getByRole('button', { name: 'Duplicate' }).click()
}

test('a board is renamed from the list for everybody on it, and duplicated as a board of one’s own', async ({
  parley,
}) => {
  const board = await parley.createBoard({
    title: 'River basin',
    template: 'security-guarantees',
  })
  const editor = await parley.open(board, 'editor', 'Oleh')
  await expect(editor.getByText('River basin').first()).toBeVisible()
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  await page.getByRole('button', { name: 'More about River basin' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename the board' })
  await expect(dialog.getByLabel('Name of the board')).toHaveValue('River basin')
  await dialog.getByLabel('Name of the board').fill('Lake basin')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Lake basin' })).toBeVisible()
  await expect(editor).toHaveTitle(/Lake basin/)

  await duplicate(page, 'Lake basin', 'Rehearsal')
  await boardIsOpen(page)
  await expect(page).toHaveTitle(/Rehearsal/)
  await expect(page).not.toHaveURL(new RegExp(board.id))
  await expect(token(page, 'Russia', CONTINGENT)).toHaveAccessibleName(/: red line/)
  await page.getByRole('link', { name: 'Parley: my boards' }).click()
  const copy = page.getByRole('row', { name: /Rehearsal/ })
  await expect(copy.getByRole('cell', { name: 'Facilitator' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lake basin' })).toBeVisible()
  await editor.goto('/')
  await expect(editor.getByRole('link', { name: 'Lake basin' })).toBeVisible()
  await expect(editor.getByRole('link', { name: 'Rehearsal' })).toHaveCount(0)
})

test('a board is archived, left, put into the trash and back, and deleted, each after it is read what that means', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const editor = await parley.open(board, 'editor', 'Oleh')
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  const row = page.getByRole('row', { name: /River basin/ })
  const menu = page.getByRole('button', { name: 'More about River basin' })
  const choose = async (who: Page, act: string) => {
    await who.getByRole('button', { name: 'More about River basin' }).click()
    await who.getByRole('menuitem', { name: act }).click()
  }
  await expect(row.locator('img')).toBeVisible()
  await expect(row.getByRole('cell', { name: 'Prepare' })).toBeVisible()

  await choose(page, 'Archive…')
  const archiving = page.getByRole('dialog', { name: 'Archive “River basin”?' })
  await expect(archiving).toContainText('Nobody else notices')
  await archiving.getByRole('button', { name: 'Archive it' }).click()
  await expect(page.getByText('No boards yet.')).toBeVisible()
  await page.getByRole('button', { name: /^Archive/ }).click()
  await choose(page, 'Take out of the archive')
  await expect(page.getByText('Nothing is archived.')).toBeVisible()
  await page.getByRole('button', { name: /^Boards/ }).click()

  await choose(page, 'Save as template…')
  const saving = page.getByRole('dialog', { name: 'Save as template' })
  await expect(saving).toContainText('names of people, comments, notes and sources do not go in')
  await saving.getByLabel('Name').fill('Basin exercise')
  await saving.getByRole('button', { name: 'Save' }).click()
  await expect(saving).toBeHidden()
  await page.getByRole('button', { name: 'New board' }).click()
  const making = page.getByRole('dialog', { name: 'New board' })
  await expect(making.getByRole('radio', { name: 'Basin exercise' })).toBeVisible()
  await expect(making.getByRole('radio', { name: 'A harbour for the Lind estuary' })).toBeVisible()
  await page.keyboard.press('Escape')

  await choose(page, 'Put into the trash…')
  const trashing = page.getByRole('dialog', { name: 'Put “River basin” into the trash?' })
  await expect(trashing).toContainText('It closes for all 3 people at once')
  await expect(trashing.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row).toBeVisible()
  await choose(page, 'Put into the trash…')
  await trashing.getByRole('button', { name: 'Put it into the trash' }).click()
  await expect(editor.getByRole('heading', { name: 'This board is in the trash.' })).toBeVisible()
  await page.getByRole('button', { name: /^Trash/ }).click()
  await choose(page, 'Put it back')
  await expect(page.getByText('The trash is empty.')).toBeVisible()

  await editor.goto('/')
  await choose(editor, 'Leave…')
  const leaving = editor.getByRole('dialog', { name: 'Leave “River basin”?' })
  await expect(leaving).toContainText('To come back you need a link.')
  await leaving.getByRole('button', { name: 'Leave the board' }).click()
  await expect(editor.getByText('No boards yet.')).toBeVisible()

  await page.getByRole('button', { name: /^Boards/ }).click()
  await choose(page, 'Put into the trash…')
  await trashing.getByRole('button', { name: 'Put it into the trash' }).click()
  await page.getByRole('button', { name: /^Trash/ }).click()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click()
  const deleting = page.getByRole('dialog', { name: 'Delete “River basin” for good?' })
  await expect(deleting).toContainText('This cannot be undone.')
  await deleting.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
})

test('who does not run a board is offered neither to rename it nor the trash', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'editor', 'Oleh')
  await page.goto('/')
  await page.getByRole('button', { name: 'More about River basin' }).click()
  const acts = page.getByRole('menuitem')
  await expect(acts).toHaveText(['Duplicate…', 'Archive…', 'Leave…'])
})

test('people change the name they go by', async ({ parley }) => {
  const page = await parley.open(await parley.createBoard(), 'editor', 'Oleh')
  await page.goto('/')
  await page.getByRole('button', { name: 'You are Oleh' }).click()
  await page.getByRole('menuitem', { name: 'Change your name…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Oleh Kovalenko')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'You are Oleh Kovalenko' })).toBeVisible()
})

test('the menu of a board works from the keyboard alone', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'More about River basin' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Duplicate…' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Put into the trash…' })).toBeFocused()
  await page.keyboard.press('l')
  await expect(page.getByRole('menuitem', { name: 'Leave…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
})

test('with many boards a field narrows the list', async ({ parley }) => {
  const first = await parley.createBoard({ title: 'Évian talks' })
  const page = await parley.open(first, 'viewer', 'Kim')
  await boardIsOpen(page)
  // Making a board changes the cookie: nothing that a page asks for may be on its way meanwhile.
  await page.goto('about:blank')
  for (let n = 1; n <= 8; n += 1) {
    await page.request.post(`${parley.origin}/api/boards`, { data: { title: `Seminar ${n}` } })
  }
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Find a board' }).fill('evian')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Évian talks' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a board' }).fill('nothing like it')
  await expect(page.getByText('No board is called “nothing like it”.')).toBeVisible()
})
