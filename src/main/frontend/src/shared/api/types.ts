// Written by contract/api-types.mjs from openapi.json; not to be edited by hand.

export interface CalendarClock {
  day: number;
  dueOn: string;
  extended: boolean;
  from: string;
  limit: number;
  over: boolean;
  passed: number;
  paused: boolean;
  pausedDays: number;
}

export interface CalendarDayView {
  day: string;
  flag: string;
  kind: 'HOLIDAY' | 'SWAPPED_DAY_OFF' | 'COMPENSATORY_DAY_OFF' | 'SWAPPED_WORKING_DAY';
  name: string;
  nameEn: string;
  reason: string | null;
}

export interface CalendarDeadlineDetailView {
  key: string;
  proposal: CalendarProposalView | null;
  versions: CalendarVersionView[];
}

export interface CalendarDeadlineView {
  amount: number;
  confirmed: boolean;
  endRule: string;
  eventName: string;
  fromEvent: string;
  key: string;
  legal: boolean;
  name: string;
  nameEn: string;
  own: boolean;
  source: string;
  sourceKind: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
  unit: string;
  validFrom: string;
}

export interface CalendarDueDate {
  amount: number;
  confirmed: boolean;
  dueOn: string;
  from: string;
  fromEvent: string;
  key: string;
  legal: boolean;
  provisional: boolean;
  skipped: string[];
  unit: string;
}

export interface CalendarEventView {
  event: string;
  name: string;
}

export interface CalendarExampleView {
  dueOn: string;
  provisional: boolean;
  skipped: string[];
}

export interface CalendarNewDay {
  day?: string;
  kind?: 'HOLIDAY' | 'SWAPPED_DAY_OFF' | 'COMPENSATORY_DAY_OFF' | 'SWAPPED_WORKING_DAY';
  name?: string;
  reason?: string;
}

export interface CalendarNewProposal {
  amount?: number | null;
  confirmed?: boolean | null;
  endRule?: string | null;
  fromEvent?: string | null;
  key?: string | null;
  name?: string | null;
  nameEn?: string | null;
  reason?: string | null;
  source?: string | null;
  unit?: string | null;
  validFrom?: string | null;
}

export interface CalendarNewSpecialDay {
  day?: string | null;
  kind?: 'HOLIDAY' | 'SWAPPED_DAY_OFF' | 'COMPENSATORY_DAY_OFF' | 'SWAPPED_WORKING_DAY' | null;
  name?: string | null;
  nameEn?: string | null;
}

export interface CalendarNewYear {
  days?: CalendarNewSpecialDay[] | null;
  decision?: string | null;
}

export interface CalendarProposalRemark {
  remark?: string | null;
}

export interface CalendarProposalView {
  amount: number;
  confirmed: boolean;
  decidedBy: string | null;
  endRule: string;
  eventName: string;
  fromEvent: string;
  id: string;
  key: string;
  mayRelease: boolean;
  name: string;
  nameEn: string;
  proposedAt: string;
  proposedBy: string;
  reason: string;
  remark: string;
  source: string;
  state: string;
  unit: string;
  validFrom: string;
}

export interface CalendarVersionView {
  proposedBy: string | null;
  reason: string | null;
  releasedAt: string | null;
  releasedBy: string | null;
  rule: CalendarDeadlineView;
}

export interface CalendarYearView {
  days: CalendarDayView[];
  declared: boolean;
  mayDeclare: boolean;
  year: number;
}

export interface ChecklistAnswer {
  actual: string | null;
  choice: string | null;
  denominator: number | null;
  due: string | null;
  notApplicable: boolean | null;
  number: number | null;
  numerator: number | null;
}

export interface ChecklistAnswerBody {
  note?: string;
  revision?: number;
  value?: ChecklistAnswer;
}

export interface ChecklistAnswerView {
  answeredAt: string;
  complete: boolean;
  note: string | null;
  points: number | null;
  revision: number;
  value: ChecklistAnswer;
}

export interface ChecklistCriterionView {
  answer: ChecklistAnswerView | null;
  answerType: string;
  bandSource: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
  code: string;
  confirmed: boolean;
  dutySource: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
  evidence: string;
  legalBasis: string;
  lookedAt: string | null;
  maxScore: number;
  self: ChecklistAnswerView | null;
  text: string;
  unit: string;
  violations: string[];
}

export interface ChecklistDrawBody {
  counts?: Record<string, number> | null;
  seed?: number;
  size?: number | null;
  text?: string | null;
}

export interface ChecklistLibraryView {
  questions: ChecklistQuestionView[];
  sampleRule: ChecklistSampleRule;
  scale: ChecklistNamedView[];
  sources: Record<string, 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN'>;
  strata: ChecklistNamedView[];
  version: string;
}

export interface ChecklistNamedView {
  code: string;
  name: string;
}

export interface ChecklistOffer {
  denominator: number | null;
  number: number | null;
  numerator: number | null;
  sheet: 'DOSSIERS' | 'ROLL_CALL' | 'INTERVIEWS';
}

export interface ChecklistOverviewView {
  averages: Record<string, number>;
  figures: Record<string, number>;
  library: ChecklistLibraryView;
  offers: Record<string, ChecklistOffer>;
  open: boolean;
  right: 'NONE' | 'READ' | 'PREPARE' | 'WRITE';
  sample: ChecklistSample | null;
  subjectId: string;
}

export interface ChecklistProgress {
  answered: number;
  nonCompliant: number;
  total: number;
}

export interface ChecklistQuestionView {
  code: string;
  name: string;
  text: string;
}

export interface ChecklistRowBody {
  cells?: Record<string, string>;
  revision?: number;
}

export interface ChecklistRowView {
  found: Record<string, string>;
  given: Record<string, string>;
  id: string;
  origin: string;
  overdueDays: number | null;
  revision: number;
  state: string | null;
}

export interface ChecklistRowsView {
  rows: ChecklistRowView[];
}

export interface ChecklistSample {
  byStratum: Record<string, number>;
  dossiers: number;
  drawnAt: string;
  listed: boolean;
  proposedSize: number;
  seed: number;
  size: number;
}

export interface ChecklistSampleRule {
  maximum: number;
  minimum: number;
  sharePercent: number;
  source: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
}

export interface ChecklistScore {
  rating: string | null;
  self: number | null;
  verified: number | null;
}

export interface ChecklistSection {
  area: string;
  closed: boolean;
  id: string;
  lead: string;
  name: string;
  subjectId: string;
  summary: string | null;
}

export interface ChecklistSectionView {
  criteria: ChecklistCriterionView[];
  progress: ChecklistProgress;
  right: 'NONE' | 'READ' | 'SELF' | 'VERIFY';
  section: ChecklistSection;
}

