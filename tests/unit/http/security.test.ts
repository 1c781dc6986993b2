import { describe, expect, test } from 'vitest'
import { isSameSite, securityHeaders } from '#app/http/security.ts'

const PUBLIC_URL = 'https://concerto.example.org'
const HOST = 'inside:3000'

describe('the site a request comes from', () => {
  test.for<{ why: string; headers: Record<string, string>; same: boolean }>([
    { why: 'this page', headers: { 'Sec-Fetch-Site': 'same-origin' }, same: true },
    { why: 'an address typed', headers: { 'Sec-Fetch-Site': 'none' }, same: true },
    { why: 'another site', headers: { 'Sec-Fetch-Site': 'cross-site' }, same: false },
    { why: 'a neighbour', headers: { 'Sec-Fetch-Site': 'same-site' }, same: false },
    { why: 'a word unknown', headers: { 'Sec-Fetch-Site': 'x' }, same: false },
    {
      why: 'another site that claims this origin',
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Origin': PUBLIC_URL },
      same: false,
    },
    {
      why: 'this page, whose origin is hidden',
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Origin': 'null' },
      same: true,
    },
    { why: 'an older browser here', headers: { Origin: PUBLIC_URL }, same: true },
    {
      why: 'an older browser, by the inner address',
      headers: { Origin: `http://${HOST}` },
      same: true,
    },
    { why: 'an older browser elsewhere', headers: { Origin: 'https://example.com' }, same: false },
    {
      why: 'an older browser on a name that begins alike',
      headers: { Origin: `${PUBLIC_URL}.example.com` },
      same: false,
    },
    {
      why: 'an older browser on http',
      headers: { Origin: 'http://concerto.example.org' },
      same: false,
    },
    { why: 'an origin that is none', headers: { Origin: 'x' }, same: false },
    { why: 'a hidden origin', headers: { Origin: 'null' }, same: true },
    { why: 'nothing that tells', headers: {}, same: true },
  ])('$why: $same', ({ headers, same }) => {
    expect(isSameSite(new Headers({ Host: HOST, ...headers }), PUBLIC_URL)).toBe(same)
  })

  test('an origin that is none is not that of a request without a host', () => {
    expect(isSameSite(new Headers({ Origin: 'x' }), PUBLIC_URL)).toBe(false)
  })
})

describe('the headers of every answer', () => {
  function policy(url = PUBLIC_URL): Map<string, string[]> {
    const text = securityHeaders('Tm9uY2U=', url)['Content-Security-Policy'] ?? ''
    return new Map(
      text.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources]
      }),
    )
  }

  test('only scripts of this site, or with the nonce, run', () => {
    expect(policy().get('script-src')).toEqual([`'self'`, `'nonce-Tm9uY2U='`])
    expect(policy().has('script-src-attr')).toBe(false)
    expect(policy().get('default-src')).toEqual([`'none'`])
  })

  test('only attributes of style may be written in a page', () => {
    const inline = [...policy()].filter(([, sources]) => sources.includes(`'unsafe-inline'`))
    expect(inline.map(([name]) => name)).toEqual(['style-src-attr'])
    expect([...policy().values()].flat()).not.toContain(`'unsafe-eval'`)
  })

  test('forms and requests stay on this site, and no other shows its pages', () => {
    expect(policy().get('form-action')).toEqual([`'self'`])
    expect(policy().get('connect-src')).toEqual([`'self'`])
    expect(policy().get('frame-ancestors')).toEqual([`'none'`])
    expect(policy().get('base-uri')).toEqual([`'none'`])
  })

  test('no source is outside of this site', () => {
    expect([...policy().values()].flat().filter((source) => /[*.]|https?:/.test(source))).toEqual(
      [],
    )
  })

  test('no address is told to another site', () => {
    expect(securityHeaders('n', PUBLIC_URL)['Referrer-Policy']).toBe('no-referrer')
  })

  test('https is kept to where the site has it', () => {
    const name = 'Strict-Transport-Security'
    expect(securityHeaders('n', PUBLIC_URL)[name]).toContain('max-age=31536000')
    expect(securityHeaders('n', 'http://localhost:3000')).not.toHaveProperty(name)
  })
})
