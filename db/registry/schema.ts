import type { Generated, Kysely } from 'kysely'
import type { MailFailure } from '#app/domain/mail.ts'

/**
 * Tables of the registry. Columns `*_at` are instants, ISO 8601 in UTC with milliseconds; `day` and
 * `*_on` are calendar dates; hashes and seeds are lower-case hex; `json` columns are JSON text;
 * booleans are 0 or 1.
 */
export interface RegistrySchema {
  council: CouncilTable
  charter: CharterTable
  data_contacts: DataContactsTable
  college: CollegeTable
  relay: RelayTable
  consultation: ConsultationTable
  theme: ThemeTable
  priority: PriorityTable
  consultation_college: ConsultationCollegeTable
  consultation_seed: ConsultationSeedTable
  signing_key: SigningKeyTable
  voting_link: VotingLinkTable
  eligibility: EligibilityTable
  code_batch: CodeBatchTable
  participation_code: ParticipationCodeTable
  sealing: SealingTable
  release: ReleaseTable
  turnout: TurnoutTable
  journal_entry: JournalEntryTable
  account: AccountTable
  session: SessionTable
  account_link: AccountLinkTable
  membership: MembershipTable
  outbox: OutboxTable
  outbox_file: OutboxFileTable
  meeting_file: MeetingFileTable
  subscriber: SubscriberTable
  subscriber_news: SubscriberNewsTable
  code_order: CodeOrderTable
  proposal: ProposalTable
  proposal_college: ProposalCollegeTable
  authors_day: AuthorsDayTable
  proposal_message: ProposalMessageTable
  proposal_original: ProposalOriginalTable
  distress_case: DistressCaseTable
  distress_alert: DistressAlertTable
  proposed_refusal: ProposedRefusalTable
  refusal_review: RefusalReviewTable
  second_opinion: SecondOpinionTable
  proposal_notice: ProposalNoticeTable
  objection: ObjectionTable
  moderation_rules: ModerationRulesTable
  model_sentence: ModelSentenceTable
  charter_acceptance: CharterAcceptanceTable
  erasure_due: ErasureDueTable
  erased_cases: ErasedCasesTable
  moderation_figures: ModerationFiguresTable
  priority_source: PrioritySourceTable
  removed_priority: RemovedPriorityTable
  removed_source: PrioritySourceTable
  sealed_result: SealedResultTable
  release_approval: ReleaseApprovalTable
  body: BodyTable
  seat: SeatTable
  mandate: MandateTable
  consolidation_group: ConsolidationGroupTable
  group_opinion: GroupOpinionTable
  agenda: AgendaTable
  minutes: MinutesTable
  agenda_item: AgendaItemTable
  agenda_item_reader: AgendaItemReaderTable
  agenda_item_framework: AgendaItemFrameworkTable
  agenda_question: AgendaQuestionTable
  conflict_of_interest: ConflictOfInterestTable
  note_taker: NoteTakerTable
  live_note: LiveNoteTable
  sitting: SittingTable
  show_of_hands: ShowOfHandsTable
  hand: HandTable
  framework: FrameworkTable
  decision: DecisionTable
  former_decision: FormerDecisionTable
  meeting: MeetingTable
  convocation: ConvocationTable
  attendance: AttendanceTable
  follow_up: FollowUpTable
  action: ActionTable
  action_step: ActionStepTable
  action_evidence: ActionEvidenceTable
  action_change: ActionChangeTable
  indicator: IndicatorTable
  indicator_value: IndicatorValueTable
  evaluation_answer: EvaluationAnswerTable
}

/** Counts the changes, from 1: whoever saves says which one they had before their eyes. */
type Versioned = Generated<number>

/** The registry, or a transaction on it. */
export type RegistryDb = Kysely<RegistrySchema>

export interface CouncilTable {
  council_id: string
  slug: string
  name: string
  territory: string
  population: number
  presentation: string
  contact: string
  time_zone: string
  demonstration: number
  version: Versioned
  created_at: string
}

export interface CharterTable {
  council_id: string
  version: number
  text: string
  adopted_on: string
  urn_kept_months: Generated<number>
  /** JSON: by reason of a refusal, the number of the article that it rests upon. */
  articles: Generated<string>
  /** The same charter in plain French, article by article; empty where none was written. */
  plain_text: Generated<string>
}

