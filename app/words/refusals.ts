import type { Refusal } from '@/lib/pipeline/decision'

/** One sentence for whoever was refused: what is the case, and what to do instead. */
export function sayRefusal(refusal: Refusal | 'no-such-application'): string {
  switch (refusal) {
    case 'no-such-application':
      return 'This application does not exist, or you may not see it. Go back to the list.'
    case 'not-active':
      return 'This application is not running at the moment, so nothing can be done on it until it is resumed or reopened.'
    case 'not-paused':
      return 'This application is not paused. Reload the page to see where it stands.'
    case 'already-closed':
      return 'This application has ended already. Reload the page to see how.'
    case 'already-told':
      return 'The candidate has been told already, so this can no longer be undone. You can reconsider it instead.'
    case 'not-told-yet':
      return 'The candidate has not been told yet. Undo the decision instead.'
    case 'not-rejected':
      return 'Nobody has decided against this application. Reload the page to see where it stands.'
    case 'changed-meanwhile':
      return 'Somebody else changed this application while you were looking at it. The page now shows how it stands: look again and choose again.'
    case 'busy-right-now':
      return 'Too many people want the same thing at this moment, so nothing has been done. Please try again.'
    case 'applied-again':
      return 'This person has applied for this job again meanwhile. Go on with the newer application.'
    case 'wrong-stage':
      return 'The application has moved to another stage meanwhile. Reload the page and choose again.'
    case 'no-such-part':
      return 'What you wanted to change is no longer there. Reload the page and choose again.'
    case 'not-possible-now':
      return 'This is not possible as things stand now. Reload the page to see what is.'
    case 'already-booked':
      return 'This interview has a time already. Move it instead.'
    case 'not-booked':
      return 'This interview has no time yet. Book it first.'
    case 'already-taken-place':
      return 'This interview has taken place, so its time stays as it was.'
    case 'not-over-yet':
      return 'This interview has not begun yet. Say how it went once it has.'
    case 'outcome-missing':
      return 'An interview has begun or is over, and nobody has said whether it took place. Say that first.'
    case 'too-late-to-move':
      return 'It is too close to the interview to change it here. Please write to your recruiter, who will help.'
    case 'no-moves-left':
      return 'This interview has been moved as often as it can be here. Please write to your recruiter, who will help.'
    case 'unfinished-parts':
      return 'Something in this stage is not finished. Finish or cancel it first, or go on with a reason.'
    case 'scorecards-missing':
      return 'Not all scorecards are in. Wait for them, excuse them, or go on with a reason.'
    case 'last-stage':
      return 'This is the last stage of the plan: there is nothing to go on to.'
    case 'already-submitted':
      return 'This scorecard has been submitted and stands as it is.'
    case 'not-due':
      return 'This scorecard is not asked for. It opens when somebody says that the interview took place.'
    case 'reminded-already':
      return 'They have been reminded within this working day. Wait until tomorrow.'
    case 'said-already':
      return 'You said so a few minutes ago, and everybody has been told. Say it again in a moment if it has changed.'
    case 'not-your-seat':
      return 'This place on the panel is not yours any more. Ask the recruiter if you think it should be.'
    case 'nobody-on-panel':
      return 'Somebody has to sit on the panel. Choose at least one person who is no trainee.'
    case 'person-twice-on-panel':
      return 'One person cannot take two places, nor interview themselves. Choose somebody else.'
    case 'already-answered':
      return 'You have answered already. If something changed, write to the recruiter.'
    case 'already-handed-in':
      return 'Your work has been handed in already, and we have it.'
    case 'no-extension-left':
      return 'The extra time has been taken already. Please write to your recruiter if you need more.'
    case 'already-chosen':
      return 'The choice has been made already. Reload the page to see it, or change it there.'
    case 'no-such-option':
      return 'This is not one of the options. Reload the page and choose again.'
    case 'nothing-proposed':
      return 'No team has been proposed at the moment. Reload the page to see where it stands.'
    case 'not-approved':
      return 'These terms are not approved. Ask for approval first.'
    case 'not-extended':
      return 'There is no open offer at the moment. Reload the page to see where it stands.'
    case 'no-such-stage':
      return 'The plan has no such stage in that direction. Choose another one.'
    case 'stage-gone':
      return 'The newest version of the plan has no stage that stands for the present one. Finish or skip this stage, then move it.'
    case 'option-gone':
      return 'The newest version of the plan no longer has the way that the candidate chose. Finish this stage, then move it.'
    case 'no-such-fate':
      return 'One of the lines below can no longer be kept. Look at them again and choose again.'
    case 'not-for-your-role':
      return 'Your role does not allow this. Ask the owner to do it.'
    case 'same-job':
      return 'It is an application for this job already. Choose another job.'
    case 'job-not-open':
      return 'That job is not open, or its plan is not published. Open it first, or choose another job.'
    case 'active-there-already':
      return 'This person has an active application for that job already. Go on with that one, and withdraw or reject this one.'
    case 'telling-time-missing':
      return 'Say when the candidate is to be told.'
    case 'interview-before-telling':
      return 'The candidate has an interview before they would be told. Choose an earlier hour, so that nobody comes for nothing.'
    case 'nothing-unanswered':
      return 'Nothing waits for the candidate at the moment, so they have left nothing unanswered.'
    case 'reopening-over':
      return 'The time in which this could be opened again is over.'
    case 'job-closed':
      return 'This job is closed, so its applications stay as they are.'
    case 'answered-by-candidate':
      return 'The candidate has answered meanwhile. Reload the page to see what they said.'
    case 'candidate-not-asked':
      return 'The candidate holds a confirmed time. Ask them first, then tick that the new one suits them.'
    case 'words-missing':
      return 'Write something first: this needs words.'
    case 'mention-cannot-see':
      return 'Somebody named in the note may not see this application, so it is not saved. Take the mention out.'
    case 'person-taken':
      return 'Somebody on this panel, or the candidate, is in another interview at that time. Choose another time or person.'
    case 'inside-their-notice':
      return 'The interview begins sooner than the notice that this person asks for. Ask them first, then tick that they agreed; or choose somebody else.'
    case 'slot-taken':
      return 'This time has just been taken. Here are the three nearest.'
    case 'proposal-over':
      return 'These proposed times are not open any more: they were answered, taken back, or have lapsed. Reload the page to see how things stand.'
    case 'start-missing':
      return 'Give the start as a date, like 2027-02-01.'
    case 'salary-missing':
      return 'Give the salary per year as a whole number above zero.'
    case 'outside-band':
      return 'The salary lies outside the band of this job, level and place. Give the reason, or change it.'
    case 'time-in-the-past':
      return 'That time has passed. Choose a later one.'
    case 'opening-taken':
      return 'This opening is filled or belongs to another team. Choose another one, or none.'
    case 'no-such-team':
      return 'One of these teams does not exist any more. Reload the page and choose again.'
    case 'no-such-file':
      return 'The file is no longer there. Choose it again, and send it once more.'
    case 'no-such-person':
      return 'This person cannot take that on: they have left, or do not hold the role. Choose somebody else.'
    case 'recommendation-missing':
      return 'Say what you recommend, then submit.'
    case 'nothing-assessed':
      return 'Rate at least one competency, or ask the recruiter to excuse you from this scorecard.'
    case 'unknown-competency':
      return 'The rubric has changed meanwhile. Reload the page: what you wrote is kept.'
  }
}
