/**
 * The lives of an application and of everything that happens in it. Read a row as a sentence: an interview
 * that is `booked` can be moved and stays booked, released and needs a time again, or be cancelled; it
 * cannot be booked, because it is `already-booked`. Decisions ask these tables, and so does the fold.
 */
import type {
  ApplicationState,
  ChoiceState,
  InterviewState,
  MatchingState,
  OfferState,
  ProposalState,
  ReviewState,
  ScorecardState,
  SeatState,
  TakeHomeState,
} from '@/lib/pipeline/application'
import type { Refusal } from '@/lib/pipeline/decision'
import { type Life, refusalOf } from '@/lib/pipeline/life'

const no = (refused: Refusal) => ({ refused })

/** A status, where `rejected` becomes `told` when the candidate has been written to. */
export type ApplicationLifeState = 'active' | 'paused' | 'rejected' | 'told' | 'withdrawn' | 'hired'
/** `continue` is any next act of the plan; `record` notes what happens with things already booked or sent. */
export type ApplicationVerb =
  | 'continue'
  | 'record'
  | 'pause'
  | 'change-pause'
  | 'resume'
  | 'reject'
  | 'close-no-reply'
  | 'tell'
  | 'undo-rejection'
  | 'reconsider'
  | 'reopen'
  | 'withdraw'
  | 'hire'
  | 'fall-through'

export const applicationLife: Life<ApplicationLifeState, ApplicationVerb> = {
  active: {
    continue: 'active',
    record: 'active',
    pause: 'paused',
    'change-pause': no('not-paused'),
    resume: no('not-paused'),
    reject: 'rejected',
    'close-no-reply': 'rejected',
    tell: no('not-rejected'),
    'undo-rejection': no('not-rejected'),
    reconsider: no('not-rejected'),
    reopen: no('not-rejected'),
    withdraw: 'withdrawn',
    hire: 'hired',
    'fall-through': no('not-possible-now'),
  },
  paused: {
    continue: no('not-active'),
    record: 'paused',
    pause: no('not-active'),
    'change-pause': 'paused',
    resume: 'active',
    reject: 'rejected',
    'close-no-reply': no('not-active'),
    tell: no('not-rejected'),
    'undo-rejection': no('not-rejected'),
    reconsider: no('not-rejected'),
    reopen: no('not-rejected'),
    withdraw: 'withdrawn',
    hire: no('not-active'),
    'fall-through': no('not-possible-now'),
  },
  rejected: {
    continue: no('not-active'),
    record: no('not-active'),
    pause: no('already-closed'),
    'change-pause': no('not-paused'),
    resume: no('not-paused'),
    reject: no('already-closed'),
    'close-no-reply': no('already-closed'),
    tell: 'told',
    'undo-rejection': 'active',
    reconsider: no('not-told-yet'),
    reopen: no('not-told-yet'),
    withdraw: 'withdrawn',
    hire: no('not-active'),
    'fall-through': no('not-possible-now'),
  },
  told: {
    continue: no('not-active'),
    record: no('not-active'),
    pause: no('already-closed'),
    'change-pause': no('not-paused'),
    resume: no('not-paused'),
    reject: no('already-closed'),
    'close-no-reply': no('already-closed'),
    tell: no('already-told'),
    'undo-rejection': no('already-told'),
    reconsider: 'active',
    reopen: 'active',
    withdraw: no('already-closed'),
    hire: no('not-active'),
    'fall-through': no('not-possible-now'),
  },
  withdrawn: {
    continue: no('not-active'),
    record: no('not-active'),
    pause: no('already-closed'),
    'change-pause': no('not-paused'),
    resume: no('not-paused'),
    reject: no('already-closed'),
    'close-no-reply': no('already-closed'),
    tell: no('not-rejected'),
    'undo-rejection': no('not-rejected'),
    reconsider: no('not-rejected'),
    reopen: no('not-rejected'),
    withdraw: no('already-closed'),
    hire: no('not-active'),
    'fall-through': no('not-possible-now'),
  },
  hired: {
    continue: no('not-active'),
    record: no('not-active'),
    pause: no('already-closed'),
    'change-pause': no('not-paused'),
    resume: no('not-paused'),
    reject: no('already-closed'),
    'close-no-reply': no('already-closed'),
    tell: no('not-rejected'),
    'undo-rejection': no('not-rejected'),
    reconsider: no('not-rejected'),
    reopen: no('not-rejected'),
    withdraw: no('already-closed'),
    hire: no('already-closed'),
    'fall-through': 'active',
  },
}

