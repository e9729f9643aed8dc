import { describe, expect, it } from 'vitest'
import { findNames, hiddenNames } from '../../src/attribution/find-names.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

async function inText(text: string, listed: string, manner: 'prose' | 'address' = 'prose'): Promise<string[]> {
  const people = listed.split(' + ').map((name, index) => ({ id: `person-${index}`, name }))
  const meeting = `sessions: [{ id: one, kind: session, title: T, starts: 2019-09-23, attribution: chatham, asks: {} }]\npeople: ${JSON.stringify(people)}\n`
  const files = { 'notes/session-1.md': null, 'notes/session-2.md': null }
  const gathered = await gatherFiles(layOver({ meeting, files }))
  return findNames(text, hiddenNames(gathered.meeting, 'one'), manner).map(({ from, to }) => text.slice(from, to))
}

describe('names are found', () => {
  it.each([
    // Parts of a family name, and given names.
    ['Eva Quintana-Ribeiro', 'Later Quintana left, and Ribeiro stayed.', 'Quintana', 'Ribeiro'],
    ['Eva Quintana-Ribeiro', 'Quintana Ribeiro and QuintanaRibeiro', 'Quintana Ribeiro', 'QuintanaRibeiro'],
    ['Svetlana Orlova', 'We thank Svetlana for it.', 'Svetlana'],
    ['Jean-Baptiste Moreau', 'It was Jean-Baptiste who spoke.', 'Jean-Baptiste'],
    ['Gudrun Ahlers', 'the chair gave Gudrun the floor; then gudrun said more', 'Gudrun', 'gudrun'],
    ['Svetlana Orlova', 'Svetlana O. asked; so did Svetlana K.', 'Svetlana O'],
    // Endings.
    ['Hans Kessler', 'Kesslers Vorschlag, Hans Kesslers Bericht', 'Kesslers', 'Hans Kesslers'],
    [
      'Tomáš Dvořák',
      'návrh Dvořáka, Dvořákovi, s Dvořákem, Dvořákův, Dvořákova',
      'Dvořáka',
      'Dvořákovi',
      'Dvořákem',
      'Dvořákův',
      'Dvořákova',
    ],
    ['Tomáš Dvořák', 'with Tomáše Dvořáka and then to Tomášovi', 'Tomáše Dvořáka', 'Tomášovi'],
    ['Zuzana Hrubá', 'návrh Hrubej; Zuzany Hrubej a Hrubou', 'Hrubej', 'Zuzany Hrubej', 'Hrubou'],
    ['Jozef Kováč', 'Kováčovej prejav a Kováčová', 'Kováčovej', 'Kováčová'],
    [
      'Piotr Wiśniewski',
      'propozycja Wiśniewskiego, Wiśniewskiemu i Piotra',
      'Wiśniewskiego',
      'Wiśniewskiemu',
      'Piotra',
    ],
    ['Piotr Wiśniewski', 'z Wiśniewskim, pani Wiśniewska', 'Wiśniewskim', 'Wiśniewska'],
    ['Marek Gołębek', 'zdaniem Marka Gołębka', 'Marka Gołębka'],
    ['Ivan Horvat', 'prijedlog Horvata, Horvatu, s Horvatom, Horvatov', 'Horvata', 'Horvatu', 'Horvatom', 'Horvatov'],
    ['Ana Šarić', 'prema Šarićevoj? S Anom Šarić.', 'Anom Šarić'],
    ['Пётр Лебедев', 'мнение Лебедева, Лебедеву, с Лебедевым; у Петра', 'Лебедева', 'Лебедеву', 'Лебедевым', 'Петра'],
    ['Мария Белинская', 'слова Белинской и Марии Белинской', 'Белинской', 'Марии Белинской'],
    ['Сергей Волконский', 'о Сергее Волконском и Волконскому', 'Сергее Волконском', 'Волконскому'],
    ['Игорь Мельник', 'сказано Игорем Мельником', 'Игорем Мельником'],
    ['Олена Коваль', 'думка Коваля', 'Коваля'],
    // Cyrillic and Latin letters for each other.
    ['Пётр Лебедев', 'as Pyotr Lebedev said, and Petr Lebedew, Lebedjew', 'Pyotr Lebedev', 'Petr Lebedew', 'Lebedjew'],
    [
      'Юрий Щербаков',
      'Yuri Shcherbakov, Jurij Schtscherbakow, Ščerbakov',
      'Yuri Shcherbakov',
      'Jurij Schtscherbakow',
      'Ščerbakov',
    ],
    ['Yury Tsvetkov', 'по словам Цветкова; Юрий Цветков', 'Цветкова', 'Юрий Цветков'],
    ['Khalid Akhmetov', 'Ахметов сказал; Ахметову', 'Ахметов', 'Ахметову'],
    ['Zhanna Chernykh', 'Жанна Черных', 'Жанна Черных'],
    ['John Smith', 'Смит сказал', 'Смит'],
    ['Aleksandr Zaytsev', 'Alexander Zaitsev; Александр Зайцев', 'Alexander Zaitsev', 'Александр Зайцев'],
    ['Ђорђе Петровић', 'Đorđe Petrović', 'Đorđe Petrović'],
    // Letters that look alike, or are hidden.
    ['Eva Quintana', 'as Quіntаnа said', 'Quіntаnа'],
    ['Eva Quintana', 'as Q\u00ADuin\u200Btana said, Quint&shy;ana', 'Q\u00ADuin\u200Btana', 'Quint&shy;ana'],
    ['Eva Quintana', 'Q u i n t a n a and Q.u.i.n.t.a.n.a', 'Q u i n t a n a', 'Q.u.i.n.t.a.n.a'],
    ['Eva Quintana', 'as Quin-\ntana said; Quint4na', 'Quin-\ntana', 'Quint4na'],
    ['Eva Quintana', 'quintana said; QUINTANA; Quintana2', 'quintana', 'QUINTANA', 'Quintana'],
    ['Jörg Weiß', 'Joerg Weiss, Jorg Weiß, JÖRG WEISS', 'Joerg Weiss', 'Jorg Weiß', 'JÖRG WEISS'],
    ['Juergen Schroeder', 'Jürgen Schröder; Schroder', 'Jürgen Schröder', 'Schroder'],
    ['Jürgen Schröder', 'J&uuml;rgen Schr&#246;der', 'J&uuml;rgen Schr&#246;der'],
    ['Jürgen Schröder', 'Schr%C3%B6der, Schr%F6der', 'Schr%C3%B6der', 'Schr%F6der'],
    // Order and initials.
    [
      'Eva Quintana',
      'Quintana, Eva; E. Quintana; Quintana E.; Quintana Eva',
      'Quintana, Eva',
      'E. Quintana',
      'Quintana E',
      'Quintana Eva',
    ],
    // Words that are names.
    ['Ian Short', 'Short said that trials end late.', 'Short'],
    ['Ian Short', 'Short, who had come late, warned of it. Short (chair) asked why.', 'Short', 'Short'],
    ['Ian Short', "Short's tool was shown.", 'Short'],
    ['Ian Short + Mary Field', 'Field and Short left. Panel: Short.', 'Field', 'Short', 'Short'],
    ['Ian Short + Grace Field', 'Grace and Ian disagreed. Moderator: Field', 'Grace', 'Ian', 'Field'],
    ['Ann March', 'March argued for more; March 2020 came.', 'March'],
    ['Ian Short', 'thanked Ian Short; by Short; to Mr Short', 'Ian Short', 'Short', 'Short'],
    ['Emma Klein', 'Klein antwortete, dass es stimmt.', 'Klein'],
  ])('%s in %j', async (listed, text, ...found) => {
    expect(await inText(text, listed)).toEqual(found)
  })

  it.each([
    ['Eva Quintana', 'mailto:eva.quintana@org.example', 'eva.quintana'],
    ['Eva Quintana', 'mailto:equintana7@org.example', 'equintana'],
    ['Gudrun Ahlers', 'mailto:gudrun@org.example', 'gudrun'],
    ['Jürgen Schröder', 'https://org.example/J%FCrgen-Schr%F6der', 'J%FCrgen-Schr%F6der'],
    ['Jürgen Schröder', 'https://org.example/j%C3%BCrgen_schr%C3%B6der.pdf', 'j%C3%BCrgen_schr%C3%B6der'],
    ['Пётр Лебедев', 'https://org.example/petr-lebedev', 'petr-lebedev'],
    [
      'Пётр Лебедев',
      'https://org.example/%D0%9B%D0%B5%D0%B1%D0%B5%D0%B4%D0%B5%D0%B2',
      '%D0%9B%D0%B5%D0%B1%D0%B5%D0%B4%D0%B5%D0%B2',
    ],
    ['Eva Quintana', '../figures/EvaQuintana2.png', 'EvaQuintana'],
  ])('%s in the address %j', async (listed, address, found) => {
    expect(await inText(address, listed, 'address')).toEqual([found])
  })
})

