/** Whether a text may be an identifier of ours: 128 bits in hex. Nothing else is looked up in a store. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
