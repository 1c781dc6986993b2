import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { stepAfter, withoutCost, type DraftStep } from '#app/domain/draft.ts'
import { accepted, type Refusal, type Result } from '#app/domain/refusal.ts'
import { readChange, typedStep } from '#app/forms/drafting/change.ts'
import { isUntouched, readPriority, typedPriority } from '#app/forms/drafting/priority.ts'
import { EDITED_FIELD, intentOf, versionOf, type StepIntent } from '#app/forms/drafting/step.ts'
import { textOf, typedFields, type Typed } from '#app/forms/fields.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Step } from '#app/ui/drafting/Step.tsx'
import { moveId, STEP_SLUGS, stepOfSlug } from '#app/ui/drafting/steps.ts'
import type { StepAnswer } from '#app/ui/drafting/view.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { changePriorities, type PriorityChange } from '#app/usecases/draft-priorities.ts'
import { readDraft, saveDraft, type DraftPage } from '#app/usecases/drafting.ts'
import { openConsultation } from '#app/usecases/lifecycle.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) =>
    data === undefined ? '' : `${t(`drafting:${data.step}.title`)} – ${data.draft.title}`,
  )

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const address = addressOf(params)
  const step = knownStep(params['step'])
  const page = await draftOrOverview(usecases, address)
  const { draft, council, colleges } = page
  if (!draft.steps.includes(step))
    throw redirect(spacePaths.define(address.council, draft.slug, STEP_SLUGS.proposals))
  const edited = draft.priorities.find(
    ({ id }) => id === new URL(request.url).searchParams.get('modifier'),
  )
  const stored =
    step === 'priorities'
      ? typedPriority(edited)
      : step === 'review'
        ? {}
        : typedStep(step, draft, { colleges, timeZone: council.timeZone })
  return accepted({ ...page, step, stored, edited: edited?.id ?? null })
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const step = knownStep(params['step'])
  const page = await draftOrOverview(usecases, address)
  const typed = typedFields(form)
  const posted: Posted = { typed, version: versionOf(typed), intent: intentOf(typed) }
  if (step === 'review') return open(usecases, address, posted)
  if (step === 'priorities') return writePriority(usecases, address, page, posted)
  const read = readChange(step, posted.typed, posted.intent, page.council.timeZone)
  const saved = read.ok ? await saveDraft(usecases, address, posted.version, read.value) : read
  if (!saved.ok) return refusedStep(posted, saved.refusals)
  throw redirect(
    wayOn({ ...address, consultation: saved.value.slug }, saved.value.steps, step, posted.intent),
  )
})

/** After a refusal too: somebody else may have written meanwhile, and it is shown beside. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

interface Posted {
  typed: Typed
  version: number
  intent: StepIntent
}

export default function Draft() {
  return <Step {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

function knownStep(slug: string | undefined): DraftStep {
  const step = stepOfSlug(slug)
  if (step === undefined) throw new Response(null, { status: 404 })
  return step
}

/** The draft; whoever comes after it was opened or abandoned is led to what it has become. */
async function draftOrOverview(
  usecases: UseCaseContext,
  address: ConsultationAddress,
): Promise<DraftPage> {
  const page = await readDraft(usecases, address)
  const over = !page.ok && page.refusals.every(({ code }) => OVER.includes(code))
  if (over) throw redirect(spacePaths.consultation(address.council, address.consultation))
  return valueOrThrow(page)
}

const OVER: readonly Refusal['code'][] = ['not-in-this-phase', 'cancelled']

function refusedStep({ typed, version }: Posted, refusals: readonly Refusal[]) {
  return answerWith<StepAnswer>({ typed, refusals, version }, refusals)
}

/** Where a saved step leads. */
function wayOn(
  { council, consultation }: ConsultationAddress,
  steps: readonly DraftStep[],
  step: DraftStep,
  intent: StepIntent,
): string {
  const at = (other: DraftStep) => spacePaths.define(council, consultation, STEP_SLUGS[other])
  switch (intent.name) {
    case 'close':
      return spacePaths.consultation(council, consultation)
    case 'to':
      return at(intent.step)
    case 'next':
      return at(stepAfter(step, steps))
    case 'up':
    case 'down':
      return `${at(step)}#${moveId(intent.name, intent.item)}`
    case 'stay':
    case 'remove':
      return at(step)
  }
}

async function open(usecases: UseCaseContext, address: ConsultationAddress, posted: Posted) {
  const opened = await openConsultation(usecases, address, posted.version)
  if (!opened.ok) return refusedStep(posted, opened.refusals)
  throw redirect(spacePaths.consultation(address.council, address.consultation))
}

/** Adds, changes, moves or takes away one priority; what else was typed stays in its fields. */
async function writePriority(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  { draft }: DraftPage,
  posted: Posted,
) {
  const { typed, version, intent } = posted
  const here = spacePaths.define(address.council, address.consultation, STEP_SLUGS.priorities)
  const change = priorityChange(typed, intent)
  if (!change.ok) return refusedStep(posted, change.refusals)
  if (change.value === null) throw redirect(wayOn(address, draft.steps, 'priorities', intent))
  const changed = await changePriorities(usecases, address, version, change.value)
  if (!changed.ok) return refusedStep(posted, changed.refusals)
  switch (change.value.act) {
    case 'remove': {
      const removed = draft.priorities.find(({ id }) => id === changed.value.id)
      const words = isUntouched(typed) ? typedPriority(removed) : typed
      return answerWith<StepAnswer>({
        typed: words,
        refusals: [],
        version: null,
        ...(removed !== undefined && { removed: removed.title }),
      })
    }
    case 'edit':
      throw redirect(
        intent.name === 'next'
          ? here + nextCost(draft, changed.value.id)
          : wayOn(address, draft.steps, 'priorities', intent),
      )
    case 'add':
      throw redirect(
        intent.name === 'stay'
          ? `${here}#champ-title`
          : wayOn(address, draft.steps, 'priorities', intent),
      )
    case 'up':
    case 'down':
      if (!isUntouched(typed))
        return answerWith<StepAnswer>({ typed, refusals: [], version: null })
      throw redirect(wayOn(address, draft.steps, 'priorities', intent))
  }
}

/** Costs are written one after the other: after one, the next that is missing. */
function nextCost(draft: DraftPage['draft'], written: string): string {
  const next = withoutCost(draft).find(({ id }) => id !== written)
  return next === undefined ? '' : `?modifier=${next.id}#champ-cost`
}

/** What a form of the priorities asks for; null where nothing was written and one only goes on. */
function priorityChange(typed: Typed, intent: StepIntent): Result<PriorityChange | null> {
  if (intent.name === 'remove' || intent.name === 'up' || intent.name === 'down')
    return accepted({ act: intent.name, id: intent.item })
  const edited = textOf(typed, EDITED_FIELD)
  if (edited === '' && intent.name !== 'stay' && isUntouched(typed)) return accepted(null)
  const words = readPriority(typed)
  if (!words.ok) return words
  return accepted(
    edited === ''
      ? { act: 'add', words: words.value }
      : { act: 'edit', id: edited, words: words.value },
  )
}
