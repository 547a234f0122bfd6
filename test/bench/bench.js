// `npm run bench`: what the element costs beside a twin without a library and the same form of two libraries. docs/performance.md
// says how it measures and how to read it.
//   --quick          few rounds
//   --rounds 9       that many
//   --only a,b       these contenders, by name
//   --write          writes the table into docs/performance.md
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {format, resolveConfig} from 'prettier';
import {launch} from 'puppeteer-core';
import {build} from 'vite';
import {findChromium} from '../support/find-chromium.js';
import {report} from './report.js';

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean'},
    rounds: {type: 'string'},
    only: {type: 'string'},
    write: {type: 'boolean'},
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 9));
const CYCLES = options.quick ? 200 : 1000;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A contender's one script, bundled and minified as a page would. */
async function bundle(name) {
  const {output} = (
    await build({
      configFile: false,
      logLevel: 'error',
      define: {'process.env.NODE_ENV': '"production"'},
      build: {
        write: false,
        minify: 'terser',
        target: 'es2022',
        lib: {entry: here(`contenders/${name}.js`), formats: ['iife'], name: 'contender'},
      },
    })
  ).at(0);
  return output.find(({type}) => type === 'chunk').code;
}

const contenders = [
  {name: 'Vanilla twin', tag: 'vanilla-twin', file: 'twin'},
  {name: '`<clickhouse-connect>`', tag: 'clickhouse-connect'},
  {name: 'Shoelace', tag: 'shoelace-form', file: 'shoelace'},
  {name: 'React', tag: 'react-form', file: 'react'},
].filter(({tag}) => !options.only || options.only.split(',').some((name) => tag.includes(name)));
for (const contender of contenders) {
  contender.code = contender.file
    ? await bundle(contender.file)
    : readFileSync(here('../../dist/clickhouse-connect.js'), 'utf8');
  contender.samples = [{bytes: brotliCompressSync(contender.code).length}];
}

