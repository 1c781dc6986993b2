import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '#app/domain/draft.ts'
import { MOST_THEMES, plannedCalendar } from '#app/domain/draft.ts'
import { readChange, typedStep, type FormStep } from '#app/forms/drafting/change.ts'
import { readCalendar } from '#app/forms/drafting/calendar.ts'
import { readMethod, typedMethod } from '#app/forms/drafting/method.ts'
import { readParticipants } from '#app/forms/drafting/participants.ts'
import { isUntouched, readPriority, typedPriority } from '#app/forms/drafting/priority.ts'
import { readProposals } from '#app/forms/drafting/proposals.ts'
import { readQuestion, readTitle } from '#app/forms/drafting/question.ts'
import { intentField, intentOf, versionOf } from '#app/forms/drafting/step.ts'
import { typedFields } from '#app/forms/fields.ts'
import { readCancellation, readExtension, staffActOf } from '#app/forms/staff-acts.ts'
import { aConsultation, COLLEGES, PRIORITIES } from '#tests/factories/consultation.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const PARIS = 'Europe/Paris'
const NEXT = { name: 'next' } as const

const draft: Draft = aConsultation({
  slug: 'priorites-2027',
  calendar: plannedCalendar(NOW, PARIS, true),
})
const council = { colleges: COLLEGES, timeZone: PARIS }

describe('every step of the guided form', () => {
  test.for<FormStep>(['question', 'proposals', 'participants', 'method', 'calendar'])(
    '%s reads back what stands in its fields',
    (step) => {
      const read = readChange(step, typedStep(step, draft, council), NEXT, PARIS)
      expect(read.ok).toBe(true)
      if (!read.ok) return
      const { step: _step, ...said } = read.value
      const expected = {
        question: pick('title', 'slug', 'question', 'context', 'summary', 'reach'),
        proposals: { collects: true, ...pick('themes', 'distressContacts') },
        participants: {
          colleges: draft.colleges.map(({ id }) => id),
          ...pick('emailVoting', 'threshold'),
        },
        method: pick('method', 'grades', 'missingOpinions', 'officialWeighting'),
        calendar: pick('calendar'),
      }
      expect(said).toEqual(expected[step])
    },
  )

  function pick(...keys: (keyof Draft)[]): Record<string, unknown> {
    return Object.fromEntries(keys.map((key) => [key, draft[key]]))
  }

  test.for<FormStep>(['question', 'proposals', 'participants', 'method', 'calendar'])(
    '%s answers any form at all, and refuses at its fields',
    (step) => {
      const names = fc.constantFrom(
        ...Object.keys(typedStep(step, draft, council)),
        'theme.new.0',
        '__proto__',
        'constructor',
        'version',
      )
      const values = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('', '2026-02-31', '25:00', 'x'.repeat(6_000), '\0', '١٢', '1e3', '-1'),
      )
      fc.assert(
        fc.property(fc.array(fc.tuple(names, values)), (fields) => {
          const form = new FormData()
          for (const [name, value] of fields) form.append(name, value)
          const read = readChange(step, typedFields(form), NEXT, PARIS)
          if (!read.ok)
            for (const { field } of read.refusals) expect(field).toEqual(expect.any(String))
        }),
      )
    },
  )
})

describe('the words', () => {
  const words = typedStep('question', draft, council)

  test('a draft may lack all but its title and its address', () => {
    const bare = readQuestion({ title: 'Un titre', slug: 'un-titre' })
    expect(bare.ok && bare.value.summary).toBe('')
    expect(fields(readQuestion({ title: ' ', slug: '' }))).toEqual(['title', 'slug'])
  })

  test.for([
    ['title', 'x'.repeat(121)],
    ['question', 'x'.repeat(301)],
    ['summary', 'x'.repeat(3_001)],
    ['context', 'x'.repeat(5_001)],
    ['reach', 'x'.repeat(1_001)],
    ['slug', 'Priorités 2027'],
    ['slug', 'a'.repeat(81)],
  ] as const)('%s is refused where it is wrong', ([name, value]) => {
    expect(fields(readQuestion({ ...words, [name]: value }))).toEqual([name])
  })

  test('a title is one line', () => {
    expect(readTitle({ title: ' Les \n priorités  ' })).toEqual({ ok: true, value: 'Les priorités' })
    expect(fields(readTitle({}))).toEqual(['title'])
  })
})

