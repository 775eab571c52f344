import { oneOf, type Random } from '@/bench/company/random'

const given =
  'Amara Sujata Noa Ines Mei Tariq Olu Freya Luca Zanele Piotr Yara Kenji Maeve Ravi Elif Tomás Anouk Dmitri Halima Jonas Priya Sergio Aoife Kwame Leila Mateo Nadia Oscar Petra Quentin Rosa Samir Tess Umar Vera Wanjiru Xenia Youssef Zofia أمينة יונתן 美咲 Þóra Søren Ngọc Dóra Iñaki Chloé Jürgen'.split(
    ' ',
  )
const family =
  'Gurung Tanaka Okafor Byrne Rossi Nowak Haddad Mbeki Sato Murphy Patel Yılmaz García Dubois Ivanov Abdi Schmidt Sharma Navarro Kelly Mensah Rahimi Fernández Petrova Lindqvist Horvat Marchand Costa Khan Fraser Otieno Novák Kowalska Mansour Zielińska خليل לוי 佐藤 Jónsdóttir Ångström Nguyễn Szabó Etxeberria Lefèvre Müller Ashworth-Delacroix Wolfeschlegelsteinhausen Li Ó Briain'.split(
    ' ',
  )

/** Two million different people, more or less, in several scripts. */
export function someName(random: Random): string {
  const middle = random() < 0.3 ? ` ${oneOf(random, given)}` : ''
  return `${oneOf(random, given)}${middle} ${oneOf(random, family)}`
}
