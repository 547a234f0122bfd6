import type {Plugin} from 'vite';

/**
 * Lit in the script-tag file, which alone has Lit to itself: docs/decisions/0002. Each replacement fails the build where Lit no
 * longer matches.
 * - A Trusted Types policy with a name of its own: a second Lit on a page whose policy name is taken throws, where the page's CSP
 *   has no 'allow-duplicates'.
 * - Without what cannot be reached here, in bytes of brotli: the `css` tag for browsers without constructable style sheets (480);
 *   the parser of templates and `@event` parts (500, see compileTemplates()); directives, iterables and nodes as values, attributes
 *   of several expressions (550); options of properties, reflection and life-cycle hooks that are not used (700); hooks of polyfills and lists
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
        // The compiler names a constructor for each attribute: what else there is, is a text.
        [
          /let i;2===r\.type\?.*?new Z\(h,this,t\)\),this\._\$AV\.push\(i\)/,
          'this._$AV.push(r.ctor?new r.ctor(h,r.name):new k(h,h.nextSibling))',
        ],
        [/const j=\{M:.*?\},/, 'const '],
        [/export\{j as _\$LH,/, 'export{H as AttributePart,L as BooleanAttributePart,'],
        [/h="\$lit\$",.*?,(?=l=document)/, ''],
        [/,f="\[ .*?T=x\(3\)(?=,E=)/, ',b=0,w=0,T=0'],
        // Attributes of more than one expression, or with other text around it.
        [
          /constructor\(t,i,s,e,h\)(.*?),s\.length>2\|\|.*?:this\._\$AH=A\}(?=_\$AI)/,
          'constructor(t,i)$1}',
        ],
        [
          /_\$AI\(t,i=this,s,e\)\{.*?o&&!e&&this\.j\(t\)\}/,
          '_$AI(t){t!==this._$AH&&this.j(this._$AH=t)}',
        ],
        [/!!t&&t!==A/, '!!t'],
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
        [/,this\._\$AM=s,this\.options=e,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
        [/setConnected\(t\)\{.*?\}(?=\}class)/, ''],
        [/_\$AR\(t=(.*?),s\)\{for\(this\._\$AP\?\.\(!1,!0,s\)/, '_$AR(){for(let t=$1'],
        [/T\(t\)\{this\._\$AH!==t&&\((.*?)\)\}(?=_\()/, 'T(t){$1}'],
        [/,this\._\$AM=[se],this\.options=[eh]/g, ''],
        [/,this\._\$AM=i\}/, '}'],
        [/,this\.options\)\),s\)/, ')),s)'],
        [/new R\(e,this\),s=t\.u\(this\.options\)/, 'new R(e),s=t.u()'],
        [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],
        [/this\.type=[12],/g, ''],
        [/_\$AI\(t,i=this\)\{t=M\(this,t,i\),/, '_$AI(t){'],
        [/void 0!==s&&\(s\._\$AI\(t\[i\]\)\)/, 's._$AI(t[i])'],
        [/const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\)/, 'const s=t.nextSibling;t.remove()'],
        // A root that has other children, or comes from another document.
        [/\(t\?\.creationScope\?\?l\)/, 'l'],
        [
          /const e=s\?\.renderBefore\?\?i;.*?return h\._\$AI\(t\),h/,
          'let h=i._$litPart$;h??(i._$litPart$=h=new k(i.appendChild(l.createComment("")),null));h._$AI(t)',
        ],
        // The check itself stays: it tells a template from a label that looks like one, such as of JSON.
        [/Error\("invalid template strings array"\)/, 'Error()'],
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
        // `attachShadow()` empties a root that a server has rendered.
        [/this\.shadowRoot\?\?(?=this\.attachShadow)/, ''],
        [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
        [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
        // Options of properties that are not used: state, noAccessor, useDefault, converter, hasChanged; and inherited ones.
        [
          /const\{is:i,.*?getOwnPropertySymbols:o,getPrototypeOf:n\}/,
          'const{is:i,defineProperty:e,getOwnPropertyNames:r}',
        ],
        [/c=a\.trustedTypes,l=.*?,(?=d=)/, ''],
        [/toAttribute\(t,s\)\{.*?return t\},/, ''],
        [/case Object:case Array:try\{.*?\}catch\(\w\)\{.*?\}/, ''],
        [/b=\{attribute:!0,.*?\};/, 'b=0;'],
        [
          /static createProperty\(.*?\}(?=static getPropertyOptions)/,
          'static createProperty(t,i){const s="_"+t;this.elementProperties.set(t,i),e(this.prototype,t,{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h)},configurable:!0,enumerable:!0})}',
        ],
        [/static getPropertyOptions\(.*?\}static _\$Ei\(\)\{.*?\}(?=static)/, ''],
        [
          /if\(this\.hasOwnProperty\(d\("finalized"\)\)\)return;if\(this\.finalized=!0,this\._\$Ei\(\),.*?this\.createProperty\(i,t\[i\]\)\}/,
          'this.elementProperties=new Map;for(const t in this.properties)this.createProperty(t,this.properties[t]);',
        ],
        [/this\._\$Eh&&(?=\[)/, ''],
        [/void 0!==i&&this\._\$Eh\.set\(i,t\)/, 'i&&this._$Eh.set(i,t)'],
        [
          /void 0:"string"==typeof i\?i:"string"==typeof t\?t\.toLowerCase\(\):void 0/,
          '0:i??t.toLowerCase()',
        ],
        [/static finalizeStyles\(s\)\{.*?return i\}/, ''],
        [/this\.finalizeStyles\(this\.styles\)/, '[t(this.styles)]'],
        [/,void 0!==this\.renderRoot&&this\.isConnected&&t\.hostConnected\?\.\(\)/, ''],
        [
          /_\$AK\(t,s\)\{.*?\}(?=requestUpdate)/,
          '_$AK(t,s){const{elementProperties:i,_$Eh:e}=this.constructor;h=e.get(t);this[h]=u.fromAttribute(s,i.get(h).type)}',
        ],
        [/_\$ET\(t,s\)\{.*?\}(?=_\$AK)/, ''],
        [
          /requestUpdate\(t,s,i,e=!1,h\)\{.*?this\.C\(t,s,i\)\}/,
          'requestUpdate(t,s){if(t){if(i(this[t],s))return;this.C(t,s)}',
        ],
        [/y\.elementStyles=\[\],/, ''],
        [/,y\[d\("elementProperties"\)\]=new Map,y\[d\("finalized"\)\]=new Map/, ''],
        [
          /C\(t,s,\{.*?\|\|\((?=this\._\$AL).*?set\(t,s\)\),(.*?)\)\}(?=async)/,
          'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
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
        [/this\._\$Ev\(\)\}_\$Ev\(\)\{/, ''],
        [
          /super\(\),this\._\$Ep=void 0,this\.isUpdatePending=!1,this\.hasUpdated=!1,this\._\$Em=null,/,
          'super(),this.isUpdatePending=!1;',
        ],

        [
          /attributeChangedCallback\(t,s,i\)\{this\._\$AK\(t,i\)\}_\$AK\(t,s\)/,
          'attributeChangedCallback(t,h,s)',
        ],
        [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
        [/shouldUpdate\(t\)\{.*?\}/, ''],
        [/updated\(t\)\{\}firstUpdated\(t\)\{\}/, ''],
        [/this\._\$Eq&&=.*?,(?=this\._\$EM)/, ''],
      ],
      'lit-element/lit-element.js': [
        [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
        [/connectedCallback\(\)\{.*?\}disconnectedCallback\(\)\{.*?\}/, ''],
        [/,this\._\$Do=void 0/, ''],
        [/this\._\$Do=/, ''],
        [/createRenderRoot\(\)\{.*?\}(?=update)/, ''],
        [/constructor\(\)\{.*?\}(?=update|createRenderRoot)/, ''],
        [/,this\.renderOptions\)/, ')'],
        [/render\(\)\{return r\}/, ''],
        [/i\._\$litElement\$=!0,i\["finalized"\]=!0/, '0'],
        [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
        ...hooks,
      ],
      'controllers/context-provider.js': [
        [/void 0!==(\w)\.context\?\1\.initialValue:\w/, 'void 0'],
        [
          /void 0!==(\w)\.context\?this\.context=\1\.context:this\.context=\1/,
          'this.context=$1.context',
        ],
        // A provider of the same context around it.
        [/,this\.onProviderRequest=s=>\{.*?s\.stopPropagation\(\)\}/, ''],
        [/,this\.host\.addEventListener\("context-provider",this\.onProviderRequest\)/, ''],
      ],
      'controllers/context-consumer.js': [
        [/,void 0!==(\w)\.context\)(\{.*?\})else .*?;(?=this\.host\.add)/, ')$2'],
        // Consumers that do not subscribe.
        [/this\.subscribe=!1,this\.provided=!1,this\.value=void 0,/, ''],
        [
          /this\.unsubscribe&&\(this\.unsubscribe!==s.*?\|\|this\.unsubscribe\(\)\),/,
          'this.unsubscribe!==s&&this.unsubscribe?.(),',
        ],
        [/,this\.provided&&!this\.subscribe\|\|.*?,(?=this\.unsubscribe=s)/, ','],
        [/,this\.callback=t\.callback,this\.subscribe=t\.subscribe\?\?!1/, ''],
        [/this\.t,this\.subscribe/, 'this.t,!0'],
        [
          /this\.unsubscribe&&\(this\.unsubscribe\(\),this\.unsubscribe=void 0\)/,
          'this.unsubscribe?.(),this.unsubscribe=void 0',
        ],
      ],
      'lib/value-notifier.js': [
        [/get value\(\)\{.*?\}set value\(s\)\{.*?\}/, 'get value(){return this.o}'],
        [/setValue\(s,t=!1\)\{const i=t\|\|!Object/, 'setValue(s){const i=!Object'],
        [/,void 0!==s&&\(this\.value=s\)/, ''],
        [/clearCallbacks\(\)\{.*?\}/, ''],
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