describe('proposals', () => {
  const typed = typedStep('proposals', draft, council)

  test('a theme whose name is emptied, or that is taken away, goes; a new one has no id', () => {
    const [first, second] = draft.themes
    const read = readProposals({ ...typed, [`theme.${first?.id}`]: ' ', 'theme.new.0': ' Se loger ' })
    expect(read.ok && read.value.themes).toEqual([second, { name: 'Se loger' }])
    const removed = readProposals(typed, second?.id)
    expect(removed.ok && removed.value.themes).toEqual([first])
  })

  test('a new theme that is there already is not written twice', () => {
    const read = readProposals({ ...typed, 'theme.new.0': 'SE SOIGNER', 'theme.new.1': 'Se loger' })
    expect(read.ok && read.value.themes.map(({ name }) => name)).toEqual([
      'Se soigner',
      'Vivre dans la cité',
      'Se loger',
    ])
  })

  test('too long and too many are refused at their field', () => {
    expect(fields(readProposals({ ...typed, 'theme.new.1': 'x'.repeat(81) }))).toEqual(['theme.new.1'])
    expect(fields(readProposals({ ...typed, deputy: 'x'.repeat(121) }))).toEqual(['deputy'])
    const many = Object.fromEntries(
      Array.from({ length: MOST_THEMES + 1 }, (_, index) => [`theme.new.${index}`, `t${index}`]),
    )
    expect(fields(readProposals(many))).toEqual(['theme.new.0'])
  })

  test('a deputy without a first name stays the deputy', () => {
    const read = readProposals({ ...typed, contact: ' ', deputy: 'Yann' })
    expect(read.ok && read.value.distressContacts).toEqual(['', 'Yann'])
    const none = readProposals({ ...typed, contact: '', deputy: '' })
    expect(none.ok && none.value.distressContacts).toEqual([])
  })
})

describe('participants', () => {
  const typed = typedStep('participants', draft, council)

  test('a college that moves changes places with the next one that takes part', () => {
    const { 'college.aidants': _left, ...without } = typed
    const read = readParticipants(without, { name: 'down', item: 'usagers' })
    expect(read.ok && read.value.colleges).toEqual(['citoyens', 'usagers', 'professionnels'])
  })

  test('none ticked is a draft that lacks its colleges', () => {
    const read = readParticipants({ order: typed['order'] ?? '', threshold: '11' }, NEXT)
    expect(read.ok && read.value.colleges).toEqual([])
  })

  test('a threshold that is no number is too low, and one beyond reason is refused', () => {
    const read = readParticipants({ ...typed, threshold: 'onze' }, NEXT)
    expect(read.ok && read.value.threshold).toBe(0)
    expect(fields(readParticipants({ ...typed, threshold: '99999' }, NEXT))).toEqual(['threshold'])
  })
})