export interface ChecklistSheetSectionView {
  progress: ChecklistProgress;
  right: 'NONE' | 'READ' | 'SELF' | 'VERIFY';
  score: ChecklistScore;
  section: ChecklistSection;
  self: ChecklistProgress;
}

export interface ChecklistSheetView {
  score: ChecklistScore;
  sections: ChecklistSheetSectionView[];
}

export interface Created {
  id: string;
}

export interface DemoProgressView {
  percent: number;
  playing: boolean;
  shownTo: string | null;
}

export interface DisciplineActView {
  at: string;
  text: string;
  who: string;
}

export interface DisciplineAssessment {
  aggravating: string[] | null;
  handledFrom: string | null;
  mitigating: string[] | null;
  priorFrom: string | null;
  regime: string | null;
  reminded: boolean | null;
  reminderNeeded: boolean | null;
  repeatAgreed: boolean | null;
  servingForm: string | null;
  waste: DisciplineWaste | null;
}

export interface DisciplineBallotView {
  form: string;
  votes: number;
}

export interface DisciplineCanView {
  complain: boolean;
  extend: boolean;
  join: boolean;
  pause: boolean;
  prepare: boolean;
  resume: boolean;
  withdraw: boolean;
}

export interface DisciplineChange {
  revision?: number;
  subject?: DisciplineSubject;
}

export interface DisciplineChoicesView {
  aggravating: DisciplineOptionView[];
  circumstances: DisciplineOptionView[];
  grades: DisciplineOptionView[];
  mitigating: DisciplineOptionView[];
  pauses: DisciplineOptionView[];
  priorForms: DisciplineOptionView[];
  regimes: DisciplineOptionView[];
  specialGrounds: DisciplineOptionView[];
  subjectTypes: DisciplineOptionView[];
  wasteActs: DisciplineOptionView[];
  wasteSentences: DisciplineOptionView[];
}

export interface DisciplineComplaint {
  receivedOn?: string;
  text?: string;
  writtenOn?: string | null;
}

export interface DisciplineComplaintView {
  answeredOn: string | null;
  basis: string | null;
  clock: CalendarClock | null;
  complexGround: string | null;
  dueOn: string | null;
  holder: string | null;
  open: boolean;
  papers: string[];
  paused: boolean;
  receivedOn: string;
  refusal: string | null;
  round: number;
  state: string;
  stateText: string;
  text: string;
  writtenOn: string | null;
}

export interface DisciplineCourseView {
  delays: DisciplineDelayView[];
  firstVote: DisciplineBallotView[];
  joined: DisciplineJoinedView[];
  steps: DisciplineStepsView | null;
  tie: string | null;
}

export interface DisciplineDelayView {
  explainedOn: string;
  next: string;
  reason: string;
  responsible: string;
}

export interface DisciplineDetailView {
  acts: DisciplineActView[];
  can: DisciplineCanView;
  complaints: DisciplineComplaintView[];
  course: DisciplineCourseView;
  findingCode: string | null;
  findingId: string | null;
  one: DisciplineRowView;
  outcome: DisciplineOutcomeView;
  progress: EngineProgress | null;
  revision: number;
  seats: DisciplineSeatView[];
  subject: DisciplineSubject;
  words: Record<string, string>;
}

export interface DisciplineJoinedView {
  consequence: string;
  factOn: string;
  facts: string;
  position: number;
  specialGround: string | null;
}

export interface DisciplineLimitationView {
  endsOn: string | null;
  form: string;
  screening: DisciplineProposalView;
}

export interface DisciplineNewAct {
  consequence?: string;
  factOn?: string;
  facts?: string;
  specialGround?: string | null;
}

export interface DisciplineOptionView {
  label: string;
  value: string;
}

export interface DisciplineOutcomeView {
  ballots: DisciplineBallotView[];
  compared: DisciplineProposalView[];
  complaintUntil: string | null;
  consequence: string | null;
  decided: string | null;
  decisionNumber: string | null;
  effectUntil: string | null;
  effectiveOn: string | null;
  limitations: DisciplineLimitationView[];
  proposed: DisciplineProposalView | null;
  recommended: string | null;
  screening: DisciplineProposalView | null;
  servedOn: string | null;
}

export interface DisciplinePaper {
  on?: string;
  reason?: string;
}

export interface DisciplinePause {
  from?: string;
  ground?: string;
  reason?: string;
  to?: string | null;
}

export interface DisciplineProposalView {
  article: string;
  confirmed: boolean;
  outcome: string;
  reason: string;
  regime: string | null;
  seenOn: string;
  source: string;
}

export interface DisciplineReason {
  reason?: string;
}

export interface DisciplineResumption {
  on?: string | null;
  reason?: string;
}

export interface DisciplineRowView {
  clock: CalendarClock | null;
  code: string;
  decided: string | null;
  id: string;
  openedAt: string;
  person: string;
  post: string;
  state: 'OPENED' | 'DEFERRED' | 'ACCEPTED' | 'REVIEWED' | 'COUNCIL_FORMED' | 'RECOMMENDED' | 'DECIDED' | 'SERVED' | 'CLOSED' | 'NOT_OPENED' | 'EXEMPTED' | 'TRANSFERRED' | 'EXPIRED' | 'CANCELLED';
  unitCode: string;
  unitName: string;
}

export interface DisciplineSeatView {
  person: string;
  represents: string | null;
  seat: string;
}

export interface DisciplineStandstill {
  reason?: string;
  since?: string;
  until?: string | null;
}

export interface DisciplineStepsView {
  document: string;
  ground: string;
  steps: string;
}

export interface DisciplineSubject {
  assessment: DisciplineAssessment | null;
  circumstance: string | null;
  detectedOn: string;
  factOn: string;
  facts: string;
  leader: boolean;
  noLimitation: boolean;
  personId: string | null;
  personName: string;
  post: string;
  priorForm: string | null;
  proceedAnyway: boolean;
  specialGround: string | null;
  subjectType: string;
  unitCode: string;
}

export interface DisciplineWaste {
  act: string;
  damage: number | null;
  sentence: string | null;
}

export interface DocumentBodyView {
  issuer: 'PROVINCE' | 'HOME_AFFAIRS' | 'TEAM' | 'COUNCIL';
  name: string;
  switched: DocumentSinceView[];
  symbol: string;
}

export interface DocumentChoiceView {
  code: string;
  name: string;
}

export interface DocumentChoicesView {
  issuers: DocumentChoiceView[];
  kinds: DocumentChoiceView[];
  missing: number;
}

export interface DocumentGapView {
  issuer: string;
  kind: string;
  number: number;
}

export interface DocumentNumber {
  dated?: string | null;
  number?: string | null;
  reason?: string | null;
}

