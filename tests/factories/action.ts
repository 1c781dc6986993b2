import type { Action, ActionStep, Evidence } from '#app/domain/action.ts'
import { anId } from './consultation.ts'

/** An action that nobody has begun, without deadline, that comes from no decision. */
export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    councilId: anId(),
    id: anId(),
    title: 'Ouvrir une permanence d’accès aux droits',
    aim: 'Que personne ne renonce à une aide faute de savoir la demander.',
    owner: 'CCAS',
    theme: 'Accès aux droits',
    state: 'not-started',
    toldPublicly: false,
    createdOn: '2027-01-20',
    version: 1,
    ...overrides,
  }
}

export function aStep(overrides: Partial<ActionStep> = {}): ActionStep {
  return { id: anId(), title: 'Trouver un local', state: 'to-do', version: 1, ...overrides }
}

export function someEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: anId(),
    text: 'La permanence a ouvert.',
    address: 'https://example.org/permanence',
    datedOn: '2027-02-01',
    toldPublicly: false,
    ...overrides,
  }
}