export function lifeStateOf(application: ApplicationState): ApplicationLifeState {
  return application.status === 'rejected' && application.toldAt ? 'told' : application.status
}

/** Why an application as a whole refuses a verb; null when it does not. */
export function refusalTo(application: ApplicationState, verb: ApplicationVerb): Refusal | null {
  return refusalOf(applicationLife, lifeStateOf(application), verb)
}

/** `decide` is advancing: a recruiter may do it at first reading, without finishing the review first. */
export type ReviewVerb = 'finish' | 'decide'

export const reviewLife: Life<ReviewState, ReviewVerb> = {
  'to-review': { finish: 'to-decide', decide: 'decided' },
  'to-decide': { finish: no('not-possible-now'), decide: 'decided' },
  decided: { finish: no('not-possible-now'), decide: no('not-possible-now') },
}

export type InterviewVerb =
  | 'ask-candidate'
  | 'book'
  | 'move'
  | 'release'
  | 'cancel'
  | 'took-place'
  | 'did-not-take-place'
  | 'reopen'

/** What did not take place stays as it is; a new interview takes up the session. */
export const interviewLife: Life<InterviewState, InterviewVerb> = {
  'needs-time': {
    'ask-candidate': 'with-candidate',
    book: 'booked',
    move: no('not-booked'),
    release: no('not-booked'),
    cancel: 'cancelled',
    'took-place': no('not-booked'),
    'did-not-take-place': no('not-booked'),
    reopen: no('not-possible-now'),
  },
  'with-candidate': {
    'ask-candidate': 'with-candidate',
    book: 'booked',
    move: no('not-booked'),
    release: no('not-booked'),
    cancel: 'cancelled',
    'took-place': no('not-booked'),
    'did-not-take-place': no('not-booked'),
    reopen: 'needs-time',
  },
  booked: {
    'ask-candidate': no('already-booked'),
    book: no('already-booked'),
    move: 'booked',
    release: 'needs-time',
    cancel: 'cancelled',
    'took-place': 'took-place',
    'did-not-take-place': 'did-not-take-place',
    reopen: no('already-booked'),
  },
  'took-place': {
    'ask-candidate': no('already-taken-place'),
    book: no('already-taken-place'),
    move: no('already-taken-place'),
    release: no('already-taken-place'),
    cancel: no('already-taken-place'),
    'took-place': no('already-taken-place'),
    'did-not-take-place': no('already-taken-place'),
    reopen: no('already-taken-place'),
  },
  'did-not-take-place': {
    'ask-candidate': no('not-possible-now'),
    book: no('not-possible-now'),
    move: no('not-booked'),
    release: no('not-booked'),
    cancel: no('not-booked'),
    'took-place': no('not-booked'),
    'did-not-take-place': no('not-booked'),
    reopen: no('not-possible-now'),
  },
  cancelled: {
    'ask-candidate': no('not-possible-now'),
    book: no('not-possible-now'),
    move: no('not-booked'),
    release: no('not-booked'),
    cancel: no('not-possible-now'),
    'took-place': no('not-booked'),
    'did-not-take-place': no('not-booked'),
    reopen: 'needs-time',
  },
}

export type ProposalVerb = 'pick' | 'decline' | 'lapse' | 'withdraw' | 'overtake'

const over = no('proposal-over')
const ended = { pick: over, decline: over, lapse: over, withdraw: over, overtake: over }

/** Times that a recruiter proposed. `overtake`: their interviews were booked, cancelled or closed otherwise. */
export const proposalLife: Life<ProposalState, ProposalVerb> = {
  open: {
    pick: 'picked',
    decline: 'declined',
    lapse: 'lapsed',
    withdraw: 'withdrawn',
    overtake: 'overtaken',
  },
  picked: ended,
  declined: ended,
  lapsed: ended,
  withdrawn: ended,
  overtaken: ended,
}

export type SeatVerb = 'accept' | 'decline' | 'recuse' | 'mark-absent' | 'replace' | 'ask-again'

