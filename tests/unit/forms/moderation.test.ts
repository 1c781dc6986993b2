import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { QUEUES } from '#app/domain/moderation.ts'
import { LONGEST_MESSAGE } from '#app/domain/proposal.ts'
import {
  DONE_ACTS,
  doneQuery,
  queueQuery,
  readDone,
  readQueueQuery,
} from '#app/forms/moderation.ts'
import { readReviewForm } from '#app/forms/moderation-review.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('the address of a queue', () => {
  test('says which one and which page, and comes back as it was', () => {
    for (const queue of QUEUES)
      for (const page of [1, 2, 40])
        expect(readQueueQuery(new URLSearchParams(queueQuery(queue, page)))).toEqual({ queue, page })
    expect(queueQuery('waiting')).toBe('')
  })

  test('shows the first page of those that wait, whatever else it says', () => {
    const words = fc.oneof(fc.string(), fc.integer({ max: 0 }).map(String), fc.constant('1.5'))
    fc.assert(
      fc.property(words, fc.string(), (page, statut) => {
        const read = readQueueQuery(new URLSearchParams({ statut: `?${statut}`, page }))
        expect(read.queue).toBe('waiting')
        expect(Number.isSafeInteger(read.page) && read.page >= 1).toBe(true)
      }),
    )
  })

  test('says what was just done', () => {
    const proposalId = 'a'.repeat(32)
    for (const act of DONE_ACTS)
      expect(readDone(new URLSearchParams(doneQuery(act, proposalId)))).toEqual({ act, proposalId })
    expect(readDone(new URLSearchParams('fait=autre'))).toBeNull()
  })

  test('leads to no page but that of a text', () => {
    for (const texte of ['', '../equipe', '//ailleurs.test', 'A'.repeat(32)])
      expect(readDone(new URLSearchParams({ fait: 'acceptee', texte }))).toEqual({
        act: 'accept',
        proposalId: null,
      })
  })
})

describe('a ruling', () => {
  test('publishes marked passages only where somebody says that they may be public', () => {
    const marked = { act: 'accept', version: '3', marked: '1' }
    expect(readReviewForm(form(marked)).made).toMatchObject({
      refusals: [{ code: 'marks-left', field: 'despite' }],
    })
    expect(readReviewForm(form({ ...marked, despite: 'on' })).made.ok).toBe(true)
  })

  test('is read with the version that was before one’s eyes', () => {
    expect(readReviewForm(form({ act: 'accept', version: '3' })).made).toEqual({
      ok: true,
      value: { version: 3, act: { kind: 'rule', ruling: { act: 'accept' } } },
    })
    const { made } = readReviewForm(
      form({
        'act': 'return',
        'version': '1',
        'return.reason': 'unclear',
        'return.text': ' Pour qui ?\r\nEt où\0 ? ',
        'refuse.text': 'Une autre phrase',
      }),
    )
    expect(made).toEqual({
      ok: true,
      value: {
        version: 1,
        act: {
          kind: 'rule',
          ruling: { act: 'return', reason: 'unclear', text: 'Pour qui ?\nEt où ?' },
        },
      },
    })
  })

  test('that is refused gives back what was chosen and written', () => {
    const long = 'a'.repeat(LONGEST_MESSAGE + 1)
    const { typed, made } = readReviewForm(
      form({ 'act': 'refuse', 'version': '1', 'refuse.reason': 'parce que', 'refuse.text': long }),
    )
    expect(typed).toMatchObject({ act: 'refuse', reason: 'parce que', text: long })
    expect(made.ok ? [] : made.refusals.map(({ field }) => field)).toEqual([
      'refuse.reason',
      'refuse.text',
    ])
  })

  test('is nothing without a known act and a version', () => {
    const sent: Record<string, string>[] = [
      {},
      { act: 'delete', version: '1' },
      { act: 'accept', version: '-1' },
    ]
    for (const fields of sent) {
      const { typed, made } = readReviewForm(form(fields))
      expect(typed).toBeNull()
      expect(made.ok ? [] : made.refusals.map(({ code }) => code)).toEqual(['body-malformed'])
    }
  })
})
