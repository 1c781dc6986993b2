import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterAsHtml } from '#app/domain/letter-html.ts'

/** What somebody reads of HTML. */
function read(html: string): string {
  return html
    .replace(/^.*?<\/h1>/s, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

test('says every word of the letter and adds none, whatever was typed', () => {
  const typed = fc.oneof(fc.string(), fc.constantFrom('<b>', 'https://a.example/?x=1&y="2".', '</p>', '&amp;', '\n\n'))
  fc.assert(
    fc.property(typed, fc.array(typed, { maxLength: 8 }), (subject, parts) => {
      const body = parts.join('\n')
      const html = letterAsHtml({ subject, body })
      expect(read(html).split(/\s+/).join('')).toBe(body.split(/\s+/).join(''))
      const tags = [...html.matchAll(/<\/?([a-z!0-9]+)/g)].map(([, tag]) => tag)
      const known = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'main', 'h1', 'p', 'br', 'a']
      expect(tags.filter((tag) => !known.includes(tag ?? ''))).toEqual([])
    }),
  )
})

test('links whole addresses and leaves the full stop after them out', () => {
  const html = letterAsHtml({ subject: 'x', body: 'Lisez https://a.example/b#c.d, puis revenez.' })
  expect(html).toMatch(/<a href="https:\/\/a\.example\/b#c\.d" /)
  expect(html).toContain('</a>, puis revenez.')
})
