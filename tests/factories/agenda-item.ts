import type { AgendaItem, AgendaPoint } from '#app/domain/agenda.ts'
import { anId } from './consultation.ts'

/** An item of an agenda, about nothing in particular. */
export function anItem(title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: anId(),
    kind: more.priority === undefined ? 'free' : 'priority',
    title,
    notes: '',
    minutes: '',
    plannedMinutes: 0,
    visibility: 'members',
    readers: [],
    frameworks: [],
    version: 1,
    settingsVersion: 1,
    ...more,
  }
}

/** An item as it is read, about nothing in particular. */
export function aPoint(title: string, more: Partial<AgendaPoint> = {}): AgendaPoint {
  const { readers: _r, priority: _p, actionId: _a, madeOf: _m, frameworks: _f, ...item } = anItem(title)
  return { ...item, number: 1, startsAfter: null, priority: null, action: null, frameworks: [], ...more }
}
