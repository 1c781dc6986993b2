/** Hexadecimal digits in groups of eight, to be read aloud and compared. */
export function groupHex(digits: string): string {
  return digits.match(/.{1,8}/g)?.join(' ') ?? ''
}
