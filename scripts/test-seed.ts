/** Runs before each file of tests: one seed for all properties. fast-check tells it when one of them fails. */
import { configureGlobal, readConfigureGlobal } from 'fast-check'

const given = Number(process.env.LOOPLINE_SEED)
configureGlobal({ ...readConfigureGlobal(), seed: given || Math.floor(Math.random() * 2 ** 31) })
