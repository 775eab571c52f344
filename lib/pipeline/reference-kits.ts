/**
 * The kits that a new installation starts with: what an interviewer reads two minutes before, the running
 * order in minutes (an agenda adds up to its session's length), and questions with what good looks like.
 */
export type KitDraft = {
  key: string
  name: string
  purpose: string
  agenda: { minutes: number; title: string; text: string }[]
  questions: { question: string; good: string }[]
}

export const referenceKits: KitDraft[] = [
  {
    key: 'initial-chat',
    name: 'Initial chat',
    purpose:
      'Find out whether this job and this person suit each other, and leave them knowing exactly what comes next. You are also the first voice of the company they hear.',
    agenda: [
      {
        minutes: 3,
        title: 'Arrive',
        text: 'Who you are, what the half hour is for, that they can ask at any time.',
      },
      {
        minutes: 12,
        title: 'Their work',
        text: 'One piece of work in depth rather than the whole CV.',
      },
      {
        minutes: 6,
        title: 'What they look for',
        text: 'Work, level, place, notice period, pay expectation, other processes.',
      },
      {
        minutes: 6,
        title: 'Their questions',
        text: 'Answer what you know; write down what you do not and mail it today.',
      },
      {
        minutes: 3,
        title: 'What comes next',
        text: 'Take-home or pairing is their choice. Name the day of our answer. Ask what would help them do their best.',
      },
    ],
    questions: [
      {
        question:
          'Which piece of work of the last two years would you like to be judged by? Walk me through it.',
        good: 'Says what was needed and for whom, what they did themselves, one decision with its alternative, and what became of it.',
      },
      {
        question: 'What would you like to do more of in your next job, and what less?',
        good: 'Concrete, both halves, and it fits what this job really is. Do not sell: if it does not fit, say so.',
      },
      {
        question: 'What made you answer this advert?',
        good: 'Something that is true of us and matters to them. Not knowing us well is fine; not caring is not.',
      },
      {
        question:
          'Is there anything about time, place, pay or right to work that we should know before either of us spends more time?',
        good: 'Open facts. Write them in the note to the recruiter, never in the ratings.',
      },
      {
        question: 'Is there anything that would help you show your best in the interviews to come?',
        good: 'Whatever they say: thank them, ask only what to arrange, never why.',
      },
    ],
  },
  {
    key: 'pairing',
    name: 'Pair programming',
    purpose:
      'See how they work on a real small problem with a colleague beside them. Their editor, their language, the internet allowed. You are the colleague, not the examiner: help as you would at work and write down how much.',
    agenda: [
      {
        minutes: 5,
        title: 'Arrive',
        text: 'Check sound, editor and shared screen. Say what you look at, and that not finishing is normal.',
      },
      {
        minutes: 10,
        title: 'The task',
        text: 'Give the page with the task. Let them read in quiet; answer questions fully.',
      },
      {
        minutes: 45,
        title: 'Together',
        text: 'The task has three parts; the first is enough for a good result. After 20 minutes without running code offer a hint.',
      },
      {
        minutes: 8,
        title: 'Look back',
        text: 'What would you change with another hour? What would you test before this went out?',
      },
      {
        minutes: 7,
        title: 'Their questions',
        text: 'Speak about how you work day to day. Be honest.',
      },
    ],
    questions: [
      {
        question:
          'Part one: a card is charged once for each purchase, refunds may come in pieces. Given a list of events, what does the customer owe?',
        good: 'Works an example on paper first, asks about order and repeats, keeps money in whole pence, has a failing test within ten minutes.',
      },
      {
        question: 'Part two: the same event may arrive twice, and late. What changes?',
        good: 'Looks for what identifies an event before reaching for time stamps; makes the repeat a test.',
      },
      {
        question:
          'Part three: support asks why the balance was 14.20 last Tuesday. What would you need to have kept?',
        good: 'Sees that the list of events answers it if it is kept as it came; does not rewrite everything.',
      },
      {
        question: 'A test is red and you did not expect it. (Wait for one; do not make one.)',
        good: 'Reads it, says what they believe, checks the belief with the smallest step. Changing things until it is green is the weak answer.',
      },
    ],
  },
  {
    key: 'system-design',
    name: 'System design',
    purpose:
      'Design something together that a bank could need next year. There is no right drawing. You look for the order in which they find out what matters, and for what happens on a bad day. The behavioural interview covers how they work with people; leave that to it.',
    agenda: [
      {
        minutes: 5,
        title: 'Arrive',
        text: 'Introduce both of you. The board is shared; rough is fine.',
      },
      {
        minutes: 10,
        title: 'What is it for',
        text: 'Give one sentence only. Answer what they ask; invent numbers freely and stay with them.',
      },
      {
        minutes: 25,
        title: 'The design',
        text: 'Let them lead. Come back to the promise the system must keep.',
      },
      {
        minutes: 12,
        title: 'The bad day',
        text: 'Take away one part of it: what does a customer see, what do we see, what do we do.',
      },
      { minutes: 8, title: 'Their questions', text: 'Stop drawing in time for this.' },
    ],
    questions: [
      {
        question:
          '“Customers can pay a friend with nothing but a phone number, and the friend need not be a customer.” Design it.',
        good: 'Asks how long money may wait unclaimed, who can see whose number and what a mistake costs, before storage or queues. Finds the moment at which the money leaves.',
      },
      {
        question: 'How many of these a second, and which number would change your design?',
        good: 'Rough arithmetic aloud, and a threshold named: “below a thousand a second one database does; above, I would split by payer”.',
      },
      {
        question:
          'The same payment is sent twice, one second apart. Show me where the second one stops.',
        good: 'Points at one place with a key that the sender made, and says what the second caller is told.',
      },
      {
        question:
          'The partner bank answers neither yes nor no for an hour. What does each side see?',
        good: 'A state of its own for “do not know”, money set aside, asking again by reference, a person at the end. Not a timeout that means no.',
      },
      {
        question:
          'You are on call and balances of twelve customers are wrong. What do you look at first?',
        good: 'Stop the harm, then the record of what happened; can say which record of their own design would tell.',
      },
      {
        question: 'For staff level: two teams want this built two ways. How would you get to one?',
        good: 'Looks for the need behind each, the cheapest way to find out, who decides, and how the loser can live with it.',
      },
    ],
  },
  {
    key: 'behavioural',
    name: 'Behavioural',
    purpose:
      'Learn how they have acted when it was hard, from real situations of the last years. Three situations in depth are worth more than eight. Ask what they did, said and thought; “we” needs a second question. The system design interview covers technical judgement; leave that to it.',
    agenda: [
      {
        minutes: 5,
        title: 'Arrive',
        text: 'Say that you will ask for real situations, that thinking time is fine and that you take notes.',
      },
      {
        minutes: 15,
        title: 'First situation',
        text: 'Something they saw through. Stay on it: then what, who else, what did you say.',
      },
      {
        minutes: 15,
        title: 'Second situation',
        text: 'A disagreement, with somebody who could say no.',
      },
      { minutes: 13, title: 'Third situation', text: 'Something that went wrong.' },
      {
        minutes: 12,
        title: 'Their questions',
        text: 'Leave the full time; good candidates use it.',
      },
    ],
    questions: [
      {
        question: 'Tell me about something that was not your task and that you saw through anyway.',
        good: 'Why it mattered, how they got others along, how they told people it was late, what it was like a year later.',
      },
      {
        question:
          'Tell me about a decision you disagreed with strongly. What did you do on the day after?',
        good: 'Can give the other side’s reasons fairly. Said it early and to the right person; carried the decision, or says plainly why not.',
      },
      {
        question: 'What is the most expensive mistake you made in the last three years?',
        good: 'A real cost to somebody. What they believed then, how they found out, whom they told and how soon, what is different now.',
      },
      {
        question: 'When did a customer’s interest and your deadline pull apart?',
        good: 'Names who would have been harmed. Finds a smaller step; makes the choice visible to somebody who could overrule it.',
      },
      {
        question: 'What has somebody told you about working with you that was hard to hear?',
        good: 'Something specific and uncomfortable, and what they did with it. Ask the one who told them: what would they say today?',
      },
    ],
  },
]