export interface DocumentPaperView {
  id: string;
  issuedOn: string | null;
  issuer: string;
  keeper: string;
  kind: string;
  mayNumber: boolean;
  number: string | null;
  path: string;
  proposed: string | null;
  signedBy: string;
  signedOn: string;
  title: string;
  unitName: string | null;
  way: 'SERIES' | 'ENTERED' | null;
}

export interface DocumentSeriesView {
  bodies: DocumentBodyView[];
  mayDecide: boolean;
}

export interface DocumentSinceView {
  own: boolean;
  since: string;
}

export interface DocumentSwitch {
  issuer?: 'PROVINCE' | 'HOME_AFFAIRS' | 'TEAM' | 'COUNCIL' | null;
  own?: boolean;
  since?: string | null;
}

export interface EngineCatalogueView {
  actions: EngineEntryView[];
  deadlines: EngineEntryView[];
  decisions: EngineEntryView[];
  forms: EngineEntryView[];
  seats: EngineEntryView[];
}

export interface EngineCodeView {
  code: string;
  label: string;
}

export interface EngineColumnView {
  codes: EngineCodeView[];
  id: string;
  label: string | null;
}

export interface EngineEntryView {
  label: string;
  name: string;
}

export interface EngineModel {
  definitionId: string;
  deployedAt: string;
  key: string;
  name: string;
  running: number;
  version: number;
  versionTag: string | null;
}

export interface EngineProgress {
  active: string[];
  definitionId: string;
  passed: string[];
}

export interface EngineTable {
  deployedAt: string;
  key: string;
  name: string;
  version: number;
  versionTag: string | null;
}

export interface EngineTableWordsView {
  columns: EngineColumnView[];
}

export interface EvidenceActView {
  act: string;
  at: string;
  by: EvidencePersonView;
  facts: Record<string, unknown>;
  sentence: string;
}

export interface EvidenceCustodyView {
  acts: EvidenceActView[];
  intact: boolean;
}

export interface EvidenceLimitsView {
  maxFile: number;
}

export interface EvidencePersonView {
  id: string;
  name: string;
}

export interface EvidenceReason {
  reason?: string;
}

export interface EvidenceView {
  id: string;
  mediaType: string;
  name: string;
  receivedAt: string;
  sha256: string;
  size: number;
  subjectId: string;
  subjectKind: string;
  takenAt: string | null;
  uploadedBy: EvidencePersonView;
  withdrawn: EvidenceWithdrawalView | null;
}

export interface EvidenceWithdrawalView {
  at: string;
  by: EvidencePersonView;
  reason: string;
}

export interface FenceInput {
  column: string;
  label: string;
  name: string;
  type: string;
  values: string[];
}

export interface FenceTableQuestion {
  decision: string;
  inputs: FenceInput[];
  name: string;
}

export interface FieldProblem {
  code: string;
  label: string;
  message: string;
  path: string;
}

export interface FindingActView {
  act: string;
  at: string;
  facts: Record<string, unknown>;
  text: string;
  who: string;
}

export interface FindingCanView {
  change: boolean;
  decide: boolean;
  extend: boolean;
  prove: boolean;
}

export interface FindingChange {
  facts?: FindingFacts;
  revision?: number;
}

export interface FindingCheckView {
  kind: string;
  minutes: string | null;
  present: string | null;
  text: string;
  visitedOn: string | null;
  witnesses: string | null;
}

export interface FindingChoiceView {
  code: string;
  name: string;
}

export interface FindingChoicesView {
  areas: FindingChoiceView[];
  people: FindingChoiceView[];
}

export interface FindingCircumstances {
  daysLate: number | null;
  daysUnhandled: number | null;
  perMonth: number | null;
  perPerson: number | null;
  receptionActs: number | null;
  sign: string | null;
}

export interface FindingDelegation {
  letter?: string;
  personId?: string;
}

export interface FindingDemandView {
  check: FindingCheckView | null;
  code: string;
  daysLeft: number | null;
  dueOn: string;
  findingId: string;
  mayProve: boolean;
  measures: FindingMeasureView[];
  overdue: boolean;
  product: string | null;
  quick: boolean;
  report: FindingReportView | null;
  requirement: string;
  responsible: string | null;
  severity: string;
  state: 'DRAFT' | 'CONFIRMED' | 'ACCEPTED' | 'CONTESTED' | 'CONCLUDED' | 'REMEDIATING' | 'REPORTED' | 'REJECTED' | 'VERIFIED' | 'CLOSED' | 'WITHDRAWN' | 'TRANSFERRED' | 'WRITTEN_OFF';
  violationName: string;
}

export interface FindingDetailView {
  acts: FindingActView[];
  can: FindingCanView;
  facts: FindingFactsView;
  finding: FindingRowView;
  inspectionTitle: string;
  opinionProof: string | null;
  opinionReason: string | null;
  progress: EngineProgress | null;
  remedy: FindingRemedyView;
  responsible: FindingResponsibleView[];
  revision: number;
}

export interface FindingEnding {
  document?: string | null;
  reason?: string;
}

export interface FindingFacts {
  cases?: number | null;
  circumstances?: FindingCircumstances | null;
  denominator?: number | null;
  description?: string;
  numerator?: number | null;
  occurredOn?: string;
  responsible?: FindingResponsible[];
  severity?: string | null;
  severityReason?: string | null;
  violation?: string;
}

export interface FindingFactsView {
  cases: number | null;
  circumstances: FindingCircumstances | null;
  confirmed: boolean;
  denominator: number | null;
  escalation: string;
  legalBasis: string;
  lookedAt: string | null;
  numerator: number | null;
  occurredOn: string;
  proposed: string;
  ratio: number | null;
  repeatOf: FindingRefView | null;
  rule: string;
  sectionId: string | null;
  severityReason: string | null;
  source: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
  track: string;
}

export interface FindingLetterView {
  consequence: string | null;
  kind: string;
  number: string | null;
  signedBy: string;
  signedOn: string;
}

export interface FindingMeasureView {
  dueOn: string;
  measure: string;
  product: string;
  responsible: string;
}

export interface FindingNewFinding {
  criterion?: string;
  facts?: FindingFacts;
  id?: string;
  inspectionId?: string;
  sectionId?: string;
}

export interface FindingOfUnit {
  open: number;
  overdue: number;
  unitCode: string;
}

export interface FindingReason {
  reason?: string;
}

export interface FindingRefView {
  code: string;
  id: string;
}

export interface FindingRemedyCanView {
  delegate: boolean;
  reportEarly: boolean;
}

