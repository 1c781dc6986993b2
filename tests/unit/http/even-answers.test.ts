import { describe, expect, test } from 'vitest'
import {
  answerEvenly,
  HEAD_BLOCK,
  PAGE_BLOCK,
  SCRIPT_BLOCK,
  STEP_MS,
} from '#app/http/even-answers.ts'

const VOTE = 'http://concerto.test/clsm/c/consultations/k/voter'

/** A clock that only moves while somebody works or waits. */
function aClock() {
  let time = 1_000
  const waits: number[] = []
  return {
    waits,
    work: (ms: number) => (time += ms),
    timing: {
      now: () => time,
      sleep: (ms: number) => {
        waits.push(ms)
        time += ms
        return Promise.resolve()
      },
    },
  }
}

const post = (url: string) => new Request(url, { method: 'POST', body: 'code=x' })
const page = (text: string, init: ResponseInit = {}) => () =>
  Promise.resolve(new Response(text, { ...init, headers: { 'Content-Type': 'text/html' } }))

function headLength(response: Response): number {
  return response.headers.entries().reduce((sum, [name, value]) => sum + `${name}: ${value}\r\n`.length, 0)
}

describe('the moment of an answer to a voter', () => {
  test.each([
    [0, STEP_MS],
    [1, STEP_MS],
    [STEP_MS - 1, STEP_MS],
    [STEP_MS, STEP_MS],
    [STEP_MS + 1, 2 * STEP_MS],
    [10 * STEP_MS + 7, 11 * STEP_MS],
  ])('after %i ms of work is %i ms after the question', async (work, after) => {
    const clock = aClock()
    const begun = clock.timing.now()
    await answerEvenly(
      post(VOTE),
      () => {
        clock.work(work)
        return page('x')()
      },
      clock.timing,
    )
    expect(clock.timing.now() - begun).toBe(after)
  })

  test('waits for no other page, nor for whoever only reads', async () => {
    const clock = aClock()
    const others = [
      new Request(VOTE),
      post('http://concerto.test/clsm/c/consultations/k/recu'),
      post('http://concerto.test/clsm/c/consultations/k/voterai'),
      post('http://concerto.test/espace/connexion'),
    ]
    for (const request of others) {
      const response = await answerEvenly(request, page('court'), clock.timing)
      expect(await response.text()).toBe('court')
    }
    expect(clock.waits).toEqual([])
  })
})

describe('the length of an answer to a voter', () => {
  const { timing } = aClock()

  test.each([
    ['', PAGE_BLOCK],
    ['/deposer', PAGE_BLOCK],
    ['/deposer/', PAGE_BLOCK],
    ['?index', PAGE_BLOCK],
    ['/courriel', PAGE_BLOCK],
    ['.data', SCRIPT_BLOCK],
    ['/deposer.data', SCRIPT_BLOCK],
    ['/signature', SCRIPT_BLOCK],
    ['/adresse', PAGE_BLOCK],
  ])('at /voter%s is the same, head and body, whatever it says', async (path, block) => {
    const answers = await Promise.all(
      [
        page('a'),
        page('é'.repeat(2_000), { status: 422, statusText: 'Unprocessable Entity' }),
        page('b'.repeat(block), { status: 429 }),
      ].map((answer) => answerEvenly(post(`${VOTE}${path}`), answer, timing)),
    )
    for (const answer of answers) {
      expect(headLength(answer) % HEAD_BLOCK).toBe(0)
      expect(answer.headers.get('Content-Length')).toBe(String(block))
      expect(answer.statusText).toBe('')
      expect((await answer.clone().bytes()).length).toBe(block)
    }
    expect(new Set(answers.map(headLength)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 429])
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(first?.trimStart()).toBe('a')
    expect(second?.trimStart()).toBe('é'.repeat(2_000))
  })

  test('of more than a block is the next multiple', async () => {
    const answer = await answerEvenly(post(VOTE), page('x'.repeat(PAGE_BLOCK + 1)), timing)
    expect((await answer.bytes()).length).toBe(2 * PAGE_BLOCK)
  })

  test('leaves lines for scripts readable, and an answer without a body without one', async () => {
    const answer = await answerEvenly(post(`${VOTE}.data`), page('[{"_1":2}]\n'), timing)
    expect(JSON.parse(await answer.text())).toEqual([{ _1: 2 }])
    const led = () => Promise.resolve(new Response(null, { status: 307, headers: { Location: '/' } }))
    const leading = await answerEvenly(post(VOTE), led, timing)
    expect(leading.body).toBeNull()
    expect(leading.headers.get('Location')).toBe('/')
  })
})
