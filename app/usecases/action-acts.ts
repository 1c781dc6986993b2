import {
  changesOfWords,
  MOST_ACTIONS,
  MOST_EVIDENCE,
  MOST_STEPS,
  moved,
  reasonsAgainstAction,
  reasonsAgainstEvidence,
  reasonsAgainstState,
  reasonsAgainstStep,
  type Action,
  type ActionChange,
  type ActionState,
  type ActionStep,
  type ActionWords,
  type Evidence,
} from '#app/domain/action.ts'
import { calendarDay } from '#app/domain/day.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { changeAction, countActions, findAction, insertAction } from '#db/registry/action.ts'
import { insertActionChanges } from '#db/registry/action-change.ts'
import { deleteEvidence, insertEvidence, listEvidence } from '#db/registry/action-evidence.ts'
import { changeStep, deleteStep, insertStep, listSteps } from '#db/registry/action-step.ts'
import { findBody } from '#db/registry/body.ts'
import { findDecision } from '#db/registry/decision.ts'
import { findFramework } from '#db/registry/framework.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, consultationIn, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ActionAddress } from './actions.ts'

/** The decision that an action is made from, as addresses name it. */
export interface DecisionNamed {
  consultation: string
  priority: string
}

/**
 * Writes a new action, from a decision that was taken (retenue) or from none. A deadline in the past is
 * accepted. Refuses with `unknown-priority` a decision that does not exist or retained nothing.
 */
export async function createAction(
  context: UseCaseContext,
  council: string,
  words: ActionWords,
  decision: DecisionNamed | null,
): Promise<Result<{ id: string }>> {
  return actInCouncil(context, council, 'write-actions', async (trx, at) => {
    const from = decision === null ? accepted(undefined) : await retained(trx, at, decision)
    if (!from.ok) return from
    const reasons = await reasonsAgainst(trx, at, words)
    if (reasons.length > 0) return refused(...reasons)
    if ((await countActions(trx, at.council.id)) >= MOST_ACTIONS)
      return refused(refusal('too-many', { details: { most: MOST_ACTIONS } }))
    const day = calendarDay(context.now(), at.council.timeZone)
    const action: Action = {
      ...words,
      councilId: at.council.id,
      id: newId(context),
      state: 'not-started',
      ...(from.value !== undefined && { from: from.value }),
      createdOn: day,
      version: 1,
    }
    await insertAction(trx, action)
    const first = { kind: 'created', reason: '', changedOn: day } as const
    await insertActionChanges(trx, action, [{ ...first, ...moved(undefined, words.deadlineOn) }])
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'action-created',
      subject: action.id,
      details: from.value === undefined ? {} : { consultation: from.value.consultationId, priority: from.value.priorityId },
    })
    return accepted({ id: action.id })
  })
}

async function retained(
  trx: RegistryDb,
  at: InCouncil,
  { consultation, priority }: DecisionNamed,
): Promise<Result<{ consultationId: string; priorityId: string }>> {
  const found = await consultationIn(trx, at, consultation)
  if (!found.ok) return found
  const { councilId, id } = found.value
  const decision = await findDecision(trx, councilId, id, priority)
  if (decision?.outcome !== 'retained') return refused(refusal('unknown-priority'))
  return accepted({ consultationId: id, priorityId: priority })
}

/** Says what an action is, who takes charge and until when. Its earlier deadlines stay in its history. */
export async function rewriteAction(
  context: UseCaseContext,
  address: ActionAddress,
  words: ActionWords,
  reason: string,
  version: number,
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, at) => {
    const { action } = at
    const reasons = await reasonsAgainst(trx, at, words, action)
    if (reasons.length > 0) return refused(...reasons)
    const changes = changesOfWords(action, words)
    if (changes.length === 0) return accepted([])
    if (action.version !== version) return refused(refusal('changed-meanwhile'))
    const { councilId, id, state, from, createdOn } = action
    const kept = { councilId, id, state, createdOn, version, ...(from !== undefined && { from }) }
    await changeAction(trx, { ...kept, ...words })
    return accepted(
      changes.map((change) => ({ ...change, reason: change.kind === 'deadline' ? reason : '' })),
    )
  })
}

/** A group or a framework that is no more stays where it was written, and is not written anew. */
async function reasonsAgainst(
  trx: RegistryDb,
  { council }: InCouncil,
  words: ActionWords,
  before?: ActionWords,
): Promise<readonly Refusal[]> {
  const reasons = [...reasonsAgainstAction(words)]
  if (words.groupId !== undefined && words.groupId !== before?.groupId) {
    const group = await findBody(trx, council.id, words.groupId)
    if (group === undefined || group.dissolvedOn !== undefined)
      reasons.push(refusal('unknown-body', { field: 'groupId' }))
  }
  if (words.frameworkId !== undefined && words.frameworkId !== before?.frameworkId) {
    const framework = await findFramework(trx, council.id, words.frameworkId)
    if (framework === undefined || framework.removedOn !== undefined)
      reasons.push(refusal('unknown-framework', { field: 'frameworkId' }))
  }
  return reasons
}

/** Says where an action stands. Whoever gives it up, or takes it up again, says why. */
export async function moveAction(
  context: UseCaseContext,
  address: ActionAddress,
  { state, reason }: { state: ActionState | undefined; reason: string },
  version: number,
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action }) => {
    const reasons = reasonsAgainstState(action.state, state, reason)
    if (state === undefined || reasons.length > 0) return refused(...reasons)
    if (state === action.state) return accepted([])
    if (action.version !== version) return refused(refusal('changed-meanwhile'))
    await changeAction(trx, { ...action, state })
    return accepted([{ kind: 'state', ...moved(action.state, state), reason }])
  })
}

