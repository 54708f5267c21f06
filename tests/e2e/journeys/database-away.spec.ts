/** The database stops answering while people work: they are told, go on working, and lose nothing. */
import { expect, test } from '@playwright/test'
import { FreezablePostgres } from '../../support/freezable-postgres.ts'
import { startServer } from '../../support/start-server.ts'
import { openProposal, positionOf } from '../board/panels.ts'
import { boardIsOpen } from '../support/hands.ts'
import { enter, makeBoard } from '../support/own-server.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

test('[S8] everybody is told that changes are shown but not stored, and that a full board takes no more', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const postgres = await FreezablePostgres.start()
  const server = await startServer({
    databaseUrl: postgres.url,
    env: { SYNC_BACKLOG_BYTES: '2000' },
  })
  try {
    const board = await makeBoard(server.origin)
    const [ines, vic] = [
      await enter(browser, server.origin, { board, name: 'Ines' }),
      await enter(browser, server.origin, { board, role: 'viewer', name: 'Vic' }),
    ]
    await Promise.all([boardIsOpen(ines), boardIsOpen(vic)])
    await openProposal(ines, CONTINGENT)
    await openProposal(vic, CONTINGENT)

    await postgres.freeze()
    await state('Ukraine', 'Support')
    await expect(ines.getByTestId('connection')).toHaveText('Not saved yet')
    await expect(positionOf(vic, 'Ukraine')).toContainText('Support')
    for (const page of [ines, vic]) {
      await expect(page.getByText('Changes are shown, but not stored yet.')).toBeVisible()
    }

    for (const stance of ['Opposed', 'Support', 'Abstain', 'Opposed', 'Support', 'Abstain']) {
      await state('Russia', stance)
      if (await ines.getByText('This board takes no changes at the moment.').isVisible()) break
    }
    for (const page of [ines, vic]) {
      await expect(page.getByText('This board takes no changes at the moment.')).toBeVisible()
    }
    await state('United States', 'Opposed')
    await expect(ines.getByText(/^Not changed: the server cannot take changes/)).toBeVisible()
    await expect(positionOf(vic, 'United States')).not.toContainText('Opposed')

    await ines.getByRole('button', { name: 'What is wrong?' }).click()
    const doctor = ines.getByRole('dialog', { name: 'What is wrong?' })
    await expect(doctor).toContainText('its database does not answer', { timeout: 20_000 })
    await doctor.getByRole('button', { name: 'Back to the board' }).click()

    await postgres.thaw()
    await expect(ines.getByTestId('connection')).toHaveText('Saved', { timeout: 30_000 })
    for (const page of [ines, vic]) {
      await expect(page.getByText('This board takes no changes at the moment.')).toBeHidden()
    }
    await state('United States', 'Opposed')
    await expect(positionOf(vic, 'United States')).toContainText('Opposed')
    await Promise.all([ines.context().close(), vic.context().close()])

    async function state(actor: string, stance: string): Promise<void> {
      const row = positionOf(ines, actor)
      const choice = row.getByRole('button', { name: stance, exact: true })
      if (!(await choice.isVisible())) await row.getByRole('button', { name: /^Change: / }).click()
      await choice.click()
    }
  } finally {
    await server.stop()
    await postgres.stop()
  }
})
