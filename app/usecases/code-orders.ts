import {
  mayOrder,
  mayPrint,
  orderStatus,
  type CodeOrder,
  type OrderStatus,
} from '#app/domain/code-order.ts'
import { stateAt, type Consultation, type State } from '#app/domain/consultation.ts'
import { codeTotals, type CodeTotals } from '#app/domain/floored-count.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  findOrder,
  findReturn,
  insertOrder,
  listOrders,
  listOrdersOfRelays,
  listPrinted,
  markPrinted,
} from '#db/registry/code-order.ts'
import { listConsultationsOfIds } from '#db/registry/consultation.ts'
import { findRelay, listRelays } from '#db/registry/council.ts'
import { listMembers } from '#db/registry/membership.ts'
import { findSealing } from '#db/registry/release.ts'
import type { RegistryDb } from '#db/stores.ts'
import {
  actOnConsultation,
  permitInConsultation,
  permitInCouncil,
  type Authority,
  type InConsultation,
} from './authority.ts'
import { drawCodes, LARGEST_BATCH, type IssuedCodes } from './codes.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { sendLetter } from './links.ts'
import type { ConsultationAddress } from './locate.ts'

const ROWS_ON_A_PAGE = 50

/** What a coordinator knows of the codes of a consultation: never how many there are. */
export interface CodesPage {
  consultation: { slug: string; title: string; state: State; threshold: number; closesAt: string }
  /** Whether a sheet may be ordered now. */
  mayOrder: boolean
  colleges: readonly { id: string; name: string }[]
  /** `reachable`: whether somebody of the structure has an account. */
  relays: readonly { id: string; name: string; reachable: boolean }[]
  totals: CodeTotals
  /** After sealing: far more ballots than relays say they handed out codes. No figure goes with it. */
  beyondReturns: boolean
  /** A page of them, the latest first. */
  orders: readonly OrderRow[]
  page: number
  more: boolean
}

export interface OrderRow {
  id: string
  relay: string
  college: string
  most: number
  orderedAt: string
  status: OrderStatus
}

/** The sheets ordered for a consultation, and how many codes were printed, at least. */
export async function readCodes(
  context: UseCaseContext,
  address: ConsultationAddress,
  page: number,
): Promise<Result<CodesPage>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-code-totals')
  if (!permitted.ok) return permitted
  const { council, consultation, state, authority } = permitted.value
  const { slug, title, threshold, colleges, calendar } = consultation
  const orders = await listOrders(
    registry,
    council.id,
    consultation.id,
    ROWS_ON_A_PAGE + 1,
    (page - 1) * ROWS_ON_A_PAGE,
  )
  const relays = await listRelays(registry, council.id)
  const members = await listMembers(registry, council.id)
  const open = permit(['relay'], 'print-codes', state).ok
  const sealing = await findSealing(registry, council.id, consultation.id)
  return accepted({
    consultation: { slug, title, state, threshold, closesAt: calendar.voting.closesAt },
    mayOrder: permit(authority.capacities, 'order-codes', state).ok,
    colleges: colleges.map(({ id, name }) => ({ id, name })),
    relays: relays.map((relay) => ({
      ...relay,
      reachable: members.some((member) => member.relayId === relay.id),
    })),
    totals: await countCodes(registry, consultation),
    beyondReturns: sealing?.reconciliation === 'beyond-returns',
    orders: orders.slice(0, ROWS_ON_A_PAGE).map((order) => ({
      id: order.id,
      relay: order.relay,
      college: collegeName(consultation, order),
      most: order.most,
      orderedAt: order.orderedAt,
      status: orderStatus(order, open),
    })),
    page,
    more: orders.length > ROWS_ON_A_PAGE,
  })
}

/** How many codes were printed for a consultation, at least. No figure that is closer leaves this. */
export async function countCodes(
  registry: RegistryDb,
  { councilId, id, colleges, threshold }: Consultation,
): Promise<CodeTotals> {
  const printed = await listPrinted(registry, councilId, id)
  const sheets = printed.map(({ most, ...sheet }) => ({ ...sheet, most: most ?? LARGEST_BATCH }))
  return codeTotals(sheets, colleges.map((college) => college.id), threshold)
}

export interface OrderRequest {
  relayId: string
  collegeId: string
  /** From `smallestOrder` to `LARGEST_ORDER`. */
  most: number
}

/** Lets a relay print a sheet of codes for a college, and tells its people where. */
export async function orderCodes(
  context: UseCaseContext,
  address: ConsultationAddress,
  { relayId, collegeId, most }: OrderRequest,
): Promise<Result<null>> {
  return actOnConsultation<null>(context, address, 'order-codes', async (trx, at) => {
    const { council, consultation, capacity } = at
    const possible = mayOrder(most, consultation.threshold)
    if (!possible.ok) return possible
    if ((await findRelay(trx, council.id, relayId)) === undefined)
      return refused(refusal('unknown-relay', { field: 'relay' }))
    if (!consultation.colleges.some(({ id }) => id === collegeId))
      return refused(refusal('unknown-college', { field: 'college', details: { college: collegeId } }))
    const order = { id: newId(context), relayId, collegeId, most, orderedAt: context.now() }
    await insertOrder(trx, council.id, consultation.id, order)
    await tellRelay(trx, context, at, order)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'codes-ordered',
      subject: consultation.id,
    })
    return accepted(null)
  })
}