/** Adds a step to an action, after the others. */
export async function addStep(
  context: UseCaseContext,
  address: ActionAddress,
  words: Pick<ActionStep, 'title' | 'deadlineOn'>,
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action }) => {
    const reasons = reasonsAgainstStep(words)
    if (reasons.length > 0) return refused(...reasons)
    const steps = await listSteps(trx, action)
    if (steps.length >= MOST_STEPS)
      return refused(refusal('too-many', { details: { most: MOST_STEPS }, field: 'stepTitle' }))
    await insertStep(trx, action, { ...words, id: newId(context), state: 'to-do', version: 1 })
    return accepted([{ kind: 'step-added', ...moved(undefined, words.deadlineOn), reason: '' }])
  })
}

/** Says what a step is, until when, and whether it is done. Sending the same words twice is no conflict. */
export async function rewriteStep(
  context: UseCaseContext,
  address: ActionAddress & { step: string },
  words: Pick<ActionStep, 'title' | 'deadlineOn' | 'state'>,
  version: number,
): Promise<Result<null>> {
  return actOnStep(context, address, async (trx, { action, step }) => {
    const reasons = reasonsAgainstStep(words)
    if (reasons.length > 0) return refused(...reasons)
    const changes: Changed[] = []
    if (step.title !== words.title) changes.push({ kind: 'step-words', reason: '' })
    if (step.deadlineOn !== words.deadlineOn)
      changes.push({
        kind: 'step-deadline',
        ...moved(step.deadlineOn, words.deadlineOn),
        reason: '',
      })
    if (step.state !== words.state)
      changes.push({ kind: 'step-state', ...moved(step.state, words.state), reason: '' })
    if (changes.length === 0) return accepted([])
    if (step.version !== version) return refused(refusal('changed-meanwhile'))
    await changeStep(trx, action, { ...words, id: step.id, version })
    return accepted(changes)
  })
}

/** Says that a step is done, whatever else was changed of it meanwhile. */
export async function finishStep(
  context: UseCaseContext,
  address: ActionAddress & { step: string },
): Promise<Result<null>> {
  return actOnStep(context, address, async (trx, { action, step }) => {
    if (step.state === 'done') return accepted([])
    await changeStep(trx, action, { ...step, state: 'done' })
    return accepted([{ kind: 'step-state', ...moved(step.state, 'done'), reason: '' }])
  })
}

/** Takes a step away: its words go for good, that there was one stays in the history. */
export async function removeStep(
  context: UseCaseContext,
  address: ActionAddress & { step: string },
): Promise<Result<null>> {
  return actOnStep(context, address, async (trx, { action, step }) => {
    await deleteStep(trx, action, step.id)
    return accepted([{ kind: 'step-removed', ...moved(step.deadlineOn, undefined), reason: '' }])
  })
}

/** Adds what shows that something was done. */
export async function addEvidence(
  context: UseCaseContext,
  address: ActionAddress,
  { datedOn, ...words }: Omit<Evidence, 'id' | 'datedOn'> & { datedOn: string | undefined },
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action, council }) => {
    const today = calendarDay(context.now(), council.timeZone)
    const reasons = reasonsAgainstEvidence({ ...words, datedOn }, today)
    if (datedOn === undefined || reasons.length > 0) return refused(...reasons)
    const known = await listEvidence(trx, action)
    if (known.length >= MOST_EVIDENCE)
      return refused(refusal('too-many', { details: { most: MOST_EVIDENCE }, field: 'evidenceText' }))
    const again = known.some(
      (one) =>
        one.text === words.text && one.address === words.address && one.datedOn === datedOn,
    )
    if (again) return accepted([])
    await insertEvidence(trx, action, { ...words, datedOn, id: newId(context) })
    return accepted([{ kind: 'evidence-added', reason: '' }])
  })
}

/** Takes evidence away, for good: a name may stand in it by mistake. */
export async function removeEvidence(
  context: UseCaseContext,
  address: ActionAddress & { evidence: string },
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action }) => {
    if (!(await deleteEvidence(trx, action, address.evidence)))
      return refused(refusal('unknown-evidence'))
    return accepted([{ kind: 'evidence-removed', reason: '' }])
  })
}

type Changed = Omit<ActionChange, 'changedOn'>

interface OnAction extends InCouncil {
  action: Action
}

/** A change of an action, told in its history and in the journal; nothing where nothing changed. */
export async function actOnAction(
  context: UseCaseContext,
  address: ActionAddress,
  act: (trx: RegistryDb, at: OnAction) => Promise<Result<readonly Changed[]>>,
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-actions', async (trx, at) => {
    const action = await findAction(trx, { councilId: at.council.id, id: address.action })
    if (action === undefined) return refused(refusal('unknown-action'))
    const done = await act(trx, { ...at, action })
    if (!done.ok) return done
    const changedOn = calendarDay(context.now(), at.council.timeZone)
    await insertActionChanges(
      trx,
      action,
      done.value.map((change) => ({ ...change, changedOn })),
    )
    for (const { kind } of done.value)
      await record(trx, context, {
        councilId: at.council.id,
        capacity: at.capacity,
        act: 'action-edited',
        subject: action.id,
        details: { change: kind },
      })
    return accepted(null)
  })
}

function actOnStep(
  context: UseCaseContext,
  address: ActionAddress & { step: string },
  act: (trx: RegistryDb, at: OnAction & { step: ActionStep }) => Promise<Result<readonly Changed[]>>,
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, at) => {
    const step = (await listSteps(trx, at.action)).find(({ id }) => id === address.step)
    return step === undefined ? refused(refusal('unknown-step')) : act(trx, { ...at, step })
  })
}
