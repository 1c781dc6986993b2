import { describe, expect, it } from 'vitest'
import {
  faultsOfPriority,
  LONGEST_DESCRIPTION,
  mayConsolidate,
  proposedWords,
} from '#app/domain/consolidation.ts'
import { LONGEST_TITLE } from '#app/domain/proposal.ts'
import type { Result } from '#app/domain/refusal.ts'
import { aConsultation, PRIORITIES } from '#tests/factories/consultation.ts'

const PROPOSING = { opensAt: '2026-10-01T08:00:00.000Z', closesAt: '2026-10-18T08:00:00.000Z' }
const VOTING = { opensAt: '2026-11-02T08:00:00.000Z', closesAt: '2026-11-30T23:00:00.000Z' }
const OPENED = { openedAt: PROPOSING.opensAt, calendar: { proposing: PROPOSING, voting: VOTING } }

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code)
}

describe('priorities can be made', () => {
  const open = aConsultation(OPENED)
  const withoutPriorities = aConsultation({ ...OPENED, priorities: PRIORITIES.slice(0, 1) })

  it('between the end of the collection and the beginning of the vote', () => {
    expect(mayConsolidate(open, '2026-10-20T08:00:00.000Z')).toEqual({ ok: true, value: null })
  })

  it('not while texts are collected, nor in a draft, where they are written with the rest', () => {
    expect(codesOf(mayConsolidate(open, '2026-10-10T08:00:00.000Z'))).toEqual(['not-in-this-phase'])
    const draft = aConsultation({ calendar: OPENED.calendar })
    expect(codesOf(mayConsolidate(draft, '2026-10-20T08:00:00.000Z'))).toEqual([
      'not-in-this-phase',
    ])
  })

  it('not once voting has begun', () => {
    expect(codesOf(mayConsolidate(open, VOTING.opensAt))).toEqual(['priorities-frozen'])
    const sealed = { ...open, sealedAt: VOTING.closesAt }
    expect(codesOf(mayConsolidate(sealed, '2026-12-24T08:00:00.000Z'))).toEqual([
      'priorities-frozen',
    ])
  })

  it('late, as long as voting waits for a second one; not after it should have ended', () => {
    expect(mayConsolidate(withoutPriorities, '2026-11-10T08:00:00.000Z').ok).toBe(true)
    expect(codesOf(mayConsolidate(withoutPriorities, VOTING.closesAt))).toEqual(['calendar-past'])
  })

  it('not where all is cancelled', () => {
    const cancelled = { ...open, cancelledAt: '2026-10-19T08:00:00.000Z', cancelReason: 'Non.' }
    expect(codesOf(mayConsolidate(cancelled, '2026-10-20T08:00:00.000Z'))).toEqual(['cancelled'])
  })
})

describe('the words of a priority', () => {
  const of = {
    themes: [{ id: 'soins', name: 'Se soigner' }],
    method: 'majority-judgment' as const,
  }
  const good = { title: 'Un lieu ouvert', description: '', themeId: 'soins' }

  it('are a title, a description that may be empty, and a theme of the consultation or none', () => {
    expect(faultsOfPriority(good, of)).toEqual([])
    expect(faultsOfPriority({ title: 'Un lieu ouvert', description: '' }, of)).toEqual([])
  })

  it('are refused with every reason, each at its field', () => {
    const bad = {
      title: '',
      description: 'a'.repeat(LONGEST_DESCRIPTION + 1),
      themeId: 'ailleurs',
    }
    expect(faultsOfPriority(bad, of).map(({ code, field }) => [code, field])).toEqual([
      ['title-missing', 'title'],
      ['text-too-long', 'description'],
      ['unknown-theme', 'theme'],
    ])
    const long = { ...good, title: 'a'.repeat(LONGEST_TITLE + 1) }
    expect(faultsOfPriority(long, of).map(({ code }) => code)).toEqual(['text-too-long'])
  })

  it('are proposed from the sources: the first title, every text, the theme most of them share', () => {
    expect(
      proposedWords([
        { title: 'Le soir', text: 'Ouvrir le soir.\n', themeId: 'vivre' },
        { title: 'La nuit', text: 'Ouvrir la nuit.', themeId: 'soins' },
        { title: 'Tôt', text: 'Ouvrir tôt.', themeId: 'soins' },
        { title: 'Sans thème', text: 'Ouvrir.' },
      ]),
    ).toEqual({
      title: 'Le soir',
      description: 'Ouvrir le soir.\n\nOuvrir la nuit.\n\nOuvrir tôt.\n\nOuvrir.',
      themeId: 'soins',
    })
    expect(proposedWords([])).toEqual({ title: '', description: '' })
  })
})
