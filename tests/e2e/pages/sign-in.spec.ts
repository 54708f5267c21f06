/** An organisation's member in two browsers: as a guest first, then with an account, which has the same boards everywhere. */

import { type Browser, expect, type Page, test } from '@playwright/test'
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts'
import { type SignInProvider, startSignInProvider } from '../../support/sign-in-provider.ts'
import { type RunningServer, startServer } from '../../support/start-server.ts'
import { boardIsOpen } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'

let database: FreshDatabase
let provider: SignInProvider
let server: RunningServer

test.beforeAll(async () => {
  ;[database, provider] = await Promise.all([freshDatabase(), startSignInProvider()])
  server = await startServer({ databaseUrl: database.url, env: provider.env })
})
test.afterAll(async () => {
  await Promise.all([server.stop(), provider.stop()])
  await database.drop()
})

const signIn = (page: Page) =>
  page.getByRole('button', { name: 'Sign in with Harbour Institute' }).first()

async function visit(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await page.goto(path)
  return page
}

test('a guest signs in and finds the board again in another browser, by its address alone', async ({
  browser,
}) => {
  const desk = await visit(browser, '/')
  await desk.getByRole('button', { name: 'New board' }).click()
  await desk.getByLabel('Name of the board').fill('Fishing rights')
  await desk.getByLabel('Your name').fill('Ines')
  await desk.getByRole('button', { name: 'Make the board' }).click()
  await boardIsOpen(desk)
  const address = desk.url()

  await desk.goto('/')
  await signIn(desk).click()
  await expect(desk.getByRole('heading', { name: 'Harbour Institute' })).toBeVisible()
  await desk.getByRole('button', { name: 'Refuse' }).click()
  await expect(desk.getByRole('heading', { name: 'You were not signed in.' })).toBeVisible()
  await looksRight(desk, 'a refused sign-in')
  await signIn(desk).click()
  await desk.getByLabel('Member').fill('ines')
  await desk.getByRole('button', { name: 'Enter' }).click()
  await expect(desk).toHaveURL(`${server.origin}/`)
  await expect(desk.getByRole('link', { name: 'Fishing rights' })).toBeVisible()
  await expect(signIn(desk)).toHaveCount(0)

  const phone = await visit(browser, address)
  await expect(phone.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
  await looksRight(phone, 'a board one may sign in for')
  await signIn(phone).click()
  await phone.getByLabel('Member').fill('ines')
  await phone.getByRole('button', { name: 'Enter' }).click()
  await boardIsOpen(phone)
  await expect(phone).toHaveURL(address)

  await phone.goto('/')
  await phone.getByRole('button', { name: 'You are Ines' }).click()
  await phone.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await expect(signIn(phone)).toBeVisible()
  await expect(phone.getByRole('link', { name: 'Fishing rights' })).toHaveCount(0)
  await desk.goto(address)
  await boardIsOpen(desk)

  // A desk that was left signed in is signed out from the phone, the board that is open there with it.
  // The provider still knows the phone.
  await signIn(phone).click()
  await phone.getByRole('button', { name: 'You are Ines' }).click()
  await phone.getByRole('menuitem', { name: 'Sign out everywhere…' }).click()
  const places = phone.getByRole('list', { name: 'Where you are signed in' })
  await expect(places.getByRole('listitem')).toHaveCount(2)
  await phone.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await expect(signIn(phone)).toBeVisible()
  await expect(desk.getByRole('heading', { name: /signed out/i })).toBeVisible()
})