/** `ask-again`: the interview moved, and an answer for another time says nothing about this one. */
export const seatLife: Life<SeatState, SeatVerb> = {
  seated: {
    accept: 'accepted',
    decline: 'declined',
    recuse: 'recused',
    'mark-absent': 'absent',
    replace: 'replaced',
    'ask-again': 'seated',
  },
  accepted: {
    accept: no('already-answered'),
    decline: 'declined',
    recuse: 'recused',
    'mark-absent': 'absent',
    replace: 'replaced',
    'ask-again': 'seated',
  },
  declined: {
    accept: 'accepted',
    decline: no('already-answered'),
    recuse: 'recused',
    'mark-absent': no('not-possible-now'),
    replace: 'replaced',
    'ask-again': 'seated',
  },
  recused: {
    accept: no('not-your-seat'),
    decline: no('not-your-seat'),
    recuse: no('already-answered'),
    'mark-absent': no('not-possible-now'),
    replace: 'replaced',
    'ask-again': no('not-your-seat'),
  },
  absent: {
    accept: no('not-possible-now'),
    decline: no('not-possible-now'),
    recuse: no('not-possible-now'),
    'mark-absent': no('not-possible-now'),
    replace: 'replaced',
    'ask-again': no('not-possible-now'),
  },
  replaced: {
    accept: no('not-your-seat'),
    decline: no('not-your-seat'),
    recuse: no('not-your-seat'),
    'mark-absent': no('not-your-seat'),
    replace: no('not-your-seat'),
    'ask-again': no('not-your-seat'),
  },
}

export type ScorecardVerb = 'fall-due' | 'submit' | 'excuse'

/** Somebody who was excused may still write: evidence is welcome as long as it is theirs. */
export const scorecardLife: Life<ScorecardState, ScorecardVerb> = {
  'not-due': { 'fall-due': 'due', submit: no('outcome-missing'), excuse: 'excused' },
  due: { 'fall-due': no('not-possible-now'), submit: 'submitted', excuse: 'excused' },
  submitted: {
    'fall-due': no('already-submitted'),
    submit: no('already-submitted'),
    excuse: no('already-submitted'),
  },
  excused: {
    'fall-due': no('not-possible-now'),
    submit: 'submitted',
    excuse: no('not-possible-now'),
  },
}

export type TakeHomeVerb =
  | 'send'
  | 'start'
  | 'extend'
  | 'hand-in'
  | 'reviews-in'
  | 'lapse'
  | 'cancel'

/** A late one stays with the candidate until somebody lets it lapse, and an extension brings that back. */
export const takeHomeLife: Life<TakeHomeState, TakeHomeVerb> = {
  'to-send': {
    send: 'with-candidate',
    start: no('not-possible-now'),
    extend: no('not-possible-now'),
    'hand-in': no('not-possible-now'),
    'reviews-in': no('not-possible-now'),
    lapse: no('not-possible-now'),
    cancel: 'cancelled',
  },
  'with-candidate': {
    send: no('not-possible-now'),
    start: 'with-candidate',
    extend: 'with-candidate',
    'hand-in': 'in-review',
    'reviews-in': no('not-possible-now'),
    lapse: 'lapsed',
    cancel: 'cancelled',
  },
  'in-review': {
    send: no('already-handed-in'),
    start: no('already-handed-in'),
    extend: no('already-handed-in'),
    'hand-in': no('already-handed-in'),
    'reviews-in': 'to-decide',
    lapse: no('already-handed-in'),
    cancel: no('already-handed-in'),
  },
  'to-decide': {
    send: no('already-handed-in'),
    start: no('already-handed-in'),
    extend: no('already-handed-in'),
    'hand-in': no('already-handed-in'),
    'reviews-in': no('not-possible-now'),
    lapse: no('already-handed-in'),
    cancel: no('already-handed-in'),
  },
  lapsed: {
    send: no('not-possible-now'),
    start: no('not-possible-now'),
    extend: 'with-candidate',
    'hand-in': no('not-possible-now'),
    'reviews-in': no('not-possible-now'),
    lapse: no('not-possible-now'),
    cancel: 'cancelled',
  },
  cancelled: {
    send: no('not-possible-now'),
    start: no('not-possible-now'),
    extend: no('not-possible-now'),
    'hand-in': no('not-possible-now'),
    'reviews-in': no('not-possible-now'),
    lapse: no('not-possible-now'),
    cancel: no('not-possible-now'),
  },
}

export type ChoiceVerb = 'choose' | 'change'

export const choiceLife: Life<ChoiceState, ChoiceVerb> = {
  'with-candidate': { choose: 'chosen', change: no('not-possible-now') },
  chosen: { choose: no('already-chosen'), change: 'chosen' },
}

export type MatchingVerb = 'propose' | 'agree' | 'refuse' | 'lapse'

