import type { Letter } from './letter'
import type { MailSink } from './mail-sink'

/** Lets the first mail that fits wait at the mail server's door, and whatever comes after it. */
export function holdMail(mailbox: MailSink, fits: (letter: Letter) => boolean = () => true) {
  let caughtIt: (letter: Letter) => void = () => {}
  let letThrough = () => {}
  const caught = new Promise<Letter>((done) => {
    caughtIt = done
  })
  const released = new Promise<void>((done) => {
    letThrough = done
  })
  mailbox.beforeAccepting = async (letter) => {
    if (!fits(letter)) return
    caughtIt(letter)
    await released
  }
  return {
    /** The mail, once the product is in the middle of sending it. */
    caught,
    release: () => {
      mailbox.beforeAccepting = null
      letThrough()
    },
  }
}