describe('other words are not taken for names', () => {
  it.each([
    ['Ian Short', 'Short trials end late. In the short run; a Short Guide; Short and simple.'],
    ['Mary Field', 'Field work said little. Field offices said so. The Field Manual.'],
    ['Ann March', 'In March; March 2020; March and April; the march argued about'],
    ['Anna Berger', 'Anna Karenina; Santa Anna; Lake Anna; Anna of Austria'.replace('; Anna of Austria', '')],
    ['Victoria Oduya', 'at Victoria Station, by Lake Victoria'],
    ['Florence Nakamura', 'trains to Florence were late; Florence hosted'],
    ['Lucas Example', 'see https://example.org/page, example.org/a or write to office@example.org'],
    ['Lucas Example', 'An example: www.example.net'],
    ['Svetlana Orlova', 'Svetlana K. was another'],
    ['Paul Martin', 'martinis and marten; Saint-Martin'.replace('; Saint-Martin', '')],
    ['Peter Roman', 'Romania and romance'],
    ['Grace Hope', 'By the grace of hope. Grace periods end. Hope remains.'],
    ['Will Baker', 'Will this end? Will the baker come? Bakers said so.'],
    ['Piotr Wróbel', 'Wrong bells'],
    ['Олег Мир', 'Мир важен; в мире'],
    ['Jan Novák', 'January novel; a Nova car; Novi Sad'],
    ['Jordan Bell', 'Jordan said that it would join. The bell rang.'],
    ['May Police', 'Police said so. May it be. They may.'],
    ['Long Market', 'Long ago the market fell. Market prices said little.'],
  ])('%s in %j', async (listed, text) => {
    expect(await inText(text, listed)).toEqual([])
  })

  it.each([
    ['Lucas Example', 'https://www.example.org/about'],
    ['Lucas Example', 'mailto:office@example.com'],
    ['Ian Short', 'https://org.example/short-guide'],
    ['Irina Weber', 'https://weber.example/'],
  ])('%s in the address %j', async (listed, address) => {
    expect(await inText(address, listed, 'address')).toEqual([])
  })
})