/** A team may still turn up after the deadline. */
export const matchingLife: Life<MatchingState, MatchingVerb> = {
  gathering: {
    propose: 'proposed',
    agree: no('nothing-proposed'),
    refuse: no('nothing-proposed'),
    lapse: 'none',
  },
  proposed: {
    propose: no('not-possible-now'),
    agree: 'agreed',
    refuse: 'gathering',
    lapse: no('not-possible-now'),
  },
  agreed: {
    propose: no('already-answered'),
    agree: no('already-answered'),
    refuse: no('already-answered'),
    lapse: no('already-answered'),
  },
  none: {
    propose: 'proposed',
    agree: no('nothing-proposed'),
    refuse: no('nothing-proposed'),
    lapse: no('not-possible-now'),
  },
}

export type OfferVerb =
  | 'draft'
  | 'send-for-approval'
  | 'return'
  | 'approve'
  | 'extend'
  | 'accept'
  | 'decline'
  | 'lapse'
  | 'rescind'
  | 'fall-through'

/** `draft` writes new terms, so it leads back to drafting and voids every approval. */
export const offerLife: Life<OfferState, OfferVerb> = {
  drafting: {
    draft: 'drafting',
    'send-for-approval': 'in-approval',
    return: no('not-possible-now'),
    approve: no('not-possible-now'),
    extend: no('not-approved'),
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
  'in-approval': {
    draft: 'drafting',
    // Somebody else is asked instead.
    'send-for-approval': 'in-approval',
    return: 'drafting',
    approve: 'approved',
    extend: no('not-approved'),
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
  approved: {
    draft: 'drafting',
    'send-for-approval': no('already-answered'),
    return: 'drafting',
    approve: no('already-answered'),
    extend: 'extended',
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
  extended: {
    draft: 'drafting',
    'send-for-approval': no('not-possible-now'),
    return: no('not-possible-now'),
    approve: no('already-answered'),
    extend: 'extended',
    accept: 'accepted',
    decline: 'declined',
    lapse: 'lapsed',
    rescind: 'rescinded',
    'fall-through': no('not-possible-now'),
  },
  accepted: {
    draft: no('already-answered'),
    'send-for-approval': no('already-answered'),
    return: no('already-answered'),
    approve: no('already-answered'),
    extend: no('already-answered'),
    accept: no('already-answered'),
    decline: no('already-answered'),
    lapse: no('already-answered'),
    rescind: no('already-answered'),
    'fall-through': 'fell-through',
  },
  declined: {
    draft: 'drafting',
    'send-for-approval': no('not-possible-now'),
    return: no('not-possible-now'),
    approve: no('not-possible-now'),
    extend: no('already-answered'),
    accept: no('already-answered'),
    decline: no('already-answered'),
    lapse: no('already-answered'),
    rescind: no('already-answered'),
    'fall-through': no('not-possible-now'),
  },
  lapsed: {
    draft: 'drafting',
    'send-for-approval': no('not-possible-now'),
    return: no('not-possible-now'),
    approve: no('not-possible-now'),
    extend: 'extended',
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
  rescinded: {
    draft: 'drafting',
    'send-for-approval': no('not-possible-now'),
    return: no('not-possible-now'),
    approve: no('not-possible-now'),
    extend: no('not-approved'),
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
  'fell-through': {
    draft: 'drafting',
    'send-for-approval': no('not-possible-now'),
    return: no('not-possible-now'),
    approve: no('not-possible-now'),
    extend: no('not-approved'),
    accept: no('not-extended'),
    decline: no('not-extended'),
    lapse: no('not-extended'),
    rescind: no('not-extended'),
    'fall-through': no('not-possible-now'),
  },
}

export type JobStatus = 'draft' | 'open' | 'paused' | 'closed'
export type JobVerb = 'open' | 'pause' | 'resume' | 'close'

export const jobLife: Life<JobStatus, JobVerb> = {
  draft: { open: 'open', pause: no('not-active'), resume: no('not-paused'), close: 'closed' },
  open: {
    open: no('not-possible-now'),
    pause: 'paused',
    resume: no('not-paused'),
    close: 'closed',
  },
  paused: {
    open: no('not-possible-now'),
    pause: no('not-active'),
    resume: 'open',
    close: 'closed',
  },
  closed: {
    open: no('already-closed'),
    pause: no('already-closed'),
    resume: no('already-closed'),
    close: no('already-closed'),
  },
}