describe('the method', () => {
  const typed = typedStep('method', draft, council)

  test('amounts are whole numbers as people write them, and may still be missing', () => {
    const budget = (text: string) => readMethod({ ...typed, method: 'budget', budget: text })
    for (const text of ['60000', '60 000', '60\u202f000 €', ' 60\u00a0000 euros '])
      expect(budget(text)).toMatchObject({ ok: true, value: { budget: 60_000 } })
    expect(budget('')).toMatchObject({ ok: true })
    for (const text of ['0', '-5', '12,50', '60k', 'beaucoup', '٦٠'])
      expect(fields(budget(text))).toEqual(['budget'])
    const most = (text: string) =>
      readMethod({ ...typed, method: 'approval', mostApprovals: text })
    expect(most('3')).toMatchObject({ ok: true, value: { mostApprovals: 3 } })
    expect(most('')).not.toHaveProperty('value.mostApprovals')
    expect(fields(most('trois'))).toEqual(['mostApprovals'])
  })

  test('what another method counts with is kept', () => {
    const counting = { ...draft, method: 'ranking', grades: [], budget: 5_000, mostApprovals: 2 } as const
    const read = readMethod(typedMethod(counting))
    expect(read).toMatchObject({ ok: true, value: { budget: 5_000, mostApprovals: 2 } })
  })

  test('grades are lines, tidied; approval has none', () => {
    const read = readMethod({ ...typed, grades: '  Oui \n\n Plutôt   oui\nNon' })
    expect(read.ok && read.value.grades).toEqual(['Oui', 'Plutôt oui', 'Non'])
    for (const method of ['approval', 'ranking', 'budget']) {
      const read = readMethod({ ...typed, method })
      expect(read.ok && read.value.grades).toEqual([])
    }
    const approval = readMethod({ ...typed, method: 'approval' })
    expect(approval.ok && approval.value.grades).toEqual([])
  })

  test.for([
    ['grades', 'Oui'],
    ['grades', 'Oui\nOui'],
    ['grades', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['grades', `Oui\n${'x'.repeat(41)}`],
    ['method', 'pluralite'],
    ['missingOpinions', ''],
    ['officialWeighting', 'tous'],
  ] as const)('%s: "%s" is refused there', ([name, value]) => {
    expect(fields(readMethod({ ...typed, [name]: value }))).toEqual([name])
  })
})

describe('the calendar', () => {
  const typed = typedStep('calendar', draft, council)

  test('is written and read in the council’s own time, across a change of clocks', () => {
    const read = readCalendar(
      {
        ...typed,
        'voting.opens.day': '2027-03-27',
        'voting.opens.time': '18:00',
        'voting.closes.day': '2027-03-28',
        'voting.closes.time': '18:00',
      },
      PARIS,
    )
    expect(read.ok && read.value.voting).toEqual({
      opensAt: '2027-03-27T17:00:00.000Z',
      closesAt: '2027-03-28T16:00:00.000Z',
    })
  })

  test('a date that does not exist is refused at its pair; several at once', () => {
    const wrong = { ...typed, 'voting.closes.day': '2027-02-30', 'proposing.opens.time': '' }
    expect(fields(readCalendar(wrong, PARIS))).toEqual(['proposing.opens', 'voting.closes'])
  })

  test('has no phase for texts where the form has none', () => {
    const alone = Object.fromEntries(
      Object.entries(typed).filter(([name]) => name.startsWith('voting.')),
    )
    expect(readCalendar(alone, PARIS)).toEqual({
      ok: true,
      value: { voting: draft.calendar.voting },
    })
  })
})

describe('priorities', () => {
  test('a priority has a title; description and theme may be absent', () => {
    const [priority] = PRIORITIES
    expect(readPriority(typedPriority(priority))).toEqual({
      ok: true,
      value: {
        title: priority?.title,
        description: priority?.description,
        themeId: priority?.themeId,
      },
    })
    expect(readPriority({ title: 'Un lieu' })).toEqual({
      ok: true,
      value: { title: 'Un lieu', description: '' },
    })
    expect(fields(readPriority({ title: '', description: 'x'.repeat(1_001) }))).toEqual([
      'title',
      'description',
    ])
  })

  test('a form left as it was says nothing', () => {
    expect(isUntouched(typedPriority())).toBe(true)
    expect(isUntouched({ title: '', description: '', cost: '12' })).toBe(false)
    expect(readPriority({ title: 'Un lieu', cost: '12 000 €' })).toMatchObject({
      value: { cost: 12_000 },
    })
    expect(fields(readPriority({ title: 'Un lieu', cost: 'cher' }))).toEqual(['cost'])
    expect(isUntouched({ title: '', description: 'un mot' })).toBe(false)
  })
})

describe('buttons and versions', () => {
  test('every intent is read back from its button', () => {
    for (const intent of [
      { name: 'next' },
      { name: 'stay' },
      { name: 'close' },
      { name: 'to', step: 'calendar' },
      { name: 'remove', item: 'se-soigner' },
      { name: 'up', item: 'a' },
      { name: 'down', item: 'b:c' },
    ] as const)
      expect(intentOf({ intent: intentField(intent) })).toEqual(intent)
  })

  test('anything else goes on', () => {
    for (const intent of ['', 'enter', 'to:nowhere', 'up:', 'delete:all'])
      expect(intentOf({ intent })).toEqual({ name: 'next' })
  })

  test('a form that does not say its version was made from none', () => {
    expect([versionOf({ version: '3' }), versionOf({}), versionOf({ version: '-1' })]).toEqual([3, 0, 0])
  })
})

describe('extending and cancelling', () => {
  test('an extension has a date and a reason, each refused at its field', () => {
    expect(fields(readExtension({}, PARIS))).toEqual(['closesAt', 'reason'])
    const typed = { 'closesAt.day': '2026-12-18', 'closesAt.time': '18:00', reason: ' La neige. ' }
    expect(readExtension(typed, PARIS)).toEqual({
      ok: true,
      value: { closesAt: '2026-12-18T17:00:00.000Z', reason: 'La neige.' },
    })
  })

  test('a public consultation is cancelled with a reason, confirmed; a draft is only confirmed', () => {
    expect(fields(readCancellation({}, true))).toEqual(['cancelReason', 'confirm'])
    expect(fields(readCancellation({}, false))).toEqual(['confirm'])
    expect(readCancellation({ confirm: 'on' }, false)).toEqual({ ok: true, value: '' })
  })

  test('no other act is known', () => {
    expect(staffActOf({ intent: 'extend' })).toBe('extend')
    expect(staffActOf({ intent: 'release' })).toBeUndefined()
  })
})

function fields(read: { ok: boolean; refusals?: readonly { field?: string }[] }) {
  return read.refusals?.map(({ field }) => field)
}
