import { readFileSync } from 'node:fs';

/** What a page did to its world before we came. */
export interface HostileHost {
  readonly name: string;
  /** Classic script, first in the head. */
  readonly script?: string;
  readonly css?: string;
  /** First in the body. */
  readonly html?: string;
  /** What the page itself is no longer able to do, so that the full comparison makes no sense; the reason. */
  readonly only?: 'quiet';
}

const library = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8').replaceAll('</script', '<\\/script');

export const hosts: readonly HostileHost[] = [
  {
    name: 'Prototype.js 1.6: toJSON on arrays, strings and objects',
    script: `Array.prototype.toJSON=function(){return '['+this.join(', ')+']'};String.prototype.toJSON=function(){return '"'+this+'"'};
      Object.prototype.toJSON=function(){return 'object'};Date.prototype.toJSON=function(){return '"a date"'};`,
  },
  {
    name: 'Prototype.js 1.7: its own reduce, entries, find, without and bind',
    script: `Array.prototype.entries=function(){return this.slice()};Array.prototype.reduce=function(){return this.length>1?this:this[0]};
      Array.prototype.without=function(){return this};Array.prototype.clear=function(){this.length=0;return this};
      Function.prototype.bind=function(context){var method=this;return function(){return method.apply(context,arguments)}};
      Element.prototype.select=function(){return []};Element.prototype.update=function(){return this};Element.prototype.show=function(){return this};
      Element.prototype.hide=function(){return this};window.$=function(id){return document.getElementById(id)};`,
  },
  {
    name: 'MooTools 1.4: Array.from that wraps, Array.prototype.each, Function.from',
    script: `Array.from=function(item){return item==null?[]:(typeof item==='object'&&typeof item.length==='number'&&!(item instanceof Node))?Array.prototype.slice.call(item):[item]};
      Function.from=function(item){return typeof item==='function'?item:function(){return item}};Array.prototype.each=Array.prototype.forEach;
      Array.prototype.contains=Array.prototype.includes;Array.prototype.erase=function(){return this};String.prototype.contains=String.prototype.includes;
      Element.prototype.set=function(){return this};Element.prototype.getElement=function(){return null};window.$$=function(){return []};`,
  },
  {
    name: 'enumerable names on everybody’s prototypes',
    script: `Object.prototype.extend=function(){};Object.prototype.each=1;Array.prototype.last=function(){return this[this.length-1]};
      Function.prototype.method=function(){};String.prototype.trimAll=function(){};Number.prototype.times=function(){};`,
  },
  {
    name: 'short names on Object.prototype',
    script: `for(const name of ['first','last','size','index','name','label','title','text','path','match'])
      Object.defineProperty(Object.prototype,name,{value:function(){return 'polluted'},configurable:true,writable:true});`,
  },
  {
    name: 'frozen intrinsics',
    script: `[Object,Array,Function,String,Number,Promise,Map,Set,Date,RegExp,Error].forEach(function(one){Object.freeze(one);Object.freeze(one.prototype)});Object.freeze(JSON);Object.freeze(Math);`,
  },
  { name: 'zone.js 0.16', script: library('zone.js/bundles/zone.umd.js') },
  { name: 'zone.js 0.8', script: library('zone.js-0.8/dist/zone.js') },
  { name: 'core-js 2', script: library('core-js-2/client/shim.min.js') },
  { name: 'Sugar 2, extended', script: `${library('sugar/dist/sugar.min.js')};Sugar.extend();` },
  {
    name: 'JSON of the page’s own making',
    script: `var stringify=JSON.stringify;JSON.stringify=function(value){return stringify(value).replace(/"/g,'"')+' '};window.JSON2=JSON;`,
  },
  {
    name: 'fetch, history, addEventListener and timers wrapped by a monitoring script',
    script: `['fetch','setTimeout','clearTimeout','requestAnimationFrame'].forEach(function(name){var own=window[name];window[name]=function(){return own.apply(window,arguments)}});
      ['pushState','replaceState'].forEach(function(name){var own=history[name];history[name]=function(){return own.apply(this,arguments)}});
      var add=EventTarget.prototype.addEventListener;EventTarget.prototype.addEventListener=function(){return add.apply(this,arguments)};
      var attach=Element.prototype.attachShadow;Element.prototype.attachShadow=function(init){return attach.call(this,init)};`,
  },
  {
    name: 'no console',
    script: `['log','info','warn','error','debug'].forEach(function(name){console[name]=undefined});`,
  },
  {
    name: 'storage that throws when it is looked at',
    script: `['localStorage','sessionStorage','indexedDB','caches'].forEach(function(name){Object.defineProperty(window,name,{get:function(){throw new DOMException('no','SecurityError')}})});`,
  },
  {
    name: 'IndexedDB that never answers, and storage that is full',
    script: `IDBFactory.prototype.open=function(){return new EventTarget()};Storage.prototype.setItem=function(){throw new DOMException('full','QuotaExceededError')};`,
  },
  {
    name: 'no locks, no beacon, no Navigation API, no idle callback',
    script: `Object.defineProperty(navigator,'locks',{value:undefined});Object.defineProperty(navigator,'sendBeacon',{value:function(){throw new Error('no')}});
      Object.defineProperty(window,'navigation',{value:undefined});window.requestIdleCallback=undefined;`,
  },
  {
    name: 'names that clobber the document and the window',
    html: `<form id="banso-form"><input name="attributes"><input name="body"></form><img name="head" alt=""><a id="navigation">n</a><a id="event">e</a><form name="cookie"></form><input id="fetch"><a id="key">k</a>`,
  },
  { name: 'a base address elsewhere', html: `<base href="https://elsewhere.invalid/deep/">` },
  {
    name: 'style sheets that reach for everything',
    css: `*{all:unset;transition:all 5s!important;animation:none!important;font-size:40px!important;color:red!important;box-sizing:content-box!important;transform:rotate(1deg)!important}
      body>*{position:static!important;display:inline!important;z-index:-1!important;opacity:.1!important}dialog,banso-host{display:none!important}html{font-size:2px!important;direction:rtl}`,
  },
  {
    name: 'a cleaner that takes strange elements out of the body',
    script: `addEventListener('DOMContentLoaded',function(){new MutationObserver(function(){document.querySelectorAll('body > :not(button,ul,input,dialog)').forEach(function(one){one.remove()})}).observe(document.body,{childList:true})});`,
    only: 'quiet',
  },
  {
    name: 'a focus trap that takes the focus back',
    script: `document.addEventListener('focusin',function(event){var field=document.getElementById('field');if(field&&event.target!==field)field.focus()},true);`,
  },
  {
    name: 'listeners that stop every event',
    script: `['click','keydown','input','pointerdown','focusin'].forEach(function(name){window.addEventListener(name,function(event){if(event.target.localName!=='banso-host')event.stopPropagation()},true)});`,
  },
  {
    name: 'Symbol.iterator counted and Promise replaced',
    script: `var Own=Promise;window.Promise=class extends Own{};var each=Array.prototype[Symbol.iterator];Array.prototype[Symbol.iterator]=function(){return each.call(this)};`,
  },
  { name: 'a window.banso of its own', script: `window.banso={not:'ours'};`, only: 'quiet' },
];
