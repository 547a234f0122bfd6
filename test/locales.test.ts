// What each language says, against English.
import {expect} from '@open-wc/testing';
import {english, labelsForTag, type Translation} from '../src/i18n/labels.js';
import ar from '../src/i18n/locales/ar.js';
import de from '../src/i18n/locales/de.js';
import es from '../src/i18n/locales/es.js';
import fr from '../src/i18n/locales/fr.js';
import he from '../src/i18n/locales/he.js';
import hi from '../src/i18n/locales/hi.js';
import italian from '../src/i18n/locales/it.js';
import ja from '../src/i18n/locales/ja.js';
import ko from '../src/i18n/locales/ko.js';
import nl from '../src/i18n/locales/nl.js';
import pl from '../src/i18n/locales/pl.js';
import ptBR from '../src/i18n/locales/pt-BR.js';
import {register} from '../src/i18n/register.js';
import tr from '../src/i18n/locales/tr.js';
import uk from '../src/i18n/locales/uk.js';
import zhCN from '../src/i18n/locales/zh-CN.js';
import zhTW from '../src/i18n/locales/zh-TW.js';

interface Locale {
  readonly labels: Translation;
  /** All that it is registered under, as pages write it. */
  readonly tags: readonly string[];
  /** What every sentence has at least one letter of. */
  readonly script: RegExp;
}

const LATIN = /\p{Script=Latin}/u;

const LOCALES: Readonly<Record<string, Locale>> = {
  Arabic: {labels: ar, tags: ['ar'], script: /\p{Script=Arabic}/u},
  Dutch: {labels: nl, tags: ['nl'], script: LATIN},
  French: {labels: fr, tags: ['fr'], script: LATIN},
  German: {labels: de, tags: ['de'], script: LATIN},
  Hebrew: {labels: he, tags: ['he', 'iw'], script: /\p{Script=Hebrew}/u},
  Hindi: {labels: hi, tags: ['hi'], script: /\p{Script=Devanagari}/u},
  Italian: {labels: italian, tags: ['it'], script: LATIN},
  Japanese: {
    labels: ja,
    tags: ['ja'],
    script: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  },
  Korean: {labels: ko, tags: ['ko'], script: /\p{Script=Hangul}/u},
  Polish: {labels: pl, tags: ['pl'], script: LATIN},
  Portuguese: {labels: ptBR, tags: ['pt', 'pt-BR'], script: LATIN},
  'Simplified Chinese': {
    labels: zhCN,
    tags: ['zh', 'zh-CN', 'zh-Hans', 'zh-SG'],
    script: /\p{Script=Han}/u,
  },
  Spanish: {labels: es, tags: ['es'], script: LATIN},
  'Traditional Chinese': {
    labels: zhTW,
    tags: ['zh-TW', 'zh-Hant', 'zh-HK', 'zh-MO'],
    script: /\p{Script=Han}/u,
  },
  Turkish: {labels: tr, tags: ['tr'], script: LATIN},
  Ukrainian: {labels: uk, tags: ['uk'], script: /\p{Script=Cyrillic}/u},
};

/** The console has them in English alone, and the person compares the two. */
const ENGLISH_EVERYWHERE: readonly string[] = ['keyId', 'keySecret'];

// The same words, each as one of the two scripts alone writes it.
const SIMPLIFIED = '连为输组织钥数据显单请认个这务发对换开关时间错误页设启变权复检结';
const TRADITIONAL = '連為輸組織鑰數據顯單請認個這務發對換開關時間錯誤頁設啟變權複檢結';

const entriesOf = (labels: Translation) => Object.entries(labels) as [keyof Translation, string][];
const placeholders = (text: string) => (text.match(/\{.*?\}/g) ?? []).sort();
/** What stands between asterisks. */
const quotes = (text: string) => text.split('*').filter((_, index) => index % 2);
const sentences = (text: string) => text.split(/[.。।]/).filter((sentence) => sentence.trim());

