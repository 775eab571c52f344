/**
 * The rubrics that a new installation starts with: what each interview looks at, and what four levels of it
 * look like. Anchors describe what somebody did in the room, lowest first; a company edits them freely.
 */
export type RubricDraft = {
  key: string
  name: string
  competencies: { name: string; description: string; anchors: [string, string, string, string] }[]
}

export const referenceRubrics: RubricDraft[] = [
  {
    key: 'initial-chat',
    name: 'Initial chat',
    competencies: [
      {
        name: 'Motivation',
        description: 'Why this work and why now. What they want to do more of, and less of.',
        anchors: [
          'Could not say what draws them to this work, or wants something the job does not have.',
          'General reasons that would fit any company; few questions about the work.',
          'Clear reasons tied to this work, and questions that show they have thought about it.',
          'Knows what they want to learn and to give here, and what would make them leave.',
        ],
      },
      {
        name: 'Own part in past work',
        description: 'What they themselves did, decided and finished in the last two years.',
        anchors: [
          'Spoke of the team only; their own part stayed unclear after two questions.',
          'Named their tasks, but others set the direction and the standard.',
          'Told one piece of work from need to result and said which decisions were theirs.',
          'Started work that was needed, carried it through trouble, and knows what it changed.',
        ],
      },
      {
        name: 'Clear speaking',
        description: 'Whether a listener without their background can follow.',
        anchors: [
          'Answers were hard to follow even after asking again.',
          'Understandable with help; long ways to the point.',
          'Answered what was asked, in order, with enough detail.',
          'Made something difficult easy to follow, and checked that it had arrived.',
        ],
      },
    ],
  },
  {
    key: 'take-home',
    name: 'Take-home',
    competencies: [
      {
        name: 'Does what was asked',
        description: 'The brief is met, money is handled exactly, bad input is met calmly.',
        anchors: [
          'Does not run, or gives wrong balances in the examples of the brief.',
          'The examples work; repeated requests or rounding lose or make money.',
          'All of the brief works, repeats are safe, bad input gets a clear answer.',
          'Also right where the brief was silent, and says which reading was chosen and why.',
        ],
      },
      {
        name: 'Readable code',
        description: 'How long a new colleague needs to change something safely.',
        anchors: [
          'Had to be run in a debugger to be understood.',
          'Readable in parts; rules are spread over layers or repeated.',
          'Names say what things are, rules live in one place, small files with one purpose.',
          'Reads like a description of the problem; the next change has an obvious home.',
        ],
      },
      {
        name: 'Tests that would catch it',
        description: 'Whether the tests would go red if the rules broke.',
        anchors: [
          'None, or tests that cannot fail.',
          'The happy path only.',
          'The rules and the likely mistakes are covered; names say what is promised.',
          'Edges, repeats and concurrency are tested, with the least code that can do it.',
        ],
      },
      {
        name: 'Judgement',
        description: 'What they left out, and whether they say so.',
        anchors: [
          'Large parts nobody asked for, while asked-for parts are missing.',
          'Some effort in the wrong places; no word on what is missing.',
          'Sensible scope; the note names what was left out and what would come next.',
          'Every choice fits the time given; the note would let a team decide in five minutes.',
        ],
      },
    ],
  },
  {
    key: 'pairing',
    name: 'Pair programming',
    competencies: [
      {
        name: 'Understanding the problem',
        description: 'Finding out what is wanted before and while writing code.',
        anchors: [
          'Started to type at once and built something else.',
          'Asked a question or two, but missed a rule that the examples show.',
          'Worked through an example first and named the cases that matter.',
          'Found a gap in the task itself and proposed a sensible reading of it.',
        ],
      },
      {
        name: 'Working code in small steps',
        description: 'Something runs early and keeps running.',
        anchors: [
          'Nothing ran by the end.',
          'Ran late, after long stretches without trying it.',
          'Small steps, each tried; the main case worked with time to spare.',
          'Always one step from working code, and the design got simpler on the way.',
        ],
      },
      {
        name: 'Checking their own work',
        description: 'Tests, edge cases, and what they do when something is red.',
        anchors: [
          'Believed the code; mistakes were found by the interviewer.',
          'Checked when asked to.',
          'Wrote tests for the rules unasked and read a failure before changing anything.',
          'Thought of cases that we had not, and turned each into a test first.',
        ],
      },
      {
        name: 'Working together',
        description: 'Thinking aloud, taking up ideas, disagreeing well.',
        anchors: [
          'Silent, or pushed past what the other said.',
          'Explained afterwards; took hints without weighing them.',
          'Said what they were thinking, took up good ideas, said no with a reason.',
          'Made the pair better: the interviewer learned something or saw further.',
        ],
      },
    ],
  },
  {
    key: 'system-design',
    name: 'System design',
    competencies: [
      {
        name: 'Framing the problem',
        description: 'Turning a sentence into needs, numbers and limits.',
        anchors: [
          'Drew boxes before knowing what the system is for.',
          'Asked about features; no numbers, no word on what may not go wrong.',
          'Named users, volumes and the few promises the system must keep, then chose a scope.',
          'Found the one or two needs that decide the design, and said so before drawing.',
        ],
      },
      {
        name: 'Structure and data',
        description: 'Which parts, which data, who owns what, how it changes over time.',
        anchors: [
          'Parts without clear duties; data appears where it is needed.',
          'A usual structure, not fitted to this problem; weak on how data is stored and found.',
          'Clear duties, a data model that answers the main questions, sensible interfaces.',
          'A simple structure with a reason for every part, and a path from today to ten times.',
        ],
      },
      {
        name: 'Failure and money',
        description: 'Repeats, partial failure, ordering, what is never lost.',
        anchors: [
          'Assumed that calls succeed.',
          'Added retries without saying what makes them safe.',
          'Idempotent where it matters, knows what is lost in a crash, reconciles.',
          'Designed for the bad day first: says how it is noticed, contained and put right.',
        ],
      },
      {
        name: 'Running it',
        description: 'Releasing, watching, costing, handing over.',
        anchors: [
          'Did not come up, and no answer when asked.',
          'Named tools rather than what they would look at.',
          'Says what they would measure, how to release safely and what it costs roughly.',
          'Speaks from having been woken up: which alarm, which graph, which first step.',
        ],
      },
      {
        name: 'Talking it through',
        description: 'Explaining choices, hearing objections, changing course.',
        anchors: [
          'Could not say why; or defended each choice.',
          'Explained when asked; changed course with every hint.',
          'Gave reasons and alternatives, and changed course for good reasons.',
          'Led the conversation, weighed aloud, and made it easy to disagree.',
        ],
      },
    ],
  },
  {
    key: 'behavioural',
    name: 'Behavioural',
    competencies: [
      {
        name: 'Owning the outcome',
        description: 'Seeing something through that nobody would have blamed them for leaving.',
        anchors: [
          'Trouble was other people’s; waited for somebody to decide.',
          'Did their part well; stopped at its edge.',
          'Took on what was needed beyond their task and told others early how it stood.',
          'Made an outcome theirs across teams, including the unpleasant parts, and it lasted.',
        ],
      },
      {
        name: 'Working with others',
        description: 'Disagreement, feedback, people who are not like them.',
        anchors: [
          'Spoke of colleagues with contempt, or never disagreed.',
          'Avoided or won arguments; the relation is not part of the story.',
          'Understood the other side, said their own plainly, found something both could do.',
          'Others do better work around them, and the examples show how.',
        ],
      },
      {
        name: 'Learning from what went wrong',
        description: 'A real mistake, what it cost, what is different since.',
        anchors: [
          'No mistake of theirs, or one that is praise in disguise.',
          'A real mistake, told as bad luck.',
          'Says what they got wrong and what they do differently, with an example.',
          'Changed how the team works because of it, and gave others cover to do the same.',
        ],
      },
      {
        name: 'Judgement for customers',
        description: 'Choosing when speed, safety and kindness to customers pull apart.',
        anchors: [
          'Did not see the conflict.',
          'Followed the rule or the deadline without weighing.',
          'Weighed what could happen to whom, chose, and made the choice visible.',
          'Found a smaller, safer step that kept the promise to customers, and got others to agree.',
        ],
      },
    ],
  },
]