/** Whom the law wants named to people whose data a council keeps. */
export interface DataContactsTable {
  council_id: string
  controller: string
  officer: string
  host: string
  version: Versioned
}

export interface CollegeTable {
  council_id: string
  college_id: string
  name: string
  description: string
  position: number
  version: Versioned
}

export interface RelayTable {
  council_id: string
  relay_id: string
  name: string
  version: Versioned
}

export interface ConsultationTable {
  council_id: string
  consultation_id: string
  slug: string
  title: string
  question: string
  context: string
  summary: string
  reach: string
  method: 'majority-judgment' | 'approval' | 'ranking' | 'budget'
  grades: string
  missing_opinions: 'ignored' | 'worst'
  most_approvals: number | null
  budget: number | null
  threshold: number
  official_weighting: 'person' | 'college'
  charter_version: number | null
  distress_contacts: string
  email_voting: number
  proposing_opens_at: string | null
  proposing_closes_at: string | null
  voting_opens_at: string
  voting_closes_at: string
  opened_at: string | null
  cancelled_at: string | null
  cancel_reason: string | null
  sealed_at: string | null
  released_at: string | null
  decided_at: string | null
  followed_up_at: string | null
  version: Versioned
  created_at: string
}

export interface ThemeTable {
  council_id: string
  consultation_id: string
  theme_id: string
  position: number
  name: string
}

export interface PriorityTable {
  council_id: string
  consultation_id: string
  priority_id: string
  position: number
  theme_id: string | null
  title: string
  description: string
  cost: number | null
  version: Versioned
}

/** Name and description are copies: renaming a college later does not rewrite history. */
export interface ConsultationCollegeTable {
  council_id: string
  consultation_id: string
  college_id: string
  merge_rank: number
  name: string
  description: string
}

export interface ConsultationSeedTable {
  council_id: string
  consultation_id: string
  seed: string
}

/** The key behind the votes by e-mail of a college. The private half is encrypted, and destroyed at sealing. */
export interface SigningKeyTable {
  council_id: string
  consultation_id: string
  college_id: string
  /** SPKI, base64. */
  public_key: string
  /** SHA-256 of the SPKI bytes. */
  key_hash: string
  private_key: string | null
  /** How many signatures were given; counted once, when the eligibility rows are destroyed. */
  issued: number | null
}

/** An address that waits to be verified, under its keyed hash. */
export interface VotingLinkTable {
  council_id: string
  consultation_id: string
  link_hash: string
  address_hash: string
  expires_at: string
}

/** The émargement of those who vote by e-mail: a keyed hash of the address, and of what was signed. */
export interface EligibilityTable {
  council_id: string
  consultation_id: string
  address_hash: string
  college_id: string
  /** SHA-256 of the blinded message. */
  blinded_hash: string
}

export interface CodeBatchTable {
  council_id: string
  consultation_id: string
  batch_id: string
  college_id: string
  relay_id: string | null
  size: number
  created_at: string
}

export interface ParticipationCodeTable {
  council_id: string
  consultation_id: string
  code_hash: string
  batch_id: string
  college_id: string
}

export interface SealingTable {
  council_id: string
  consultation_id: string
  sealed_at: string
  blocks: string
  root: string | null
  /** A word of `RECONCILIATIONS`; null of an urn sealed before this was compared. */
  reconciliation: string | null
  /** Days, in the council's time zone. */
  verified_on: string | null
  differed_on: string | null
  destroyed_on: string | null
  /** 1 or 0: whether the urn was as sealed on `verified_on`. */
  intact: number | null
}

export interface ReleaseTable {
  council_id: string
  consultation_id: string
  released_at: string
  content: string
  content_hash: string
}

export interface TurnoutTable {
  council_id: string
  consultation_id: string
  day: string
  at_least: number | null
}

export interface JournalEntryTable {
  council_id: string
  number: number
  at: string
  act: string
  actor: string
  subject: string
  details: string
  previous_hash: string
  hash: string
}

/** People who sign in. `email` in lower case; an account without a password has not been taken up yet. */
export interface AccountTable {
  account_id: string
  email: string
  name: string
  password_hash: string | null
  administrator: number
  /** 1 for the accounts that the demonstration makes; none can exist elsewhere. */
  demonstration: number
  created_at: string
}

