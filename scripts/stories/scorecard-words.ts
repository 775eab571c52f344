/**
 * What the interviewers of the stories wrote: a sentence of evidence for each competency of the reference
 * rubrics, for levels 2, 3 and 4, in the rubric's order.
 */
export const evidence: Record<string, [string, string, string][]> = {
  'initial-chat': [
    [
      'Likes that we are growing; could not yet say what they would want to work on.',
      'Wants to be nearer to customers than in their last job, and asked how often engineers here talk to them.',
      'Had read our post on the ledger, disagreed with half of it, and asked what we would do today.',
    ],
    [
      'Worked on a migration that others planned; knew their part well.',
      'Led the move off an old queue: named the two decisions that were theirs and one they would take back.',
      'Saw that refunds were reconciled by hand, got two teams to care, and it has run unattended for a year.',
    ],
    [
      'Needed a second question now and then to get to the point.',
      'Easy to follow; drew a line under each answer.',
      'Explained settlement to me in two minutes and checked that I had it.',
    ],
  ],
  'take-home': [
    [
      'Balances are right in the examples; the same payment sent twice at once is counted twice.',
      'All of the brief works, a repeated payment is answered as the first time.',
      'Also handles a purchase taken back after the month was closed, and says why it decided so.',
    ],
    [
      'Readable, but the splitting rule is in the handler and again in the report.',
      'Rules in one file with no I/O; the rest is thin.',
      'I added a fifth flatmate with weights in ten minutes without asking anything.',
    ],
    [
      'Tests the happy path and one error.',
      'Tests the odd pennies and the repeat; names say what is promised.',
      'A property test that balances always add up to nought; I broke the rounding and it went red.',
    ],
    [
      'Spent effort on a web page nobody asked for; nothing on what is missing.',
      'One page, says what was left out and the order for next time.',
      'Stopped at three hours as asked, and the note reads like something we would merge.',
    ],
  ],
  pairing: [
    [
      'Started typing before asking how refunds arrive; came back to it when the example did not fit.',
      'Worked through the second example on paper, then wrote down three cases.',
      'Spotted that our page does not say what happens to a refund without a purchase, and proposed to keep it aside.',
    ],
    [
      'First run after half an hour; then steady.',
      'Red, green, small steps; part two done with ten minutes left.',
      'Each step made the next simpler; deleted more than they added in part two.',
    ],
    [
      'Added a test for the repeat after I asked how we would know.',
      'Wrote the late-arrival test unasked and read the failure aloud.',
      'Thought of a refund larger than the purchase, which is in none of our notes.',
    ],
    [
      'Friendly; took my hint without asking whether it was a good one.',
      'Said what they were doing, turned down one idea of mine with a good reason.',
      'I learned something about sealed types. Would gladly do this every week.',
    ],
  ],
  'system-design': [
    [
      'Listed features well; no numbers until I asked.',
      'Asked how long unclaimed money waits and who sees the number, then sized it at forty a second.',
      'Found within five minutes that the claim is the moment the money leaves, and built all of it around that.',
    ],
    [
      'A sensible set of services, though two of them own the same balance.',
      'One ledger, a claim with its own life, clear interfaces.',
      'Every part had a reason; named the threshold at which they would split by payer.',
    ],
    [
      'Retries with back-off; the duplicate was stopped only after a hint.',
      'Key made by the sender, stored with the movement; the second caller gets the first answer.',
      'A state for “do not know”, asking again by reference, and a person after an hour. All before I asked.',
    ],
    [
      'Would look at dashboards; could not say which.',
      'Age of the oldest unclaimed payment as the alarm; releases behind a switch by percent.',
      'Told the story of the night this went wrong for them, and what the first graph was.',
    ],
    [
      'Explained well when asked; changed course with each of my doubts.',
      'Gave two alternatives and dropped one for a reason.',
      'Made it easy to disagree; we ended with a better design than either of us started with.',
    ],
  ],
  behavioural: [
    [
      'Did their part of the incident well and handed over.',
      'Took on the letters to customers after the incident, since nobody had; told support daily.',
      'Closed a gap between two teams over a year, including the part that made them unpopular.',
    ],
    [
      'Tells of a disagreement they won; the other person stays pale.',
      'Could say the other side better than they did; found a trial both could live with.',
      'Two juniors they mentioned now lead the work. The examples show how.',
    ],
    [
      'A late project, mostly other people’s lateness.',
      'Shipped a rounding change without telling finance; now writes to them first, and showed me how.',
      'Made “what did we believe” a standing question in their team after their own mistake.',
    ],
    [
      'Kept the deadline; the risk to customers came up when I asked.',
      'Delayed a launch by a day for a wrong fee, told the lead in the same hour.',
      'Found a smaller step that kept the promise to the old customers, and got legal to agree to it.',
    ],
  ],
}

export const summaries: Record<'strong-yes' | 'yes' | 'no', string[]> = {
  'strong-yes': [
    'Would raise the level of the room. I would be sorry to lose them to a slow answer.',
    'The clearest I have interviewed this year.',
  ],
  yes: [
    'Solid all through, with one thing to grow into. Happy to work with them.',
    'Good judgement and kind to be with; I would have them in my team.',
  ],
  no: [
    'Not there yet for this level; would gladly see them again in a year.',
    'Strong in parts, but the hard questions stayed open even with help.',
  ],
}
