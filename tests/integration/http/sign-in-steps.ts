/** Signing in as a browser does, step by step, and what whoever has come back finds. */

import { expect } from 'vitest'
import { Caller } from './caller.ts'

type Me = { readonly id: string; readonly name: string }

export async function begin(caller: Caller, returnTo = '/'): Promise<URL> {
  const body = { returnTo }
  return new URL((await caller.json<{ url: string }>('POST', '/api/sign-in', { body })).url)
}

/** What a browser does at the provider, from its first page to the address it is sent back to. */
export async function atProvider(first: URL, form: Record<string, string>): Promise<URL> {
  const { origin } = first
  const browser = new Caller(origin)
  let url = first
  for (let steps = 0; steps < 10; steps += 1) {
    const path = `${url.pathname}${url.search}`
    const isForm = url.pathname.startsWith('/interaction/')
    const answer = isForm
      ? await browser.call('POST', path, {
          body: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      : await browser.call('GET', path)
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`The provider leads nowhere: ${await answer.text()}`)
    url = new URL(to, url)
    if (url.origin !== origin) return url
  }
  throw new Error('The provider goes in a circle.')
}

/** @returns where the browser is led in the end */
export async function comeBack(caller: Caller, url: URL): Promise<string> {
  const answer = await caller.call('GET', `${url.pathname}${url.search}`)
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').replace(caller.origin, '')
}

export async function signIn(caller: Caller, login: string, returnTo?: string): Promise<string> {
  return comeBack(caller, await atProvider(await begin(caller, returnTo), { login }))
}

/** A browser in which somebody has signed in. */
export async function signedIn(origin: string, login: string): Promise<Caller> {
  const caller = new Caller(origin)
  await signIn(caller, login)
  return caller
}

export const me = (caller: Caller) => caller.json<Me>('GET', '/api/me')
export const boardsOf = async (caller: Caller) =>
  (await caller.json<{ boards: { id: string; role: string }[] }>('GET', '/api/boards')).boards.map(
    ({ id, role }) => ({ id, role }),
  )