/** The cookie's secret is not here, only its SHA-256. */
export interface SessionTable {
  session_hash: string
  account_id: string
  created_at: string
  expires_at: string
}

/** An invitation or a reset, single-use: the row goes when it has served. */
export interface AccountLinkTable {
  link_hash: string
  account_id: string
  purpose: 'invitation' | 'reset'
  expires_at: string
}

/** A role in a council, past ones included. */
export interface MembershipTable {
  council_id: string
  membership_id: string
  account_id: string
  role: string
  /** As whoever named them wrote it: what an account is called elsewhere stays there. */
  name: string
  seat: string | null
  organisation: string | null
  relay_id: string | null
  begun_at: string
  /** When they first opened a page of the council in this role. */
  arrived_at: string | null
  ended_at: string | null
}

/**
 * Letters on their way: the queue of what goes by mail, or what is handed over by other means. A row goes
 * once its letter was taken by the relay, its link was used, or it expired.
 */
export interface OutboxTable {
  message_id: string
  /** The link that the message carries, if any: message and link go together. */
  link_hash: string | null
  recipient: string
  subject: string
  /** Emptied once nobody tries any more. */
  body: string
  created_at: string
  expires_at: string
  /** Written while mail was configured: shown to nobody, whatever becomes of it. */
  by_mail: Generated<number>
  /** 1: about distress; comes first, and its instants are days. */
  alert: Generated<number>
  /** How often somebody took it to the relay, in vain so far. */
  attempts: Generated<number>
  /** From when on a process may take it; null: nobody tries any more. A process that takes it moves this on. */
  next_attempt_at: string | null
  failure: MailFailure | null
  /** An entry for calendars (RFC 5545), attached. */
  calendar: string | null
  /** Where whoever reads the message stops messages of its kind at once (RFC 8058). */
  unsubscribe: string | null
}

/** An address to which a council's news goes. Nothing but the mail of whoever has it leads here. */
export interface SubscriberTable {
  council_id: string
  /** SHA-256 of the secret that stands in the address of the subscription's page. */
  secret_hash: string
  sealed_address: string
  /** 1 once somebody who reads that mail has said yes. */
  confirmed: Generated<number>
  /** Day on which somebody last asked. */
  asked_on: string
  /** How often on that day. */
  asked: Generated<number>
}

/** News that subscribers are still to be told of. Which, if any, have been: those up to a hash. */
export interface SubscriberNewsTable {
  council_id: string
  kind: string
  /** Id of what it is about. */
  subject: string
  due_at: string
  written_up_to: Generated<string>
}

/** What a relay may print, once: up to `most` codes of a college. */
export interface CodeOrderTable {
  council_id: string
  consultation_id: string
  order_id: string
  relay_id: string
  college_id: string
  most: number
  ordered_at: string
  printed_at: string | null
  batch_id: string | null
  handed_out: number | null
}

/**
 * A text without an author: no account, no college, no instant. `received_on` is a day, and `waiting_since`
 * the one on which it last came before moderation; `search_text`
 * is title, text and why in lower case without accents.
 */
export interface ProposalTable {
  council_id: string
  consultation_id: string
  proposal_id: string
  title: string
  text: string
  why: string
  theme_id: string | null
  /** In whose name, for a representative's proposal. */
  organisation: string | null
  status: string
  tracking_hash: string
  search_text: string
  received_on: string
  waiting_since: Generated<string>
  decided_on: string | null
  /** Of the charter that its author agreed to. */
  charter_version: number | null
  /** When its words left the registry, as retention has it. */
  erased_on: string | null
  version: Versioned
}

/** A day on which authors wrote, until the journal says so. */
export interface AuthorsDayTable {
  council_id: string
  consultation_id: string
  /** Calendar date. */
  day: string
}

/** How many proposals came from each college, added by many at once: no text ever stands beside one. */
export interface ProposalCollegeTable {
  council_id: string
  consultation_id: string
  college_id: string
  proposals: number
}

/** What moderation and author say to one another. */
export interface ProposalMessageTable {
  council_id: string
  consultation_id: string
  proposal_id: string
  position: number
  kind: string
  reason: string | null
  text: string
  written_on: string
}

