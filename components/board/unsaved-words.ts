/** What is true of changes the server does not have yet, for people who are about to leave or are worried. */

export function unsavedWords(count: number, areKept: boolean): string {
  const one = count === 1
  const changes = `${one ? '1 change is' : `${count} changes are`} not saved on the server yet.`
  return areKept
    ? `${changes} This browser keeps ${one ? 'it' : 'them'}, also if you close the tab, and sends ${one ? 'it' : 'them'} when you open this board here again.`
    : `${changes} This browser does not let Parley keep ${one ? 'it' : 'them'}: do not close this tab until “Saved” shows.`
}