export interface FindingRemedyDetailView {
  can: FindingRemedyCanView;
  capacity: 'TEAM_LEADER' | 'CHAIR' | 'FOR_CHAIR' | 'BY_ORDER' | null;
  causeText: string | null;
  demands: FindingDemandView[];
  id: string;
  inspectionId: string;
  issuedOn: string | null;
  letters: FindingLetterView[];
  number: string | null;
  prevention: string | null;
  progress: EngineProgress | null;
  signer: string;
  state: string;
  unitCode: string;
  unitName: string;
}

export interface FindingRemedyView {
  closedOn: string | null;
  concludedOn: string | null;
  endReason: string | null;
  movedFrom: FindingRefView | null;
  referredTo: string | null;
  remedyId: string | null;
  reportedOn: string | null;
  requirement: string | null;
}

export interface FindingReportView {
  doneOn: string | null;
  obstacle: string | null;
  outcome: string;
  proof: string | null;
  reportedAt: string;
}

export interface FindingResponsible {
  level?: string;
  personId?: string | null;
  post?: string;
}

export interface FindingResponsibleView {
  level: string;
  levelName: string;
  person: string | null;
  personId: string | null;
  post: string;
}

export interface FindingRowView {
  code: string;
  criterion: string | null;
  daysLeft: number | null;
  description: string;
  detectedOn: string;
  dueOn: string | null;
  id: string;
  inspectionId: string;
  nextStep: string | null;
  overdue: boolean;
  severity: string;
  state: 'DRAFT' | 'CONFIRMED' | 'ACCEPTED' | 'CONTESTED' | 'CONCLUDED' | 'REMEDIATING' | 'REPORTED' | 'REJECTED' | 'VERIFIED' | 'CLOSED' | 'WITHDRAWN' | 'TRANSFERRED' | 'WRITTEN_OFF';
  unitCode: string;
  unitName: string;
  violation: string;
  violationName: string;
}

export interface FindingTransfer {
  document?: string | null;
  reason?: string;
  unitCode?: string;
}

export interface FindingViolationView {
  asks: string[];
  code: string;
  confirmed: boolean;
  countUnit: string;
  criteria: string[];
  escalation: string;
  legalBasis: string;
  lookedAt: string | null;
  name: string;
  severity: string;
  signs: string[];
  source: 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';
  track: string;
}

export interface InspectionActView {
  at: string;
  facts: Record<string, unknown>;
  text: string;
  who: string;
}

export interface InspectionCanView {
  cancel: boolean;
}

export interface InspectionDetailView {
  acts: InspectionActView[];
  can: InspectionCanView;
  cancelReason: string | null;
  decisionNumber: string | null;
  inspection: InspectionRowView;
  minutesNumber: string | null;
  minutesRefusal: InspectionRefusalView | null;
  planId: string | null;
  progress: EngineProgress | null;
  team: InspectionSeatView[];
  teamDecisionId: string | null;
}

export interface InspectionOfficialView {
  id: string;
  name: string;
  post: string;
}

export interface InspectionOrderView {
  mayOrder: boolean;
  officials: InspectionOfficialView[];
}

export interface InspectionReason {
  reason?: string;
}

export interface InspectionRefusalView {
  firstWitness: string | null;
  reason: string;
  refusedOn: string;
  secondWitness: string | null;
}

export interface InspectionRowView {
  concludedOn: string | null;
  conclusionNumber: string | null;
  id: string;
  mode: 'PLANNED' | 'THEMATIC' | 'UNANNOUNCED';
  state: 'PLANNED' | 'TEAM_SIGNED' | 'ASSIGNED' | 'SELF_REPORTED' | 'PREPARED' | 'ON_SITE' | 'SITE_CLOSED' | 'MINUTES_SIGNED' | 'REPORTED' | 'CONCLUDED' | 'CANCELLED';
  title: string;
  unitCode: string;
  unitName: string;
  visitStartsAt: string;
}

export interface InspectionSeatView {
  discipline: string | null;
  person: string;
  seat: string;
  seatName: string;
}

export interface InspectionVisitOrder {
  leaderId?: string;
  secretaryId?: string;
  unitCode?: string;
  visitDate?: string;
}

export interface ModelingAdaptedView {
  files: ModelingModelFile[];
  notes: ModelingNoteView[];
}

export interface ModelingAnnexPicture {
  picture?: string | null;
}

export interface ModelingAsking {
  decision?: string;
  values?: Record<string, unknown> | null;
}

export interface ModelingBindingView {
  name: string;
  type: string;
}

export interface ModelingChangeView {
  element: string;
  file: string;
  fileName: string;
  kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  sentence: string;
}

export interface ModelingChoice {
  olderThanDays?: number | null;
  step?: string | null;
  unit?: string | null;
}

export interface ModelingChoiceView {
  name: string;
  value: string;
}

export interface ModelingCompletion {
  data?: Record<string, unknown> | null;
  person?: string;
  returned?: boolean | null;
  task?: string;
  variables?: Record<string, unknown> | null;
}

export interface ModelingDetailView {
  baseDefinitionId: string | null;
  draft: ModelingRowView;
  files: ModelingModelFile[];
  mayRelease: boolean;
  remark: string | null;
  submission: ModelingSubmissionView | null;
}

export interface ModelingDifferencesView {
  baseDefinitionId: string | null;
  changes: ModelingChangeView[];
  effects: ModelingEffectView[];
}

export interface ModelingEditorView {
  name: string;
  since: string;
}

export interface ModelingEffectView {
  definitionId: string;
  element: string;
  name: string;
  running: number;
  sentence: string | null;
  stranded: boolean;
  version: number;
}

export interface ModelingFailedWorkView {
  definitionId: string | null;
  id: string;
  message: string | null;
  path: string | null;
  process: string | null;
  since: string;
  step: string;
  title: string;
  version: number | null;
}

export interface ModelingFiles {
  files?: ModelingModelFile[];
}

export interface ModelingImportedView {
  id: string;
  notes: ModelingNoteView[];
}

export interface ModelingInsightView {
  definitionId: string;
  hidden: number;
  steps: ModelingStepFigures[];
  versions: ModelingVersionFigures[];
  waiting: ModelingInsightWaiting[];
}

export interface ModelingInsightWaiting {
  days: number;
  dueOn: string | null;
  element: string;
  late: number;
  name: string;
  path: string | null;
  title: string;
  unit: string | null;
}

export interface ModelingMessage {
  name?: string;
  variables?: Record<string, unknown> | null;
}

export interface ModelingMigrationCounts {
  kept: number;
  moved: number;
  refused: number;
  total: number;
  undone: number;
  waiting: number;
}

export interface ModelingMigrationDetail {
  from: string;
  mapping: ModelingMigrationPair[];
  mayUndo: boolean;
  migration: ModelingMigrationRow;
  refused: ModelingMigrationRefused[];
  to: string;
}

export interface ModelingMigrationFault {
  sentence: string;
  source: string;
  target: string;
}