/** Names the proposal that a row is about. */
interface AboutProposal {
  council_id: string
  consultation_id: string
  proposal_id: string
}

/** The words of a proposal before passages were masked. */
export interface ProposalOriginalTable extends AboutProposal {
  title: string
  text: string
  why: string
  masked_on: string
}

/** A text whose author, or somebody it speaks of, may be in danger. */
export interface DistressCaseTable extends AboutProposal {
  level: string
  raised_by: string
  opened_on: string
  /** 1 once those who answer have been told. */
  alerted: Generated<number>
  answered_on: string | null
  closed_on: string | null
  outcome: string | null
}

/** When those who answer distress were last told of a consultation. Forgotten minutes later. */
export interface DistressAlertTable {
  council_id: string
  consultation_id: string
  told_at: string
}

/** A refusal that waits for a second pair of eyes. */
export interface ProposedRefusalTable extends AboutProposal {
  reason: string
  text: string
  /** Keyed hash of account and proposal: tells one moderator from another, and nobody who they are. */
  reviewer_mark: string
  proposed_on: string
}

/** Who took part in a refusal, and may not rule on the appeal. */
export interface RefusalReviewTable extends AboutProposal {
  reviewer_mark: string
}

/** What moderators ask and tell one another about a text; its author never reads it. */
export interface SecondOpinionTable extends AboutProposal {
  position: number
  /** 1 once the author has changed the words that it is about. */
  former: Generated<number>
  kind: string
  text: string
  reviewer_mark: string
  written_on: string
}

/** Where to tell an author that there is news: an encrypted address. `due`: 1 while there is. */
export interface ProposalNoticeTable extends AboutProposal {
  sealed_address: string
  due: Generated<number>
}

/** What an author says against the priority that the text became a part of. */
export interface ObjectionTable extends AboutProposal {
  priority_id: string
  text: string
  written_on: string
  answer: string | null
  settled_on: string | null
}

/** How a council moderates; without a row, as `USUAL_RULES` has it. */
export interface ModerationRulesTable {
  council_id: string
  second_eyes: number
  target_days: number
  appeal_days: number
  break_after: number
  blurred: number
  texts_per_hour: number
  help: string
  /** Of those who answer distress: never told to anybody but moderation and themselves. */
  referent_phone: string
  deputy_phone: string
  version: Versioned
}

/** A sentence that moderators begin with; without a row, the catalogue's. */
export interface ModelSentenceTable {
  council_id: string
  act: string
  reason: string
  text: string
  version: Versioned
}

/** That a member of a council has agreed to a version of its charter. */
export interface CharterAcceptanceTable {
  council_id: string
  account_id: string
  version: number
  accepted_on: string
}

/** A day (in UTC) from which on the files are to be rewritten, because words have left the registry. */
export interface ErasureDueTable {
  due_on: string
}

/** How many cases of distress a consultation had whose rows are gone. */
export interface ErasedCasesTable {
  council_id: string
  consultation_id: string
  cases: number
}

/** What is told of moderation; no true count is here. */
export interface ModerationFiguresTable {
  council_id: string
  consultation_id: string
  /** When `received` was last looked at; a day in the council's time zone. */
  day: string
  /** Texts received, at least; null for too few. */
  received: number | null
  /** The most texts that were public at once: whoever watches the public page knows it. */
  published: number
  /** JSON, written once, when moderation is over. */
  final: string | null
}

/** Lineage: the proposals of which a priority was made. */
export interface RemovedPriorityTable {
  council_id: string
  consultation_id: string
  priority_id: string
  title: string
  description: string
  theme_id: string | null
  cost: number | null
  removed_on: string
}
export interface PrioritySourceTable {
  council_id: string
  consultation_id: string
  priority_id: string
  proposal_id: string
}

/** The result as it was computed once, after sealing; released as it stands. */
export interface SealedResultTable {
  council_id: string
  consultation_id: string
  content: string
}

export interface ReleaseApprovalTable {
  council_id: string
  consultation_id: string
  capacity: 'coordinator' | 'chair'
  account_id: string
  approved_at: string
}

/** A working group or the plenary takes part in consolidating a consultation's proposals. */
export interface ConsolidationGroupTable {
  council_id: string
  consultation_id: string
  body_id: string
}