// `/` is a page without any; `/TAG` one with an element whose script comes 500 ms late, its height kept or not.
const server = createServer(({url}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  const [, tag, script] = pathname.split('/');
  if (script) {
    const {code} = contenders.find((contender) => contender.tag === tag);
    response.setHeader('content-type', 'text/javascript');
    return setTimeout(() => response.end(code), 500);
  }
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
    <style>body { font-family: system-ui } ${tag || 'i'} { display: block } :not(:defined) { min-height: ${Number(searchParams.get('height'))}px }</style>
    ${tag && `<p>above</p><${tag}></${tag}><p>below</p><script async src="/${tag}/script"></script>`}`);
}).listen();
const origin = `http://localhost:${server.address().port}`;
const PAGE = readFileSync(here('page.js'), 'utf8');

const {executablePath, headless} = await findChromium();
const browser = await launch({executablePath, headless, args: ['--no-sandbox', '--disable-gpu']});
const version = await browser.version();

/** Acts in a page of a renderer of its own. */
async function visit(path, act) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  await page.setViewport({width: 412, height: 915});
  await page.evaluateOnNewDocument(PAGE);
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  // The clock of the main thread alone: what else the machine does is not in it.
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.goto(origin + path);
  const result = await act(page, cdp);
  await context.close();
  return result;
}

/** Milliseconds of the main thread that a call of `bench` in the page takes: its script, and style with layout. */
async function clock(page, cdp, method, ...args) {
  const read = async () => {
    const {metrics} = await cdp.send('Performance.getMetrics');
    const seconds = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
    const sum = (...names) => names.reduce((total, name) => total + seconds[name] * 1000, 0);
    return {
      script: sum('DevToolsCommandDuration', 'ScriptDuration', 'V8CompileDuration'),
      layout: sum('LayoutDuration', 'RecalcStyleDuration'),
    };
  };
  const before = await read();
  const result = await page.evaluate((name, args) => bench[name](...args), method, args);
  const after = await read();
  return {script: after.script - before.script, layout: after.layout - before.layout, result};
}

const expectAll = (seen, count, what) => {
  if (seen !== count) throw new Error(`${what}: seen ${seen} times of ${count}`);
};

const costs = ({tag, code}) =>
  visit('/', async (page, cdp) => {
    const run = (...call) => clock(page, cdp, ...call);
    // The page's own controls and the functions above are warm; the contender is not.
    await page.evaluate(async (code) => {
      bench.code = code;
      bench.run = () => {
        const script = document.createElement('script');
        script.textContent = bench.code;
        document.head.append(script);
      };
      for (let index = 0; index < 5; index++) {
        await bench.mount('section', 1);
        bench.host.innerHTML = '<label>a<input></label><input type="password"><button>b</button>';
        bench.layout();
        bench.unmount();
      }
    }, code);
    const empty = [];
    for (let index = 0; index < 5; index++) empty.push((await run('layout')).script);
    const idle = empty.sort((a, b) => a - b)[2];

    const evaluated = await run('run');
    const mounted = await run('mount', tag, 1);
    const drawn = await run('layout');
    const first = evaluated.script + mounted.script - 2 * idle;
    const sample = {
      first,
      firstDrawn: first + evaluated.layout + mounted.layout + drawn.layout,
    };
    await page.evaluate(() => bench.unmount());

    const mountMany = async (count) => {
      const mounted = await run('mount', tag, count);
      const drawn = await run('layout');
      await page.evaluate(() => bench.unmount());
      await cdp.send('HeapProfiler.collectGarbage');
      const script = ((mounted.script - idle) / count) * 1000;
      return {script, drawn: script + ((mounted.layout + drawn.layout) / count) * 1000};
    };
    // Until the compilers have seen enough of it.
    for (let index = 0; index < 6; index++) await mountMany(100);
    const hundred = await mountMany(100);
    const thousand = await mountMany(1000);
    sample.mount = hundred.script;
    sample.mountDrawn = hundred.drawn;
    sample.mountThousand = thousand.script;
    sample.linearity = thousand.script / hundred.script;

    await page.evaluate((tag) => bench.mount(tag, 1), tag);
    for (const [name, method, count] of [
      ['errors', 'errors', 100],
      ['toggle', 'toggle', 100],
      ['key', 'keys', 100],
    ]) {
      await run(method, 20);
      const {script, layout, result} = await run(method, count);
      expectAll(result, count, `${tag}: ${method}`);
      sample[name] = ((script + layout - idle) / count) * 1000;
    }
    await page.evaluate(() => bench.unmount());
    return sample;
  });

const memory = ({tag, code}) =>
  visit('/', async (page, cdp) => {
    const read = async () => {
      await page.evaluate(() => bench.rest(30));
      for (let index = 0; index < 3; index++) await cdp.send('HeapProfiler.collectGarbage');
      const {usedSize, embedderHeapUsedSize} = await cdp.send('Runtime.getHeapUsage');
      const {nodes, jsEventListeners} = await cdp.send('Memory.getDOMCounters');
      return {js: usedSize, dom: embedderHeapUsedSize, nodes, listeners: jsEventListeners};
    };
    const grown = (before, after, count, name) => (after[name] - before[name]) / count;
    await page.addScriptTag({content: code});
    await page.evaluate((tag) => bench.cycles(tag, 50), tag);
    const before = await read();
    await page.evaluate((tag) => bench.mount(tag, 200), tag);
    const held = await read();
    await page.evaluate(() => bench.unmount());
    await page.evaluate((tag) => bench.cycles(tag, 100), tag);
    const start = await read();
    await page.evaluate((tag, count) => bench.cycles(tag, count), tag, CYCLES);
    const end = await read();
    return {
      heap: grown(before, held, 200, 'js'),
      dom: grown(before, held, 200, 'dom'),
      nodes: grown(before, held, 200, 'nodes'),
      listeners: grown(before, held, 200, 'listeners'),
      keptHeap: grown(start, end, CYCLES, 'js'),
      keptNodes: end.nodes - start.nodes,
      keptListeners: end.listeners - start.listeners,
    };
  });

/** The longest task of a person's actions, at a quarter of the speed; 0 where none was longer than 50 ms. */
const longTasks = ({tag, code}) =>
  visit('/', async (page, cdp) => {
    await page.addScriptTag({content: code});
    await page.evaluate(async (tag) => {
      await bench.mount(tag, 1);
      await navigator.clipboard.writeText('lorem ipsum '.repeat(87_382).slice(0, 2 ** 20));
    }, tag);
    const longest = async (act) => {
      await page.evaluate(() => (bench.longTasks = []));
      await act();
      await page.evaluate(() => bench.rest(300));
      return page.evaluate(() => Math.max(0, ...bench.longTasks));
    };
    await page.evaluate(() => bench.focus(0));
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
    const typing = await longest(() => page.keyboard.type('Vk3Jm8QxT2bNf7RwYtKF'));
    const opening = await longest(() =>
      page.evaluate(() => bench.deep(bench.element, 'summary')[0].click()),
    );
    const pastings = [];
    for (const index of [0, 1]) {
      await page.evaluate((index) => bench.focus(index), index);
      pastings.push(
        await longest(async () => {
          const key = {key: 'v', code: 'KeyV', modifiers: 2, commands: ['Paste']};
          await cdp.send('Input.dispatchKeyEvent', {type: 'rawKeyDown', ...key});
          await cdp.send('Input.dispatchKeyEvent', {type: 'keyUp', ...key, commands: []});
        }),
      );
    }
    return {typing, opening, pasting: Math.max(...pastings)};
  });

const layoutShift = async ({tag}) => {
  const look = (height) =>
    visit(`/${tag}?height=${height}`, async (page) => {
      await page.waitForFunction((tag) => customElements.get(tag), {}, tag);
      await page.evaluate(() => bench.rest(200));
      return page.evaluate(
        (tag) => ({shift: bench.shift, height: document.querySelector(tag).offsetHeight}),
        tag,
      );
    });
  const {shift, height} = await look(0);
  return {shift, shiftKept: (await look(height)).shift};
};

try {
  // Forth in one round and back in the next, so that a slow minute of the machine is everybody's.
  for (let round = 0; round < rounds; round++)
    for (const measure of [costs, memory, longTasks, layoutShift].slice(0, round < 3 ? 4 : 2))
      for (const contender of round % 2 ? [...contenders].reverse() : contenders)
        contender.samples.push(await measure(contender));
} finally {
  await browser.close();
  server.close();
}

const table = report(contenders);
console.log(table);
if (options.write) {
  const file = here('../../docs/performance.md');
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- figures: npm run bench -->)[^]*?(<!-- end -->)/,
    (_, start, end) => `${start}\n\n${version}, ${rounds} rounds.\n\n${table}\n\n${end}`,
  );
  writeFileSync(file, await format(text, {...(await resolveConfig(file)), parser: 'markdown'}));
}
