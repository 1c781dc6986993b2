const HERE = 'http://here.invalid'
const ONE_SLASH = /^\/(?![/\\])/

/** A path of this site, or the home page: a form must not lead elsewhere. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !ONE_SLASH.test(value) || !URL.canParse(value, HERE)) return '/'
  const { origin, pathname, search } = new URL(value, HERE)
  return origin === HERE && ONE_SLASH.test(pathname) ? pathname + search : '/'
}
