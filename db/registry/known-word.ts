/** A word read back from a closed list; throws on any other. */
export function knownWord<T extends string>(list: readonly T[], text: string): T {
  const found = list.find((item) => item === text)
  if (found === undefined) throw new Error(`The registry holds an unknown word: ${text}`)
  return found
}