/** What a group says of a proposal or a priority; no person stands beside it. */
export interface GroupOpinionTable {
  council_id: string
  consultation_id: string
  body_id: string
  about: string
  object_id: string
  /** From 1; the last one counts. */
  position: number
  text: string
  suggestion: string
  written_on: string
}

/** Steering committee, working group or plenary. */
export interface BodyTable {
  council_id: string
  body_id: string
  kind: string
  name: string
  mission: string
  /** Seats that must be filled. */
  quorum: number | null
  version: Versioned
  created_at: string
  /** The first day without it. */
  dissolved_on: string | null
}

export interface SeatTable {
  council_id: string
  seat_id: string
  body_id: string
  college: string
  organisation: string
  position: number
  /** The first day without it. */
  removed_on: string | null
  version: Versioned
}

/** Who holds a seat, from a day to another, both included. */
export interface MandateTable {
  council_id: string
  mandate_id: string
  seat_id: string
  kind: string
  name: string
  /** Empty where there is none. */
  email: string
  membership_id: string | null
  begins_on: string
  ends_on: string | null
  version: Versioned
}

/** Minutes of a meeting, from their first proposal on. */
export interface MinutesTable {
  council_id: string
  agenda_id: string
  state: string
  /** JSON; null while they are drafted again. */
  content: string | null
  /** JSON: what everybody reads. */
  published: string | null
  corrections: string
  proposed_at: string | null
  approved_at: string | null
  approved_in: string | null
  published_at: string | null
  version: number
}

export interface AgendaTable {
  council_id: string
  agenda_id: string
  title: string
  meets_on: string | null
  place: string
  /** Minutes, where no meeting is planned that says so. */
  planned_length: number | null
  /** `14:05`, where no meeting is planned that says so. */
  starts_at: string | null
  version: Versioned
  created_at: string
}

export interface AgendaItemTable {
  council_id: string
  agenda_id: string
  item_id: string
  position: number
  kind: Generated<string>
  title: string
  /** Of an item made of a priority or of what follows from one; both or neither. */
  consultation_id: string | null
  priority_id: string | null
  /** Of an item made of an action. */
  action_id: string | null
  /** Hash of the release that an item of a priority was made of. */
  made_of: string | null
  notes: string
  minutes: string
  planned_minutes: Generated<number>
  visibility: Generated<string>
  settings_version: Versioned
  version: Versioned
}

/** Whom an item for named members names. */
export interface AgendaItemReaderTable {
  council_id: string
  agenda_id: string
  item_id: string
  membership_id: string
}

/** Who takes the notes of a meeting, beside whoever coordinates. */
export interface NoteTakerTable {
  council_id: string
  agenda_id: string
  membership_id: string
}

/** The notes of an item as several people write them; as text they are the item's `minutes`. */
export interface LiveNoteTable {
  council_id: string
  agenda_id: string
  item_id: string
  /** Bytes, in base64. */
  state: string
  /** When the journal was last told that they are written. */
  journalled_at: string
}

/** Where a meeting has got to. */
export interface SittingTable {
  council_id: string
  agenda_id: string
  begun_at: string
  ended_at: string | null
  item_id: string | null
  item_begun_at: string | null
  version: Versioned
}

/** An open vote of the seats of a body: never the secret vote of a consultation. */
export interface ShowOfHandsTable {
  council_id: string
  hands_id: string
  agenda_id: string
  item_id: string
  body_id: string
  question: string
  position: number
  closed_at: string | null
  version: Versioned
}

/** What one seat showed. */
export interface HandTable {
  council_id: string
  hands_id: string
  seat_id: string
  choice: string
}

/** The texts within which a council works: diagnosis, PTSM, CLS, contrat de ville. */
export interface FrameworkTable {
  council_id: string
  framework_id: string
  kind: string
  title: string
  /** Empty where it is on no site. */
  url: string
  position: number
  /** Calendar date; null while it is in force. */
  removed_on: string | null
  version: Versioned
}

export interface AgendaItemFrameworkTable {
  council_id: string
  agenda_id: string
  item_id: string
  framework_id: string
}

/** What a member asks about an item before the meeting. */
export interface AgendaQuestionTable {
  council_id: string
  agenda_id: string
  item_id: string
  question_id: string
  membership_id: string
  text: string
  asked_at: string
  /** Empty until there is one. */
  answer: string
  answered_on: string | null
  version: Versioned
}

