import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LARGEST_BODY, LARGEST_DRAINED, readForm } from '#app/http/form-body.ts'

const FORM = 'application/x-www-form-urlencoded'

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': FORM, ...headers },
    duplex: 'half',
  })
}

/** A body sent piece by piece, whose length nobody tells. */
function pieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(sent, sent + size))
      sent += size
    },
  })
}

async function refusalOf(request: Request): Promise<string | null> {
  const form = await readForm(request)
  return form.ok ? null : form.refusals.map(({ code }) => code).join()
}

async function entriesOf(request: Request): Promise<[string, unknown][] | null> {
  const form = await readForm(request)
  return form.ok ? [...form.value] : null
}

describe('the body of a form', () => {
  test('is read with its repeated fields, in order', async () => {
    expect(await entriesOf(post('a=1&b=2&a=3&c='))).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
      ['c', ''],
    ])
    expect(await entriesOf(post(''))).toEqual([])
    expect(await entriesOf(post(null))).toEqual([])
  })

  test('holds any text, however it is cut on the way', async () => {
    const fields = fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), {
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(fields, fc.integer({ min: 1, max: 7 }), async (given, size) => {
        const bytes = new TextEncoder().encode(new URLSearchParams(given).toString())
        expect(await entriesOf(post(pieces(bytes, size)))).toEqual(given)
      }),
    )
    const raw = new TextEncoder().encode('a=é€😀')
    for (const size of [1, 2, 3])
      expect(await entriesOf(post(pieces(raw, size)))).toEqual([['a', 'é€😀']])
  })

  test('of any bytes is read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect((await readForm(post(bytes))).ok).toBe(true)
      }),
    )
  })

  test.for(['text/plain', 'multipart/form-data; boundary=x', 'application/json', '', 'x'])(
    'as « %s » is no form',
    async (type) => {
      expect(await refusalOf(post('a=1', { 'Content-Type': type }))).toBe('body-malformed')
    },
  )

  test('without a type is no form', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: new TextEncoder().encode('a=1'),
    })
    expect(await refusalOf(request)).toBe('body-malformed')
  })

  test('may say its character set, in any case', async () => {
    const type = 'Application/X-WWW-Form-URLencoded ; charset=UTF-8'
    expect(await entriesOf(post('a=1', { 'Content-Type': type }))).toEqual([['a', '1']])
  })

  const full = new TextEncoder().encode(`a=${'x'.repeat(LARGEST_BODY - 2)}`)
  const beyond = new TextEncoder().encode(`a=${'x'.repeat(LARGEST_BODY - 1)}`)

  test('of the largest size is read', async () => {
    const length = String(full.length)
    const entries = [['a', 'x'.repeat(LARGEST_BODY - 2)]]
    expect(await entriesOf(post(full, { 'Content-Length': length }))).toEqual(entries)
    expect(await entriesOf(post(pieces(full, 10_000)))).toEqual(entries)
  })

  test('one byte larger is refused, told or not', async () => {
    expect(await refusalOf(post(beyond, { 'Content-Length': String(beyond.length) }))).toBe(
      'body-too-large',
    )
    expect(await refusalOf(post(pieces(beyond, 10_000)))).toBe('body-too-large')
  })

  test('is measured in bytes, not in letters', async () => {
    const letters = 'é'.repeat(LARGEST_BODY / 2)
    expect(await refusalOf(post(pieces(new TextEncoder().encode(letters), 10_000)))).toBeNull()
    const more = new TextEncoder().encode(`${letters}é`)
    expect(await refusalOf(post(pieces(more, 10_000)))).toBe('body-too-large')
  })

  test('that lies about its length is measured', async () => {
    for (const length of ['0', '-1', 'NaN', 'x'])
      expect(await refusalOf(post(pieces(beyond, 10_000), { 'Content-Length': length }))).toBe(
        'body-too-large',
      )
  })

  test('too large is read to its end, so that the refusal arrives', async () => {
    let left = 30
    const finite = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1
        controller.enqueue(new Uint8Array(10_000))
        if (left === 0) controller.close()
      },
    })
    expect(await refusalOf(post(finite))).toBe('body-too-large')
    expect(left).toBe(0)
  })

  test('said to be far too large is not even read', async () => {
    const request = post(pieces(full, 10_000), { 'Content-Length': String(LARGEST_DRAINED + 1) })
    expect(await refusalOf(request)).toBe('body-too-large')
    expect(request.bodyUsed).toBe(false)
  })

  test('without end is given up', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1
        controller.enqueue(new Uint8Array(10_000))
      },
    })
    expect(await refusalOf(post(endless))).toBe('body-too-large')
    expect(given).toBeLessThan(LARGEST_DRAINED / 10_000 + 5)
  })
})