export interface ModelingMigrationOrder {
  filter?: ModelingChoice | null;
  from?: string | null;
  mapping?: ModelingMigrationPair[] | null;
  reason?: string | null;
  to?: string | null;
}

export interface ModelingMigrationPair {
  source: string;
  target: string;
}

export interface ModelingMigrationPreview {
  faults: ModelingMigrationFault[];
  movable: number;
  refused: ModelingMigrationRefused[];
}

export interface ModelingMigrationProposal {
  from: ModelingMigrationVersion;
  mapping: ModelingMigrationPair[];
  name: string;
  to: ModelingMigrationVersion;
}

export interface ModelingMigrationRefused {
  caseId: string | null;
  confidential: boolean;
  path: string | null;
  reasons: string[];
  title: string;
  unit: string | null;
}

export interface ModelingMigrationRow {
  counts: ModelingMigrationCounts;
  finishedAt: string | null;
  fromVersion: number;
  id: string;
  name: string;
  processKey: string;
  reason: string | null;
  startedAt: string;
  startedBy: string;
  state: 'RUNNING' | 'DONE' | 'UNDOING' | 'UNDONE';
  toVersion: number;
  undoReason: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
}

export interface ModelingMigrationStep {
  id: string;
  name: string;
  running: number;
  type: string;
}

export interface ModelingMigrationUndo {
  reason?: string | null;
}

export interface ModelingMigrationVersion {
  definitionId: string;
  running: number;
  steps: ModelingMigrationStep[];
  version: number;
  versionTag: string | null;
}

export interface ModelingMigrationVersions {
  from?: string | null;
  to?: string | null;
}

export interface ModelingModelFile {
  path: string;
  text: string;
}

export interface ModelingMove {
  day?: string | null;
  to?: string | null;
  workingDays?: number | null;
}

export interface ModelingNewDraft {
  key?: string;
  kind?: 'PROCESS' | 'TABLE' | 'FORM';
  name?: string | null;
}

export interface ModelingNewScenario {
  name?: string;
  sandbox?: string;
}

export interface ModelingNoteView {
  file: string;
  said: string;
}

export interface ModelingPlacedView {
  files: ModelingModelFile[];
  key: string;
  kind: 'PROCESS' | 'TABLE' | 'FORM';
}

export interface ModelingPoint {
  element: string;
  file: string;
  label: string;
  rule: string;
  sentence: string;
}

export interface ModelingPresenceView {
  editing: ModelingEditorView[];
}

export interface ModelingPropertyView {
  binding: ModelingBindingView;
  choices?: ModelingChoiceView[] | null;
  label: string;
  optional: boolean;
  type: string;
  value?: string | null;
}

export interface ModelingQuestionsView {
  questions: FenceTableQuestion[];
}

export interface ModelingRefusalView {
  advice: boolean;
  element: string;
  file: string;
  label: string;
  rule: string;
  sentence: string;
}

export interface ModelingReleaseView {
  definitionId: string;
  hash: string;
  id: string;
  inForceOn: string;
  key: string;
  kind: 'PROCESS' | 'TABLE' | 'FORM';
  legalBasis: string;
  name: string;
  reason: string;
  releasedAt: string;
  releasedBy: string;
  submittedBy: string;
  version: number;
}

export interface ModelingReleasing {
  knowing?: boolean | null;
  version?: number;
}

export interface ModelingRemark {
  remark?: string;
  version?: number;
}

export interface ModelingReportView {
  covered: string[];
  edges: string[];
  nodes: string[];
  scenarios: ModelingScenarioView[];
}

export interface ModelingRestoring {
  save?: number;
  version?: number;
}

export interface ModelingRowView {
  baseVersion: number | null;
  editing: ModelingEditorView[];
  id: string;
  key: string;
  kind: 'PROCESS' | 'TABLE' | 'FORM';
  name: string;
  savedAt: string;
  savedBy: string;
  state: 'OPEN' | 'SUBMITTED' | 'SCHEDULED' | 'RELEASED' | 'DISCARDED';
  version: number;
}

export interface ModelingRuleView {
  advice: boolean;
  rule: string;
  sentence: string;
}

export interface ModelingRunView {
  at: string;
  covered: string[];
  current: boolean;
  element: string | null;
  passed: boolean;
  why: string | null;
}

export interface ModelingSandboxView {
  draftId: string;
  id: string;
  incidents: ModelingTroubleView[];
  people: SandboxPerson[];
  phase: 'STARTING' | 'READY' | 'ENDED';
  problem: string | null;
  state: SandboxState | null;
}

export interface ModelingSaveDetailView {
  files: ModelingModelFile[];
  number: number;
  savedAt: string;
  savedBy: string;
}

export interface ModelingSaveView {
  hash: string;
  note: string | null;
  number: number;
  savedAt: string;
  savedBy: string;
}

export interface ModelingSavedView {
  refusals: ModelingRefusalView[];
  savedAt: string;
  version: number;
}

export interface ModelingSaving {
  files?: ModelingModelFile[];
  note?: string | null;
  version?: number;
}

export interface ModelingScenarioView {
  createdAt: string;
  createdBy: string;
  id: string;
  last: ModelingRunView | null;
  name: string;
  steps: number;
}

export interface ModelingSeen {
  version?: number;
}

export interface ModelingStart {
  day?: string | null;
  variables?: Record<string, unknown> | null;
}

export interface ModelingStepFigures {
  done: number;
  element: string;
  median: number | null;
  ninety: number | null;
  overdueNow: number;
  overduePercent: number | null;
  running: number;
}

export interface ModelingSubmission {
  inForceOn?: string | null;
  legalBasis?: string;
  reason?: string;
  version?: number;
}

export interface ModelingSubmissionView {
  at: string;
  by: string;
  inForceOn: string | null;
  legalBasis: string;
  reason: string;
}

export interface ModelingTemplateView {
  appliesTo: string[];
  description: string;
  id: string;
  name: string;
  properties: ModelingPropertyView[];
}

export interface ModelingTroubleView {
  element: string;
  sentence: string;
}

export interface ModelingUnusualView {
  points: ModelingPoint[];
}

export interface ModelingVariables {
  variables?: Record<string, unknown>;
}

export interface ModelingVerdictView {
  refusals: ModelingRefusalView[];
}

export interface ModelingVersionFigures {
  definitionId: string;
  figures: ModelingStepFigures;
  version: number;
  versionTag: string | null;
}

export interface NotificationNoticeView {
  as: string;
  askedBy: string | null;
  caseKind: string;
  caseTitle: string;
  confirmed: boolean;
  daysLeft: number | null;
  dueOn: string | null;
  dueThen: string | null;
  id: string;
  ladderConfirmed: boolean;
  mine: boolean;
  open: boolean;
  path: string | null;
  read: boolean;
  rung: number;
  sentOn: string;
  taskName: string;
  unitCode: string | null;
  unitName: string | null;
  with: string[];
  withSeat: string;
}

