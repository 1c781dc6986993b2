import { describe, expect, test } from 'vitest'
import { STATES, type State } from '#app/domain/consultation.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { staffPages } from '#app/domain/staff-pages.ts'

const texts = (role: Role, state: State) => staffPages([role], { state, collects: true })

describe('the pages of a consultation that a role opens', () => {
  test.for<[Role, State, string[]]>([
    ['coordinator', 'draft', ['prepare', 'preview']],
    ['coordinator', 'proposing', ['preview', 'consolidation', 'codes']],
    ['coordinator', 'voting', ['consolidation', 'codes']],
    ['coordinator', 'sealed', ['consolidation', 'codes', 'result']],
    ['coordinator', 'released', ['consolidation', 'codes', 'result', 'decisions']],
    ['coordinator', 'followed-up', ['consolidation', 'codes', 'result', 'decisions']],
    ['coordinator', 'cancelled', []],
    ['chair', 'draft', ['preview']],
    ['chair', 'sealed', ['result']],
    ['moderator', 'draft', []],
    ['moderator', 'proposing', ['moderation', 'consolidation']],
    ['referent', 'voting', ['moderation']],
    ['representative', 'proposing', ['propose']],
    ['representative', 'voting', []],
    ['relay', 'voting', ['sheets']],
    ['relay', 'closed', []],
    ['steering-member', 'sealed', ['result']],
    ['scrutineer', 'sealed', ['result']],
    ['scrutineer', 'voting', []],
  ])('%s, %s', ([role, state, pages]) => {
    expect(texts(role, state)).toEqual(pages)
  })

  test('nobody is led to texts where none are collected', () => {
    for (const state of STATES) {
      const pages = staffPages(ROLES, { state, collects: false })
      expect(pages).not.toContain('moderation')
      expect(pages).not.toContain('propose')
    }
  })
})
