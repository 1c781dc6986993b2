import { calendarDay } from '#app/domain/day.ts'
import {
  MOST_FRAMEWORKS,
  reasonsAgainstFramework,
  type Framework,
  type FrameworkWords,
  type ToldFramework,
} from '#app/domain/framework.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeFramework, findFramework, insertFramework, listFrameworks } from '#db/registry/framework.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'

export interface FrameworksPage {
  frameworks: readonly (ToldFramework & { removedOn: string | null; version: number })[]
  mayWrite: boolean
}

/** The frameworks within which a council works, retired ones included. */
export async function readFrameworks(
  context: UseCaseContext,
  council: string,
): Promise<Result<FrameworksPage>> {
  const permitted = await permitInCouncil(context.registry, context, council, 'read-frameworks')
  if (!permitted.ok) return permitted
  const frameworks = await listFrameworks(context.registry, permitted.value.council.id)
  return accepted({
    frameworks: frameworks.map(({ removedOn = null, version, ...framework }) => ({
      ...toldFramework(framework),
      removedOn,
      version,
    })),
    mayWrite: permit(permitted.value.authority.capacities, 'keep-frameworks').ok,
  })
}

/** Adds a framework. Sending the same words twice adds one. */
export async function addFramework(
  context: UseCaseContext,
  council: string,
  words: FrameworkWords,
): Promise<Result<null>> {
  return actInCouncil(context, council, 'keep-frameworks', async (trx, at) => {
    const reasons = reasonsAgainstFramework(words)
    if (reasons.length > 0) return refused(...reasons)
    const known = await listFrameworks(trx, at.council.id)
    if (known.some((one) => one.removedOn === undefined && saysTheSame(one, words)))
      return accepted(null)
    if (known.length >= MOST_FRAMEWORKS)
      return refused(refusal('too-many', { field: 'title', details: { most: MOST_FRAMEWORKS } }))
    const framework = { ...words, councilId: at.council.id, id: newId(context), version: 1 }
    await insertFramework(trx, framework)
    return told(trx, context, at, framework.id, 'added')
  })
}

/** Changes the words of a framework; what is linked to it says the new ones. Refuses `changed-meanwhile`. */
export async function editFramework(
  context: UseCaseContext,
  council: string,
  id: string,
  words: FrameworkWords,
  version: number,
): Promise<Result<null>> {
  return actInCouncil(context, council, 'keep-frameworks', async (trx, at) => {
    const known = await findFramework(trx, at.council.id, id)
    if (known === undefined) return refused(refusal('unknown-framework'))
    const reasons = reasonsAgainstFramework(words)
    if (reasons.length > 0) return refused(...reasons)
    if (saysTheSame(known, words)) return accepted(null)
    if (known.version !== version) return refused(refusal('changed-meanwhile'))
    await changeFramework(trx, { ...known, ...words })
    return told(trx, context, at, id, 'words')
  })
}

/** Retires a framework, or takes it up again: it is offered no more, and stays with what was linked to it. */
export async function retireFramework(
  context: UseCaseContext,
  council: string,
  id: string,
  retired: boolean,
): Promise<Result<null>> {
  return actInCouncil(context, council, 'keep-frameworks', async (trx, at) => {
    const known = await findFramework(trx, at.council.id, id)
    if (known === undefined) return refused(refusal('unknown-framework'))
    const { removedOn, ...rest } = known
    if ((removedOn !== undefined) === retired) return accepted(null)
    const day = calendarDay(context.now(), at.council.timeZone)
    await changeFramework(trx, { ...rest, ...(retired && { removedOn: day }) })
    return told(trx, context, at, id, retired ? 'retired' : 'taken-up')
  })
}

async function told(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity }: InCouncil,
  id: string,
  change: 'added' | 'words' | 'retired' | 'taken-up',
): Promise<Result<null>> {
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act: 'framework-edited',
    subject: id,
    details: { change },
  })
  return accepted(null)
}

function saysTheSame(one: FrameworkWords, other: FrameworkWords): boolean {
  return one.kind === other.kind && one.title === other.title && one.url === other.url
}

/** What of a framework stands beside something that is linked to it. */
export function toldFramework({ id, kind, title, url }: ToldFramework | Framework): ToldFramework {
  return { id, kind, title, url }
}
