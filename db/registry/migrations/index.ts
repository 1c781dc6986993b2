import type { Migration } from 'kysely/migration'
import * as councils from './2026-11-22-01-councils.ts'
import * as consultations from './2026-11-22-02-consultations.ts'
import * as codes from './2026-11-22-03-codes.ts'
import * as results from './2026-11-22-04-results.ts'
import * as accounts from './2026-11-22-05-accounts.ts'
import * as versions from './2026-11-22-06-versions.ts'
import * as codeOrders from './2026-11-22-07-code-orders.ts'
import * as proposals from './2026-11-22-08-proposals.ts'
import * as committee from './2026-11-22-09-committee.ts'
import * as decisionChanges from './2026-11-22-10-decision-changes.ts'
import * as settings from './2026-11-22-11-settings.ts'
import * as followUp from './2026-11-22-12-follow-up.ts'
import * as roots from './2026-11-22-13-roots.ts'
import * as mail from './2026-11-22-14-mail.ts'
import * as emailVoting from './2026-11-22-15-email-voting.ts'
import * as reconciliation from './2026-11-22-16-reconciliation.ts'
import * as urnKeeping from './2026-11-22-17-urn-keeping.ts'
import * as methods from './2026-11-22-18-methods.ts'
import * as moderation from './2026-11-22-19-moderation.ts'
import * as distressAlerts from './2026-11-22-20-distress-alerts.ts'
import * as removedPriorities from './2026-11-22-22-removed-priorities.ts'
import * as retention from './2026-11-22-23-retention.ts'
import * as waitingAndPhones from './2026-11-22-24-waiting-and-phones.ts'
import * as dataContacts from './2026-11-22-26-data-contacts.ts'
import * as alertsAndOpinions from './2026-11-22-27-alerts-and-opinions.ts'
import * as bodies from './2026-11-23-30-bodies.ts'
import * as minutes from './2026-11-23-34-minutes.ts'
import * as actions from './2026-11-23-35-actions.ts'
import * as agendaItems from './2026-11-23-32-agenda-items.ts'
import * as meetings from './2026-11-23-31-meetings.ts'
import * as liveNotes from './2026-11-23-33-live-notes.ts'
import * as decisions from './2026-11-23-36-decisions.ts'
import * as subscribers from './2026-11-23-38-subscribers.ts'
import * as groupOpinions from './2026-11-23-37-group-opinions.ts'
import * as meetingFiles from './2026-11-23-39-meeting-files.ts'
import * as decisionFrameworks from './2026-11-23-40-decision-frameworks.ts'

/** Every migration of the registry, in order of name. Those already released never change. */
export const registryMigrations: Record<string, Migration> = {
  '2026-11-22-01-councils': councils,
  '2026-11-22-02-consultations': consultations,
  '2026-11-22-03-codes': codes,
  '2026-11-22-04-results': results,
  '2026-11-22-05-accounts': accounts,
  '2026-11-22-06-versions': versions,
  '2026-11-22-07-code-orders': codeOrders,
  '2026-11-22-08-proposals': proposals,
  '2026-11-22-09-committee': committee,
  '2026-11-22-10-decision-changes': decisionChanges,
  '2026-11-22-11-settings': settings,
  '2026-11-22-12-follow-up': followUp,
  '2026-11-22-13-roots': roots,
  '2026-11-22-14-mail': mail,
  '2026-11-22-15-email-voting': emailVoting,
  '2026-11-22-16-reconciliation': reconciliation,
  '2026-11-22-17-urn-keeping': urnKeeping,
  '2026-11-22-18-methods': methods,
  '2026-11-22-19-moderation': moderation,
  '2026-11-22-20-distress-alerts': distressAlerts,
  '2026-11-22-22-removed-priorities': removedPriorities,
  '2026-11-22-23-retention': retention,
  '2026-11-22-24-waiting-and-phones': waitingAndPhones,
  '2026-11-22-26-data-contacts': dataContacts,
  '2026-11-22-27-alerts-and-opinions': alertsAndOpinions,
  '2026-11-23-30-bodies': bodies,
  '2026-11-23-34-minutes': minutes,
  '2026-11-23-35-actions': actions,
  '2026-11-23-32-agenda-items': agendaItems,
  '2026-11-23-31-meetings': meetings,
  '2026-11-23-33-live-notes': liveNotes,
  '2026-11-23-36-decisions': decisions,
  '2026-11-23-38-subscribers': subscribers,
  '2026-11-23-37-group-opinions': groupOpinions,
  '2026-11-23-39-meeting-files': meetingFiles,
  '2026-11-23-40-decision-frameworks': decisionFrameworks,
}
