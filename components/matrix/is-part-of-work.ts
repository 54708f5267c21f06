/** Whether something belongs to working in the table: the table itself, or the question an act in it has raised. */

export function isPartOfWork(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="grid"], [data-ask]') !== null
}