export interface NotificationRequestView {
  askedAt: string;
  askedBy: string;
  id: string;
  path: string;
  sentence: string;
}

export interface NotificationRungView {
  day: string;
  missed: string | null;
  rung: number;
  sentOn: string | null;
  tells: string[];
}

export interface NotificationTaskRemindersView {
  confirmed: boolean;
  rungs: NotificationRungView[];
}

export interface NotificationUnreadView {
  unread: number;
}

export interface OrganizationAccountView {
  enabled: boolean;
  id: string;
  name: string;
  post: string | null;
  roles: string[];
  seats: string[];
  unitCode: string | null;
  unitName: string | null;
  username: string;
  waiting: string[];
}

export interface OrganizationEnabledBody {
  enabled?: boolean;
}

export interface OrganizationHeld {
  name: string;
  post: string;
  seat: string;
  since: string;
  until: string | null;
}

export interface OrganizationHolder {
  name: string;
  personId: string;
  post: string;
  since: string;
}

export interface OrganizationNewPerson {
  name?: string;
  password?: string;
  post?: string;
  reason?: string | null;
  roles?: string[];
  unitCode?: string;
  username?: string;
}

export interface OrganizationOwnPasswordBody {
  after?: string;
  before?: string;
}

export interface OrganizationPasswordBody {
  password?: string;
}

export interface OrganizationPerson {
  id: string;
  name: string;
  post: string;
  unitCode: string;
}

export interface OrganizationRefusal {
  reason?: string;
}

export interface OrganizationRoleGrantView {
  id: string;
  mayConfirm: boolean;
  name: string;
  proposedAt: string;
  proposedBy: string;
  reason: string;
  role: string;
}

export interface OrganizationRolesBody {
  reason?: string | null;
  roles?: string[];
}

export interface OrganizationSeatBody {
  from?: string | null;
  seat?: string;
}

export interface OrganizationUnitDetail {
  contact: OrganizationHolder | null;
  head: OrganizationHolder | null;
  history: OrganizationHeld[];
  people: OrganizationPerson[];
  predecessors: OrganizationUnitView[];
  successors: OrganizationUnitView[];
  unit: OrganizationUnitView;
}

export interface OrganizationUnitView {
  area: string | null;
  code: string;
  flag: string | null;
  kind: 'PROVINCE' | 'DEPARTMENT' | 'COMMUNE' | 'WARD' | 'DISTRICT';
  name: string;
  validFrom: string;
  validTo: string | null;
}

export interface PagedCalendarDayView {
  items: CalendarDayView[];
  next: string | null;
}

export interface PagedCalendarDeadlineView {
  items: CalendarDeadlineView[];
  next: string | null;
}

export interface PagedCalendarEventView {
  items: CalendarEventView[];
  next: string | null;
}

export interface PagedCalendarProposalView {
  items: CalendarProposalView[];
  next: string | null;
}

export interface PagedDisciplineRowView {
  items: DisciplineRowView[];
  next: string | null;
}

export interface PagedDocumentPaperView {
  items: DocumentPaperView[];
  next: string | null;
}

export interface PagedEngineModel {
  items: EngineModel[];
  next: string | null;
}

export interface PagedEngineTable {
  items: EngineTable[];
  next: string | null;
}

export interface PagedEvidenceView {
  items: EvidenceView[];
  next: string | null;
}

export interface PagedFindingRowView {
  items: FindingRowView[];
  next: string | null;
}

export interface PagedInspectionRowView {
  items: InspectionRowView[];
  next: string | null;
}

export interface PagedModelingFailedWorkView {
  items: ModelingFailedWorkView[];
  next: string | null;
}

export interface PagedModelingMigrationRow {
  items: ModelingMigrationRow[];
  next: string | null;
}

export interface PagedModelingReleaseView {
  items: ModelingReleaseView[];
  next: string | null;
}

export interface PagedModelingRowView {
  items: ModelingRowView[];
  next: string | null;
}

export interface PagedModelingRuleView {
  items: ModelingRuleView[];
  next: string | null;
}

export interface PagedModelingSaveView {
  items: ModelingSaveView[];
  next: string | null;
}

export interface PagedModelingScenarioView {
  items: ModelingScenarioView[];
  next: string | null;
}

export interface PagedNotificationNoticeView {
  items: NotificationNoticeView[];
  next: string | null;
}

export interface PagedNotificationRequestView {
  items: NotificationRequestView[];
  next: string | null;
}

export interface PagedOrganizationAccountView {
  items: OrganizationAccountView[];
  next: string | null;
}

export interface PagedOrganizationRoleGrantView {
  items: OrganizationRoleGrantView[];
  next: string | null;
}

export interface PagedOrganizationUnitView {
  items: OrganizationUnitView[];
  next: string | null;
}

export interface PagedPlanningRowView {
  items: PlanningRowView[];
  next: string | null;
}

export interface PagedSecurityActView {
  items: SecurityActView[];
  next: string | null;
}

export interface PagedSecurityCandidateView {
  items: SecurityCandidateView[];
  next: string | null;
}

export interface PagedSecurityFound {
  items: SecurityFound[];
  next: string | null;
}

export interface PagedSecurityHit {
  items: SecurityHit[];
  next: string | null;
}

export interface PagedSecurityStandInView {
  items: SecurityStandInView[];
  next: string | null;
}

export interface PagedSecurityToken {
  items: SecurityToken[];
  next: string | null;
}

export interface PagedTeamRowView {
  items: TeamRowView[];
  next: string | null;
}

export interface PagedWorklistRowView {
  items: WorklistRowView[];
  next: string | null;
}

export interface PagedWorklistWorkView {
  items: WorklistWorkView[];
  next: string | null;
}

export interface PlanningBoth {
  communes: PlanningMeter;
  departments: PlanningMeter;
}

export interface PlanningCanView {
  amend: boolean;
}

export interface PlanningDetailView {
  amended: PlanningRefView | null;
  amendment: PlanningRefView | null;
  approvedAt: string | null;
  approvedBy: string | null;
  can: PlanningCanView;
  contents: string | null;
  coverage: PlanningBoth;
  coverageReason: string | null;
  decisionReason: string | null;
  gaps: PlanningGapView[];
  method: string | null;
  opinions: PlanningOpinionView[];
  periodFrom: string | null;
  periodTo: string | null;
  plan: PlanningRowView;
  problems: PlanningProblemView[];
  progress: EngineProgress | null;
  purpose: string | null;
  reception: string | null;
  seal: string | null;
  targets: PlanningTargetView[];
  unannounced: number;
  waves: PlanningWave[];
}

