import type {Plugin} from 'vite';

/**
 * Lit in the script-tag file, which alone has Lit to itself: docs/decisions/0002. Each replacement fails the build where Lit no
 * longer matches.
 * - A Trusted Types policy with a name of its own: a second Lit on a page whose policy name is taken throws, where the page's CSP
 *   has no 'allow-duplicates'.
 * - Without what cannot be reached here, in bytes of brotli: the `css` tag for browsers without constructable style sheets (480);
 *   the parser of templates and `@event` parts (500, see compileTemplates()); directives, iterables and nodes as values, attributes
 *   of several expressions (550); options of properties and life-cycle hooks that are not used (600); hooks of polyfills and lists
 *   of versions (120); the older signatures of the context classes (50).
 */
export function ownLit(): Plugin {
  const hooks = [
    [/\w+\.\w+PolyfillSupport/, 'undefined'],
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  ] as const;
  const replacements: Record<string, readonly (readonly [search: RegExp, replacement: string])[]> =
    {
      'lit-html/lit-html.js': [
        [/createPolicy\("lit-html"/, 'createPolicy("clickhouse-connect"'],
        [
          /function (\w+)\((\w),(\w),\w=\2,\w\)\{[^}]*\w+\._\$litDirective\$;.*?,\3\}(?=class)/,
          'const $1=(a,b)=>b;',
        ],
        [/\w\(t\)\?this\.k\(t\):/, ''],
        [/k\(t\)\{.*?\.length=\w\)\}(?=_\$AR)/, ''],
        // The parser: see compileTemplates().
        [/const \w=\(\w,\w\)=>\{const \w=\w\.length-1.*?\};(?=class)/, ''],
        [/constructor\(\{strings:.*?\}(?=static createElement)/, ''],
        [/"number"==typeof (\w)\?this\._\$AC\(\w\):\((.*?),\1\)(?=;)/, '($2,$1)'],
        [/_\$AC\(t\)\{.*?\}(?=_\$AR)/, ''],
        [/1===\w\.type\?(.*?):6===\w\.type&&\(\w=new \w\(.*?\)\)/, '($1)'],
        [/const j=\{M:.*?\},/, 'const '],
        [/export\{j as _\$LH,/, 'export{H as AttributePart,L as BooleanAttributePart,'],
        [/h="\$lit\$",.*?,(?=l=document)/, ''],
        [/,f="\[ .*?T=x\(3\)(?=,E=)/, ',b=0,w=0,T=0'],
        // Attributes of more than one expression, or with other text around it.
        [/,s\.length>2\|\|.*?:this\._\$AH=A\}(?=_\$AI)/, ',this._$AH=A}'],
        [
          /const h=this\.strings;let o=!1;if\(void 0===h\)(t=M.*?,o&&\(this\._\$AH=t\));else\{.*?\}o&&!e&&/,
          'let o;$1;o&&',
        ],
        [/void 0!==s\.strings\?\(.*?\):(?=s\._\$AI)/, ''],
        // What directives ask for: where a part is, and whether it is connected.
        [/get _\$AU\(\)\{return this\._\$AM\._\$AU\}/g, ''],
        [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
        [/get parentNode\(\)\{return this\._\$AM\.parentNode\}/, ''],
        [/get parentNode\(\)\{let .*?\}(?=get startNode)/, ''],
        [/get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/, ''],
        [/get tagName\(\)\{.*?\}/, ''],
        [/,this\._\$AN=void 0/g, ''],
        [/t!==this\._\$AH&&t!==E&&this/, 't!==this._$AH&&this'],
        [/&&t!==E,o/, ',o'],
        [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
        [/setConnected\(t\)\{.*?\}(?=\}class)/, ''],
        [/this\._\$AP\?\.\(!1,!0,s\)/, ''],
        // Nodes as values.
        [/void 0!==t\.nodeType\?this\.T\(t\):/, ''],
        ...hooks,
      ],
      'reactive-element/reactive-element.js': [
        [/p\?\.\(\{ReactiveElement:y\}\),/, ''],
        hooks[1],
        [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
        [/const \w=this\[Symbol\.metadata\];if\(.*?\.set\(\w,\w\)\}/, ''],
        [/if\(Array\.isArray\((\w)\)\)\{.*?\}else (?=void 0!==\1)/, ''],
        [/static addInitializer\(\w\)\{.*?\}/, ''],
        [/removeController\(\w\)\{.*?\}/, ''],
        [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
        [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
        // Options of properties that are not used: state, noAccessor, useDefault, converter, hasChanged; and inherited ones.
        [
          /const\{is:i,.*?getOwnPropertySymbols:o,getPrototypeOf:n\}/,
          'const{is:i,defineProperty:e,getOwnPropertyNames:r}',
        ],
        [/c=a\.trustedTypes,l=.*?,(?=d=)/, ''],
        [/toAttribute\(t,s\)\{.*?return t\},/, 'toAttribute:t=>t?"":null,'],
        [/case Object:case Array:try\{.*?\}catch\(\w\)\{.*?\}/, ''],
        [/b=\{attribute:!0,.*?\};/, 'b={};'],
        [
          /static createProperty\(.*?\}(?=static getPropertyDescriptor)/,
          'static createProperty(t,s=b){this.elementProperties.set(t,s),e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))}',
        ],
        [/h\(this\.prototype,t\)\?\?\{/, '{'],
        [/static _\$Ei\(\)\{.*?\}(?=static)/, 'static _$Ei(){this.elementProperties=new Map}'],
        [/,\.\.\.o\(t\)/, ''],
        [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)\.toAttribute/, 'u.toAttribute'],
        [/h="function"==typeof t\.converter.*?:u;/, 'h=u;'],
        [/r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'r'],
        [/\(i\.hasChanged\?\?f\)\(h,s\)\|\|i\.useDefault.*?\)\)\)(?=return)/, 'f(h,s)))'],
        [
          /C\(t,s,\{.*?\|\|\((?=this\._\$AL).*?set\(t,s\)\),(.*?)\)\}(?=async)/,
          'C(t,s,{reflect:e}){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),$1}',
        ],
        [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?\}(?=\}let t=!1)/, ''],
        // Hooks that neither the elements nor the context's controllers have.
        [
          /let t=!1;const s=this\._\$AL;try\{.*?t&&this\._\$AE\(s\)/,
          'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(t){throw this._$EM(),t}this.hasUpdated=!0',
        ],
        [/_\$AE\(t\)\{.*?\}(?=_\$EM)/, ''],
        [
          /const t=this\.scheduleUpdate\(\);return null!=t&&await t,/,
          'return this.performUpdate(),',
        ],
        [/scheduleUpdate\(\)\{.*?\}/, ''],
        [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
        [/shouldUpdate\(t\)\{.*?\}/, ''],
        [/updated\(t\)\{\}firstUpdated\(t\)\{\}/, ''],
      ],
      'lit-element/lit-element.js': [
        [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
        [/connectedCallback\(\)\{.*?\}disconnectedCallback\(\)\{.*?\}/, ''],
        [/,this\._\$Do=void 0/, ''],
        [/this\._\$Do=/, ''],
        [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
        ...hooks,
      ],
      'controllers/context-provider.js': [
        [/void 0!==(\w)\.context\?\1\.initialValue:\w/, 'void 0'],
        [
          /void 0!==(\w)\.context\?this\.context=\1\.context:this\.context=\1/,
          'this.context=$1.context',
        ],
      ],
      'controllers/context-consumer.js': [
        [/,void 0!==(\w)\.context\)(\{.*?\})else .*?;(?=this\.host\.add)/, ')$2'],
      ],
      'reactive-element/css-tag.js': [
        [
          /^[^]*$/,
          `export const css = ([cssText]) => ({cssText});
         export const getCompatibleStyle = ({cssText}) => {
           const sheet = new CSSStyleSheet();
           sheet.replaceSync(cssText);
           return sheet;
         };
         export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
         export const supportsAdoptingStyleSheets = true, unsafeCSS = css, CSSResult = Object;`,
        ],
      ],
    };
  return {
    name: 'own-lit',
    apply: 'build',
    applyToEnvironment: ({name}) => name === 'script',
    transform(code, id) {
      const file = Object.keys(replacements).find((file) => id.endsWith(`/${file}`));
      if (!file) return null;
      const output = replacements[file]!.reduce((text, [search, replacement]) => {
        if (!search.test(text)) this.error(`${file} no longer has ${search}`);
        return text.replace(search, replacement);
      }, code);
      return {code: output, map: null};
    },
  };
}
