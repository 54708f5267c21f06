/** Coming in by a link. */

import { expect } from '@playwright/test'
import { test } from '../support/parley.ts'

const WAYS_IN = [
  { role: 'facilitator', words: 'You come in as a facilitator.' },
  { role: 'editor', words: 'You come in as an editor.' },
  { role: 'viewer', words: 'You come in as a viewer.' },
] as const

for (const { role, words } of WAYS_IN) {
  test(`a link for the ${role} says so, asks a name and leads to the board`, async ({ parley }) => {
    const board = await parley.createBoard({ title: 'River basin' })
    const page = await parley.visit(board.links[role].replace(parley.origin, ''))
    await expect(page.getByRole('heading', { name: 'River basin' })).toBeVisible()
    await expect(page.getByText(words)).toBeVisible()
    expect(page.url()).toBe(`${parley.origin}/join`)

    await page.getByLabel('Your name').fill('Tom Becker')
    await page.getByRole('button', { name: 'Join the board' }).click()
    await expect(page).toHaveURL(`${parley.origin}/b/${board.id}`)
    await page.goto('/')
    const row = page.getByRole('row', { name: /River basin/ })
    await expect(row.getByRole('cell', { name: new RegExp(`^${role}$`, 'i') })).toBeVisible()
  })
}

test('a reload on the join page keeps the link, though the address no longer shows it', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.visit(board.links.editor.replace(parley.origin, ''))
  await expect(page.getByRole('heading', { name: 'River basin' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'River basin' })).toBeVisible()
})

test('a link pasted at home leads in, and somebody known need not type their name again', async ({
  parley,
}) => {
  const [first, second] = [
    await parley.createBoard({ title: 'First' }),
    await parley.createBoard({ title: 'Second' }),
  ]
  const page = await parley.open(first, 'editor', 'Oleh Kovalenko')
  await page.goto('/')
  await page.getByLabel('Join by link').fill(second.links.viewer)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Oleh Kovalenko')
  await page.getByRole('button', { name: 'Join the board' }).click()
  await expect(page).toHaveURL(`${parley.origin}/b/${second.id}`)
})

test('what is pasted and is no link of this host is said to be so', async ({ parley }) => {
  const page = await parley.visit('/')
  const field = page.getByLabel('Join by link')
  await field.fill('see you tomorrow')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('That is not a board link.')).toBeVisible()
  await field.fill('https://elsewhere.example/join#0123456789abcdefghij')
  await expect(page.getByText('That is not a board link.')).toBeHidden()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('That link leads to elsewhere.example.')).toBeVisible()
  await expect(page).toHaveURL(`${parley.origin}/`)
})

test('the join page without a link asks for one', async ({ parley }) => {
  const page = await parley.visit('/join')
  await expect(page.getByText('Paste the link you were sent.')).toBeVisible()
})
