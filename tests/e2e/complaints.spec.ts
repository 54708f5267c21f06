import { Complaints } from './support/complaints.ts'
import { expect, test } from './support/parley.ts'

test('the watch over every browser test notices script errors, refused content and other hosts', async ({
  browser,
  parley,
}) => {
  const complaints = new Complaints(parley.origin)
  const context = await browser.newContext({ baseURL: parley.origin })
  complaints.watch(context)
  const page = await context.newPage()
  await page.goto('/')
  expect(complaints.except([])).toEqual([])

  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted')
    })
    const image = new Image()
    image.src = 'https://example.org/planted.png'
    document.body.append(image)
  })

  await expect
    .poll(() => complaints.except([]))
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('script error: planted'),
        expect.stringMatching(/Content.Security.Policy/),
      ]),
    )
  await context.route('https://example.org/**', (route) => route.fulfill({ body: 'found' }))
  await page.goto('https://example.org/')
  expect(complaints.except([])).toContainEqual('request to another host: https://example.org/')
  await context.close()
})

test('a facilitator, an editor and a viewer each open the example by their link', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })

  for (const role of ['facilitator', 'editor', 'viewer'] as const) {
    const page = await parley.open(board, role, `A ${role}`)

    await expect(page).toHaveTitle(/Security guarantees for Ukraine/)
    await expect(page.locator('canvas, .tl-container').first()).toBeVisible()
  }
})