describe('A language', () => {
  for (const [name, {labels, tags, script}] of Object.entries(LOCALES))
    describe(name, () => {
      /** Fails with the text that is not as it shall be. */
      const each = (claim: (text: string, key: keyof Translation) => void) => () => {
        for (const [key, text] of entriesOf(labels)) claim(text, key);
      };

      it('has every text and no other', () => {
        // What is empty in English is for the page to set.
        const texts = entriesOf(english).filter(([, text]) => text);
        expect(Object.keys(labels)).to.have.members(texts.map(([key]) => key));
      });
      it('is found by its tags', () => {
        for (const tag of tags)
          expect(labelsForTag(tag), tag).to.deep.equal({...english, ...labels});
      });
      it(
        'has what is replaced',
        each((text, key) =>
          expect(placeholders(text), key).to.deep.equal(placeholders(english[key])),
        ),
      );
      it(
        'names the labels of the console as the console does',
        each((text, key) => {
          expect(text.split('*').length % 2, key).to.equal(1);
          expect(quotes(text), key).to.have.members(quotes(english[key]));
        }),
      );
      it(
        'is translated',
        each((text, key) => {
          if (ENGLISH_EVERYWHERE.includes(key)) expect(text).to.equal(english[key]);
          else expect(text, key).not.to.equal(english[key]);
        }),
      );
      it(
        'is in its own script',
        each((text, key) => {
          if (ENGLISH_EVERYWHERE.includes(key)) return;
          for (const sentence of sentences(text))
            expect(sentence.replace(/\{.*?\}|\*.*?\*/g, ''), key).to.match(script);
        }),
      );
      it(
        'is well set',
        each((text, key) => {
          expect(text, key).to.equal(text.trim());
          expect(text, key).not.to.match(/\s\s/);
          expect(text, key).not.to.match(/["'`]|\.\.|!/);
        }),
      );
      it('says that something goes on', () => expect(labels.connecting).to.match(/…$/));
      it('puts the date where no grammar touches it', () =>
        expect(labels.guideChecked).to.match(/(?:: |：)\{date\}$/));
      it('ends sentences as English does', () => {
        for (const [key, text] of entriesOf(labels))
          expect(/[.。।]$/.test(text), key).to.equal(english[key].endsWith('.'));
      });
    });

  it('sets a narrow space before the double marks of French', () => {
    for (const [key, text] of entriesOf(fr)) expect(text, key).not.to.match(/[^\u202f][:;?!]/);
  });
  it('keeps Simplified and Traditional Chinese apart', () => {
    const only = (characters: string, others: string) =>
      new RegExp(
        `[${[...characters].filter((character) => !others.includes(character)).join('')}]`,
      );
    for (const text of Object.values(zhTW))
      expect(text).not.to.match(only(SIMPLIFIED, TRADITIONAL));
    for (const text of Object.values(zhCN))
      expect(text).not.to.match(only(TRADITIONAL, SIMPLIFIED));
  });
});

describe('labelsForTag', () => {
  const WIDER: Readonly<Record<string, Translation>> = {
    'de-AT': de,
    'de-Latn-CH-1996': de,
    'pt-PT': ptBR,
    'es-419': es,
    zh: zhCN,
    'zh-Hans-HK': zhCN,
    'zh-Hant-HK': zhTW,
    'zh-TW': zhTW,
  };
  for (const [tag, labels] of Object.entries(WIDER))
    it(`finds ${tag} in whichever case`, () => {
      for (const written of [tag, tag.toLowerCase(), tag.toUpperCase()])
        expect(labelsForTag(written)).to.deep.equal({...english, ...labels});
    });

  for (const tag of ['', 'en', 'en-GB', 'xx', 'xx-DE', 'd', 'deu', '-'])
    it(`has English for ${JSON.stringify(tag)}`, () =>
      expect(labelsForTag(tag)).to.deep.equal(english));

  it('has English for each text that a language lacks', () => {
    register({submit: 'Verbinde'} as Translation, 'de-x-partial');
    expect(labelsForTag('de-x-partial')).to.deep.equal({...english, submit: 'Verbinde'});
    expect(labelsForTag('de-x-other')).to.deep.equal({...english, ...de});
  });
  it('ignores what it does not know', () => {
    register({...de, later: 'Neu'} as Translation, 'de-x-newer');
    expect(labelsForTag('de-x-newer')).to.deep.equal({...english, ...de});
  });
});
