// One table of medians: with half of what lies between the quartiles, and the ratio to the first contender.
const rows = [
  ['bytes', 'Bytes, brotli'],
  ['first', 'First run: evaluate and mount, ms', 2],
  ['firstDrawn', '… with style and layout, ms', 2],
  ['mount', 'Warm mount, each of 100, µs'],
  ['mountThousand', '… each of 1,000, µs'],
  ['linearity', '… of 1,000 against of 100', 2],
  ['mountDrawn', '… each of 100, with style and layout, µs'],
  ['errors', 'Two errors come and go, µs'],
  ['toggle', '`disabled` changes, µs'],
  ['key', 'A key is typed, µs'],
  ['heap', 'JS heap, bytes each'],
  ['dom', 'DOM heap, bytes each'],
  ['nodes', 'Nodes each'],
  ['listeners', 'Listeners each'],
  ['keptHeap', 'JS heap kept by a mount and unmount, bytes'],
  ['keptNodes', 'Nodes kept by all of them'],
  ['keptListeners', 'Listeners kept by all of them'],
  ['typing', 'Longest task, 4× slower: typing, ms'],
  ['opening', '… opening the guide, ms'],
  ['pasting', '… pasting 1 MB, ms'],
  ['shift', 'Layout shift by a script 500 ms late', 3],
  ['shiftKept', '… with its height kept', 3],
];

const quantile = (sorted, part) => sorted[Math.round((sorted.length - 1) * part)];

export function report(contenders) {
  const lines = rows.map(([key, title, digits = 0]) => {
    const write = (value) =>
      value
        .toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits})
        .replace(/^-(0(?:\.0*)?)$/, '$1');
    const columns = contenders.map(({samples}) => {
      const values = samples.flatMap((sample) => sample[key] ?? []).sort((a, b) => a - b);
      const spread = (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
      return {median: quantile(values, 0.5), spread};
    });
    const [{median: limit}] = columns;
    const cells = columns.map(({median, spread}, index) => {
      const ratio =
        index && limit > 0 && median > 0 && !/^(?:kept|linear)/.test(key)
          ? ` (${(median / limit).toFixed(2)}×)`
          : '';
      return `${write(median)}${Number(spread.toFixed(digits)) ? ` ± ${write(spread)}` : ''}${ratio}`;
    });
    return [title, ...cells];
  });
  return [
    ['', ...contenders.map(({name}) => name)],
    ['---', ...contenders.map(() => '--:')],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
