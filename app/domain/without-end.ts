/**
 * A text without what `one` matches at its end, one character (UTF-16 unit) at a time. Each is looked at once,
 * where `/x+$/` begins anew at every x.
 */
export function withoutEnd(text: string, one: RegExp): string {
  let end = text.length
  while (end > 0 && one.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
