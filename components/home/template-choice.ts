/** A template as the home page shows it: what a board can start from. */

export type TemplateChoice = {
  readonly id: string
  readonly title: string
  readonly description: string
}