/** Who takes no part in an item, and since when. */
export interface ConflictOfInterestTable {
  council_id: string
  agenda_id: string
  item_id: string
  membership_id: string
  declared_on: string
}

/** What the committee decided about a priority; public from `published_at`. */
export interface DecisionTable {
  council_id: string
  consultation_id: string
  priority_id: string
  outcome: string
  motive: string
  owner: string
  deadline_on: string | null
  decided_on: string
  published_at: string | null
  /** When it last changed after its publication. */
  changed_at: string | null
  /** The priority that answers for this one, where it is merged with it. */
  merged_into: string | null
  /** In whole euros. */
  budget: number | null
  funder: string | null
  /** Title of the framework that it is part of. */
  framework: string | null
  version: Versioned
}

/** A decision that another one took the place of. Never changed, never taken back. */
export interface FormerDecisionTable {
  council_id: string
  consultation_id: string
  priority_id: string
  version: number
  outcome: string
  motive: string
  owner: string
  deadline_on: string | null
  decided_on: string
  merged_into: string | null
  budget: number | null
  funder: string | null
  /** Title of the framework that it is part of. */
  framework: string | null
  was_public: number
  replaced_at: string
}

/** Never changed, never taken back. */
export interface FollowUpTable {
  council_id: string
  consultation_id: string
  priority_id: string
  /** From 1, for each decision. */
  position: number
  status: string
  text: string
  written_on: string
}

/** What the council does. */
export interface ActionTable {
  council_id: string
  action_id: string
  title: string
  aim: string
  owner: string
  theme: string
  framework_id: string | null
  group_id: string | null
  /** The decision it comes from, with `priority_id`. */
  consultation_id: string | null
  priority_id: string | null
  deadline_on: string | null
  state: string
  told_publicly: number
  created_on: string
  version: Versioned
}

interface OfAction {
  council_id: string
  action_id: string
}

export interface ActionStepTable extends OfAction {
  step_id: string
  position: number
  title: string
  deadline_on: string | null
  state: string
  version: Versioned
}

export interface ActionEvidenceTable extends OfAction {
  evidence_id: string
  text: string
  address: string
  dated_on: string
  told_publicly: number
}

/** Never changed, never taken back. */
export interface ActionChangeTable extends OfAction {
  /** From 1, for each action. */
  position: number
  kind: string
  before: string | null
  after: string | null
  reason: string
  changed_on: string
}

export interface IndicatorTable extends OfAction {
  indicator_id: string
  position: number
  name: string
  unit: string
  about_people: number
  baseline: string | null
  target: string | null
}

export interface IndicatorValueTable extends OfAction {
  indicator_id: string
  measured_on: string
  figure: string
}

/** What an action changed in a year. The answer is the one at the last position; the others came before. */
export interface EvaluationAnswerTable extends OfAction {
  year: number
  question: string
  /** From 1, for each question. */
  position: number
  answer: string
  text: string
  answered_on: string
}

/** When and where the body of an agenda meets. */
export interface MeetingTable {
  council_id: string
  agenda_id: string
  body_id: string
  begins_at: string
  /** In minutes. */
  length: number
  link: string
  access: string
  sequence: Generated<number>
  convened_at: string | null
  cancelled_at: string | null
  guests: Generated<string>
  presence_at: string | null
  version: Versioned
}

/** Who was written to about a meeting; no address stands here. */
export interface ConvocationTable {
  council_id: string
  agenda_id: string
  mandate_id: string
  sent_at: string
}

/** Who was there on a seat. */
export interface AttendanceTable {
  council_id: string
  agenda_id: string
  seat_id: string
  presence: string
}

/** A document of a meeting. */
export interface MeetingFileTable {
  council_id: string
  agenda_id: string
  file_id: string
  /** Of which item; null: of the whole meeting. */
  item_id: string | null
  name: string
  type: string
  /** In bytes. */
  size: number
  /** 1: goes with the convocation. */
  joined: Generated<number>
  added_at: string
  content: Uint8Array
}

/** A document that a letter in the outbox takes with it, if it is still there when the letter leaves. */
export interface OutboxFileTable {
  message_id: string
  council_id: string
  agenda_id: string
  file_id: string
}