export interface PlanningGapView {
  riskScore: number;
  unitCode: string;
  unitName: string;
}

export interface PlanningIndexScore {
  indexScore: number;
  unitCode: string;
  year: number;
}

export interface PlanningMeter {
  covered: number;
  met: boolean;
  percent: number;
  threshold: number;
  total: number;
}

export interface PlanningNewPlan {
  amends?: string;
  title?: string;
  year?: number;
}

export interface PlanningOpinionView {
  agrees: boolean;
  answer: string | null;
  givenAt: string | null;
  text: string | null;
  unitCode: string;
  unitName: string;
}

export interface PlanningProblemView {
  code: string;
  text: string;
}

export interface PlanningReasonView {
  points: number;
  text: string;
}

export interface PlanningRefView {
  id: string;
  state: 'DRAFT' | 'CONSULTING' | 'REVISING' | 'SUBMITTED' | 'ISSUED' | 'REJECTED';
  title: string;
}

export interface PlanningRowView {
  amends: string | null;
  createdAt: string;
  documentNumber: string | null;
  id: string;
  issuedOn: string | null;
  state: 'DRAFT' | 'CONSULTING' | 'REVISING' | 'SUBMITTED' | 'ISSUED' | 'REJECTED';
  title: string;
  year: number;
}

export interface PlanningTargetView {
  communeLevel: boolean;
  mode: 'PLANNED' | 'THEMATIC' | 'UNANNOUNCED';
  pickReason: string | null;
  reasons: PlanningReasonView[];
  riskScore: number;
  unitCode: string;
  unitName: string;
  wave: number | null;
}

export interface PlanningWave {
  endsOn: string;
  name: string;
  number: number;
  startsOn: string;
}

export interface ProblemBody {
  code: string;
  detail: string;
  facts: Record<string, unknown>;
  fields: FieldProblem[];
  status: number;
  title: string;
  type: string;
}

export interface SandboxAnswer {
  decisions: SandboxDecision[];
  results: Record<string, string>[];
}

export interface SandboxCall {
  action: string;
  arguments: Record<string, unknown>;
  at: string;
  element: string;
}

export interface SandboxDecision {
  at: string;
  decision: string;
  element: string | null;
  inputs: SandboxInput[];
  name: string;
  rules: SandboxRule[];
}

export interface SandboxIncident {
  code: string;
  element: string;
  facts: Record<string, unknown>;
}

export interface SandboxInput {
  name: string;
  value: string | null;
}

export interface SandboxOpenTask {
  barred: string[];
  context: Record<string, unknown>;
  deadline: string | null;
  dueOn: string | null;
  element: string;
  form: Record<string, unknown> | null;
  help: string;
  id: string;
  local: Record<string, unknown>;
  mayReturn: boolean;
  name: string;
  place: number;
  seat: string;
}

export interface SandboxPerson {
  id: string;
  name: string;
  seats: string[];
}

export interface SandboxRead {
  asked: boolean;
  name: string;
  set: boolean;
}

export interface SandboxRule {
  conditions: string[];
  id: string;
  number: number;
  outputs: Record<string, string>;
}

export interface SandboxState {
  calls: SandboxCall[];
  decisions: SandboxDecision[];
  edges: string[];
  ended: boolean;
  ends: string[];
  flows: string[];
  incidents: SandboxIncident[];
  messages: string[];
  nodes: string[];
  now: string;
  passed: string[];
  reads: SandboxRead[];
  started: boolean;
  tasks: SandboxOpenTask[];
  timers: SandboxTimer[];
  tokens: SandboxToken[];
  variables: Record<string, unknown>;
}

export interface SandboxTimer {
  at: string;
  element: string;
}

export interface SandboxToken {
  count: number;
  element: string;
}

export interface SecurityActName {
  act: string;
  name: string;
}

export interface SecurityActView {
  entry: SecurityEntryView;
  kind: string;
  subject: SecurityNamed;
}

export interface SecurityActorView {
  id: string;
  name: string;
}

export interface SecurityAppointment {
  fromOn?: string;
  reason?: string;
  standInId?: string;
  untilOn?: string;
}

export interface SecurityBrokenView {
  id: string;
  sequence: number;
  subject: string;
}

export interface SecurityCandidateView {
  id: string;
  name: string;
  post: string | null;
}

export interface SecurityChangeView {
  after: unknown;
  before: unknown;
  fact: string;
  label: string;
}

export interface SecurityCheckView {
  chains: number;
  entries: number;
  items: SecurityBrokenView[];
  next: string | null;
  texts: number;
  total: number;
}

export interface SecurityCredentials {
  password?: string;
  username?: string;
}

export interface SecurityEntryView {
  act: string;
  actingFor: SecurityActorView | null;
  at: string;
  by: SecurityActorView;
  changes: SecurityChangeView[];
  hash: string;
  sentence: string;
  sequence: number;
  withheld: boolean;
}

export interface SecurityFound {
  acts: number;
  id: string;
  lastAt: string;
  name: string;
  path: string | null;
  subject: 'PLAN' | 'TEAM' | 'INSPECTION' | 'CONCLUSION' | 'FINDING' | 'CASE' | 'EVIDENCE' | 'ACCOUNT' | 'LIBRARY' | 'MODEL';
}

export interface SecurityHit {
  detail: string | null;
  kind: string;
  label: string;
  path: string;
}

export interface SecurityLongLife {
  accepted?: boolean;
  reason?: string;
}

export interface SecurityNamed {
  id: string;
  name: string;
  path: string | null;
}

export interface SecurityNewToken {
  expiresAt: string;
  id: string;
  name: string;
  scopes: ('READ' | 'WORK' | 'DEPLOY')[];
  token: string;
}

export interface SecurityPartyView {
  id: string;
  name: string;
}

export interface SecurityPersonView {
  id: string;
  name: string;
  post: string | null;
  unitCode: string | null;
}

export interface SecurityPlace {
  personId?: string | null;
}

export interface SecuritySessionView {
  actingFor: SecurityPersonView | null;
  mayActFor: SecurityPersonView[];
  person: SecurityPersonView;
  roles: string[];
  seats: string[];
}

export interface SecurityStandInView {
  endedOn: string | null;
  fromOn: string;
  id: string;
  mine: boolean;
  person: SecurityPartyView;
  reason: string;
  standIn: SecurityPartyView;
  untilOn: string;
}

export interface SecurityToken {
  createdAt: string;
  ended: boolean;
  expiresAt: string;
  id: string;
  lastUsedOn: string | null;
  name: string;
  reason: string | null;
  scopes: ('READ' | 'WORK' | 'DEPLOY')[];
}

