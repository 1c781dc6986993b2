import { expect, test } from 'vitest'
import { readFollowUpForm } from '#app/forms/follow-up.ts'

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return readFollowUpForm(form)
}

test('reads where a decision stands, without spaces around the words', () => {
  expect(read({ status: 'under-way', text: '  Les plans sont prêts.\r\nOn commence. ' }).words).toEqual({
    ok: true,
    value: { status: 'under-way', text: 'Les plans sont prêts.\nOn commence.' },
  })
})

test('gives back what was typed beside all that is missing', () => {
  const { typed, words } = read({ status: 'presque', text: ' ' })
  expect(typed).toEqual({ status: 'presque', text: ' ' })
  expect(words.ok ? [] : words.refusals).toEqual([
    { code: 'status-missing', field: 'status' },
    { code: 'follow-up-missing', field: 'text' },
  ])
  expect(read({}).words.ok).toBe(false)
})
