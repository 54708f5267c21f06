/** Pages of their own, with their own status, where there is no board to show. */

import { expect } from '@playwright/test'
import { test } from '../support/parley.ts'

test.use({ expectedComplaints: [/Failed to load resource/] })

test('an address that is no page says so', async ({ parley }) => {
  const page = await parley.visit('/')
  const answer = await page.goto('/nowhere')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
})

test('a board that does not exist is said not to', async ({ parley }) => {
  const page = await parley.visit('/')
  const answer = await page.goto('/b/AAAAAAAAAAAAAAAAAAAAAA')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no board here.' })).toBeVisible()
  await page.getByRole('link', { name: 'To my boards' }).click()
  await expect(page).toHaveURL(`${parley.origin}/`)
})

test('the address of a board gives a stranger no access, and not even its name', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'Secret talks' })
  const page = await parley.visit('/')
  const answer = await page.goto(`/b/${board.id}`)
  expect(answer?.status()).toBe(401)
  expect(await answer?.text()).not.toContain('Secret talks')
  await expect(page.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
  await expect(page.getByText('Ask the facilitator.')).toBeVisible()
})

test('somebody known elsewhere is no member here', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'Secret talks' })
  const page = await parley.open(await parley.createBoard(), 'facilitator', 'Oleh')
  const answer = await page.goto(`/b/${board.id}`)
  expect(answer?.status()).toBe(403)
  expect(await answer?.text()).not.toContain('Secret talks')
  await expect(page.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
})