export interface SecurityTrailView {
  items: SecurityEntryView[];
  next: string | null;
  subject: SecurityNamed;
}

export interface SecurityWantedToken {
  days?: number | null;
  longLife?: SecurityLongLife | null;
  name?: string;
  scopes?: ('READ' | 'WORK' | 'DEPLOY')[];
}

export interface TeamActView {
  at: string;
  facts: Record<string, unknown>;
  text: string;
  who: string;
}

export interface TeamBoardGroupView {
  head: string | null;
  number: number;
  team: number;
  teamName: string;
}

export interface TeamBoardMemberView {
  group: number | null;
  leads: boolean;
  name: string;
  seatName: string;
  team: number;
}

export interface TeamBoardView {
  daysOff: string[];
  decisionId: string;
  groups: TeamBoardGroupView[];
  members: TeamBoardMemberView[];
  plan: string;
  planId: string;
  visits: TeamVisitView[];
}

export interface TeamCanView {
  change: boolean;
  withdraw: boolean;
}

export interface TeamChangeView {
  name: string;
  seatName: string;
  what: string;
}

export interface TeamDetailView {
  acts: TeamActView[];
  can: TeamCanView;
  changes: TeamChangeView[];
  decision: TeamRowView;
  others: TeamRowView[];
  plan: string;
  planId: string;
  progress: EngineProgress | null;
  requests: TeamRequestView[];
  signedBy: string | null;
  teams: TeamView[];
}

export interface TeamExchange {
  otherSeenDay?: string | null;
  otherSeenSession?: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING' | null;
  otherUnitCode?: string | null;
  reason?: string | null;
  seenDay?: string | null;
  seenSession?: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING' | null;
  unitCode?: string | null;
}

export interface TeamGroupView {
  head: string | null;
  number: number;
  units: TeamUnitView[];
}

export interface TeamMemberView {
  account: boolean;
  discipline: string | null;
  group: number | null;
  name: string;
  post: string;
  seatName: string;
}

export interface TeamMove {
  day?: string | null;
  place?: string | null;
  reason?: string | null;
  seenDay?: string | null;
  seenSession?: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING' | null;
  session?: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING' | null;
  unitCode?: string | null;
}

export interface TeamMovedView {
  at: string;
  by: string;
  fromDay: string;
  fromPlace: string | null;
  fromSession: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING';
  kind: 'POSTPONED' | 'ADVANCED' | 'EXCHANGED' | 'ADJUSTED';
  reason: string;
  seenAt: string | null;
}

export interface TeamReason {
  reason?: string | null;
}

export interface TeamRequestView {
  answered: boolean;
  body: string;
  note: string | null;
  people: string[];
}

export interface TeamRowView {
  changes: string | null;
  dated: string | null;
  id: string;
  number: string | null;
  signedAt: string | null;
  state: 'PREPARED' | 'PROPOSED' | 'SUBMITTED' | 'SIGNED' | 'WITHDRAWN';
  title: string;
  year: number;
}

export interface TeamUnitView {
  code: string;
  name: string;
}

export interface TeamView {
  groups: TeamGroupView[];
  leadBody: string;
  members: TeamMemberView[];
  name: string;
  number: number;
  scope: string | null;
}

export interface TeamVisitView {
  day: string;
  from: string | null;
  group: number;
  move: boolean;
  moved: TeamMovedView | null;
  place: string | null;
  session: 'DAY' | 'MORNING' | 'AFTERNOON' | 'TWO_DAYS' | 'DAY_AND_MORNING' | 'AFTERNOON_AND_DAY' | 'AFTERNOON_AND_MORNING';
  team: number;
  to: string | null;
  unitCode: string;
  unitName: string;
  until: string;
}

export interface WorklistCanView {
  claim: boolean;
  complete: boolean;
  draft: boolean;
  release: boolean;
  returnForCorrection: boolean;
}

export interface WorklistDataBody {
  data?: Record<string, unknown>;
}

export interface WorklistDeadlineView {
  basis: string | null;
  due: CalendarDueDate;
  text: string;
}

export interface WorklistDetailView {
  can: WorklistCanView;
  context: Record<string, unknown>;
  data: Record<string, unknown>;
  deadline: WorklistDeadlineView | null;
  definitionId: string;
  draftRevision: number;
  draftSavedAt: string | null;
  form: Record<string, unknown> | null;
  help: string | null;
  history: WorklistHistoryView[];
  passedElements: string[];
  remarks: WorklistRemark[];
  remarksBy: string | null;
  returnTo: WorklistStepView | null;
  task: WorklistRowView;
  version: number;
  why: WorklistWhyView;
}

export interface WorklistDraftBody {
  data?: Record<string, unknown>;
  revision?: number | null;
}

export interface WorklistFigures {
  dueThisWeek: number;
  open: number;
  overdue: number;
  returned: number;
  unclaimed: number;
}

export interface WorklistHeapView {
  group: boolean;
  key: string;
  name: string;
  oldest: string | null;
  open: number;
  overdue: number;
  seat: string | null;
}

export interface WorklistHistoryView {
  act: string;
  at: string;
  text: string;
  who: string;
}

export interface WorklistHolderView {
  group: boolean;
  key: string;
  name: string;
  seat: string | null;
}

export interface WorklistPersonView {
  id: string;
  name: string;
}

export interface WorklistReasonBody {
  reason?: string;
}

export interface WorklistRemark {
  path: string;
  text: string;
}

export interface WorklistRemarksBody {
  remarks?: WorklistRemark[];
}

export interface WorklistRowView {
  assignee: WorklistPersonView | null;
  caseId: string;
  caseKind: string;
  caseTitle: string | null;
  closedAt: string | null;
  confirmed: boolean;
  createdAt: string;
  daysLeft: number | null;
  dueOn: string | null;
  elementId: string;
  id: string;
  legal: boolean;
  mine: boolean;
  name: string;
  offline: boolean;
  path: string | null;
  processKey: string;
  provisional: boolean;
  returned: boolean;
  state: string;
  unitCode: string | null;
  unitName: string | null;
}

export interface WorklistSavedDraft {
  revision: number;
  savedAt: string;
}

export interface WorklistStepView {
  elementId: string;
  form: Record<string, unknown> | null;
  name: string;
}

export interface WorklistSummary {
  dueThisWeek: number;
  mine: number;
  open: number;
  overdue: number;
  returned: number;
  seats: number;
}

export interface WorklistVerbAnswer {
  nextTaskId: string | null;
  state: string;
  taskId: string;
}

export interface WorklistWhyView {
  reason: string;
  seat: string;
  seatName: string;
}

export interface WorklistWorkView {
  holder: WorklistHolderView;
  task: WorklistRowView;
}