async function tellRelay(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, consultation }: InConsultation,
  order: CodeOrder,
): Promise<void> {
  const members = await listMembers(trx, council.id)
  for (const member of members.filter(({ relayId }) => relayId === order.relayId))
    await sendLetter(trx, context, member, {
      kind: 'sheet',
      name: member.name,
      council: { slug: council.slug, name: council.name },
      consultation: { slug: consultation.slug, title: consultation.title },
      order: order.id,
    })
}

/** A sheet as the relay that prints it knows it. */
export interface SheetEntry {
  order: string
  consultation: { slug: string; title: string; closesAt: string }
  college: string
  most: number
  orderedAt: string
  status: OrderStatus
  /** How many of its codes were handed out; null until the relay has said. */
  handedOut: number | null
}

/** A sheet on its own page. */
export interface Sheet extends SheetEntry {
  /** How many codes it has, and whether it may still be said how many were handed out; null before printing. */
  returned: { printed: number; open: boolean } | null
}

export interface SheetsPage {
  /** The structures for which the reader prints. */
  relays: readonly string[]
  /** A page of them, the latest first. */
  sheets: readonly SheetEntry[]
  page: number
  more: boolean
}

/** The sheets of the reader's own structure, to print or printed. */
export async function listSheets(
  context: UseCaseContext,
  councilSlug: string,
  page: number,
): Promise<Result<SheetsPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'list-code-orders')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const own = relaysOf(authority)
  const orders = await listOrdersOfRelays(
    registry,
    council.id,
    own,
    ROWS_ON_A_PAGE + 1,
    (page - 1) * ROWS_ON_A_PAGE,
  )
  const ids = [...new Set(orders.map(({ consultationId }) => consultationId))]
  const consultations = await listConsultationsOfIds(registry, council.id, ids)
  const relays = await listRelays(registry, council.id)
  return accepted({
    relays: relays.filter(({ id }) => own.includes(id)).map(({ name }) => name),
    sheets: orders.slice(0, ROWS_ON_A_PAGE).flatMap((order) => {
      const consultation = consultations.find(({ id }) => id === order.consultationId)
      return consultation === undefined ? [] : [presentSheet(context, consultation, order)]
    }),
    page,
    more: orders.length > ROWS_ON_A_PAGE,
  })
}

/** One sheet, before it is printed or after. Another structure's does not exist. */
export async function readSheet(
  context: UseCaseContext,
  address: ConsultationAddress,
  orderId: string,
): Promise<Result<Sheet>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'list-code-orders')
  if (!permitted.ok) return permitted
  const { council, consultation, state } = permitted.value
  const order = await ownOrder(registry, permitted.value, orderId)
  if (!order.ok) return order
  const known = await findReturn(registry, council.id, consultation.id, orderId)
  const open = permit(['relay'], 'return-codes', state).ok
  return accepted({
    ...presentSheet(context, consultation, order.value),
    returned: known === undefined ? null : { printed: known.printed, open },
  })
}

/** Draws the codes of a sheet, once: whoever comes second is told that it is printed. */
export async function printSheet(
  context: UseCaseContext,
  address: ConsultationAddress,
  orderId: string,
  count: number,
): Promise<Result<IssuedCodes>> {
  return actOnConsultation(context, address, 'print-codes', async (trx, at) => {
    const { council, consultation, capacity } = at
    const order = await ownOrder(trx, at, orderId)
    if (!order.ok) return order
    const { collegeId, relayId } = order.value
    const may = mayPrint(order.value, count)
    if (!may.ok) return may
    const drawn = await drawCodes(trx, context, at, { collegeId, relayId, count })
    if (!drawn.ok) return drawn
    const { batchId, issued } = drawn.value
    const printed = { printedAt: context.now(), batchId }
    if (!(await markPrinted(trx, council.id, consultation.id, orderId, printed)))
      throw new Error('A sheet was printed while its consultation was held')
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'codes-issued',
      subject: consultation.id,
    })
    return accepted(issued)
  })
}

/** The order, where it is one of the reader's own structure. */
export async function ownOrder(
  db: RegistryDb,
  { council, consultation, authority }: InConsultation,
  orderId: string,
): Promise<Result<CodeOrder>> {
  const order = await findOrder(db, council.id, consultation.id, orderId)
  return order !== undefined && relaysOf(authority).includes(order.relayId)
    ? accepted(order)
    : refused(refusal('unknown-code-order'))
}

function relaysOf({ memberships }: Authority): readonly string[] {
  return memberships.flatMap(({ role, relayId }) =>
    role === 'relay' && relayId !== undefined ? [relayId] : [],
  )
}

function presentSheet(
  { now }: Pick<UseCaseContext, 'now'>,
  consultation: Consultation,
  order: CodeOrder,
): SheetEntry {
  const { slug, title, calendar } = consultation
  const open = permit(['relay'], 'print-codes', stateAt(consultation, now())).ok
  return {
    order: order.id,
    consultation: { slug, title, closesAt: calendar.voting.closesAt },
    college: collegeName(consultation, order),
    most: order.most,
    orderedAt: order.orderedAt,
    status: orderStatus(order, open),
    handedOut: order.handedOut ?? null,
  }
}

function collegeName({ colleges }: Pick<Consultation, 'colleges'>, { collegeId }: CodeOrder): string {
  return colleges.find(({ id }) => id === collegeId)?.name ?? collegeId
}
