import type { ItemPart } from '#app/forms/agenda-item.ts'
import type { ItemAnswer } from './view.ts'

const FIELD = {
  words: 'version',
  decision: 'decisionVersion',
  settings: 'settingsVersion',
} as const

/**
 * The version from which one part of an item's form is written. The stored one, unless another part
 * was sent meanwhile or this one was refused: then what is typed is still made from the one it began with.
 */
export function versionToSend(
  part: ItemPart,
  stored: number,
  answer: ItemAnswer | undefined,
): { version: number | string; stale: boolean } {
  if (answer === undefined) return { version: stored, stale: false }
  if (answer.part !== part) return { version: answer.typed[FIELD[part]] ?? stored, stale: false }
  const stale = answer.refusals.some(({ code }) => code === 'changed-meanwhile')
  const saved = answer.refusals.length === 0
  return { version: saved || stale ? stored : (answer.typed[FIELD[part]] ?? stored), stale }
}
